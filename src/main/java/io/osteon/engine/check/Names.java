package io.osteon.engine.check;

import io.osteon.engine.vocabulary.EnumType;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one file may name: the vocabulary as far as it imports it, and its globals. */
final class Names {

  static final String FACTS = "io.osteon.facts";

  /** Types of Java that files may import; they need no registration. */
  static final Set<String> JAVA_TYPES =
      Set.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.math.BigDecimal",
          "java.time.LocalDate");

  private final Vocabulary vocabulary;
  private final Parameters parameters;
  private final Set<String> globals = new HashSet<>();
  private final Set<String> imported = new HashSet<>();
  private boolean importsFacts;

  Names(Vocabulary vocabulary, Parameters parameters) {
    this.vocabulary = vocabulary;
    this.parameters = parameters;
  }

  void importAll() {
    importsFacts = true;
  }

  void importType(String simpleName) {
    imported.add(simpleName);
  }

  void declareGlobal(String name) {
    globals.add(name);
  }

  boolean hasGlobal(String name) {
    return globals.contains(name);
  }

  Parameters parameters() {
    return parameters;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Optional<FactType> type(String name) {
    return vocabulary.type(simple(name)).filter(type -> visible(name));
  }

  Optional<EnumType> enumType(String name) {
    return vocabulary.enumType(simple(name)).filter(type -> visible(name));
  }

  /** Whether a type of the facts' package can be named without its package. */
  boolean sees(String simpleName) {
    return importsFacts || imported.contains(simpleName);
  }

  /** Whether a name can be used as it is written: imported, or with its package. */
  private boolean visible(String name) {
    return importsFacts || name.startsWith(FACTS + ".") || imported.contains(name);
  }

  private static String simple(String name) {
    return name.startsWith(FACTS + ".") ? name.substring(FACTS.length() + 1) : name;
  }

  /** Types that a pattern may ask for besides facts: values of {@code from} and accumulations. */
  static final Map<String, Class<?>> VALUE_TYPES =
      Map.of(
          "Object", Object.class,
          "Number", Number.class,
          "Integer", Integer.class,
          "Long", Long.class,
          "BigDecimal", java.math.BigDecimal.class,
          "String", String.class,
          "List", List.class);
}

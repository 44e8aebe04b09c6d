package io.osteon.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Fact;
import io.osteon.facts.Patient;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBaseLoader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry says the same as the records; a field that is left out would be unusable. */
class VocabularyTest {

  private static final Vocabulary VOCABULARY = Vocabulary.clinical();

  @Test
  void everyFactAndEnumerationIsRegistered() throws Exception {
    Set<String> expected = new TreeSet<>();
    for (Class<?> type : typesOfFacts()) {
      if (Fact.class.isAssignableFrom(type) && type.isRecord() || type.isEnum()) {
        expected.add(type.getSimpleName());
      }
    }
    Set<String> registered = new TreeSet<>();
    VOCABULARY.types().stream()
        .filter(type -> type.origin() != FactType.Origin.VALUE)
        .forEach(type -> registered.add(type.name()));
    VOCABULARY.enumTypes().forEach(type -> registered.add(type.name()));

    assertThat(registered).isEqualTo(expected);
  }

  @Test
  void everyFieldIsRegisteredWithItsType() {
    for (FactType type : VOCABULARY.types()) {
      List<String> registered = new ArrayList<>();
      type.accessors().forEach(a -> registered.add(a.name() + ": " + a.type()));
      List<String> expected = new ArrayList<>();
      for (Method method : type.javaClass().getDeclaredMethods()) {
        if (isField(method) && !forCalculationsAlone(method)) {
          expected.add(method.getName() + ": " + typeName(method));
        }
      }
      assertThat(registered).as(type.name()).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** A rule asks for the age that is certain; the oldest that is possible is the clearance's. */
  private static boolean forCalculationsAlone(Method method) {
    return method.getDeclaringClass() == Patient.class && method.getName().equals("oldestAge");
  }

  private static boolean isField(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && !method.isSynthetic()
        && !Set.of("toString", "hashCode").contains(method.getName());
  }

  private static String typeName(Method method) {
    return method.getGenericReturnType().getTypeName().replaceAll("[a-z]+\\.", "");
  }

  @Test
  void everyReaderReadsTheFieldOfItsName() throws Exception {
    for (FactType type : VOCABULARY.types()) {
      for (Accessor accessor : type.accessors()) {
        Method method = type.javaClass().getMethod(accessor.name());
        Object fact = Samples.of(type.javaClass());
        assertThat(accessor.read(fact))
            .as("%s.%s", type.name(), accessor.name())
            .isEqualTo(method.invoke(fact));
      }
    }
  }

  @Test
  void everyParameterThatIsNamedExists() throws IOException {
    ParameterSet parameters =
        RuleBaseLoader.load(Path.of("rules")).ruleBase().orElseThrow().parameters();
    for (FactType type : VOCABULARY.types()) {
      assertThat(type.parameters()).allMatch(id -> parameters.find(id).isPresent());
      for (Accessor accessor : type.accessors()) {
        assertThat(accessor.parameters())
            .as("%s.%s", type.name(), accessor.name())
            .allMatch(id -> parameters.find(id).isPresent());
        assertThat(accessor.parameters())
            .as("%s.%s", type.name(), accessor.name())
            .containsAll(accessor.parametersOf(Samples.of(type.javaClass())));
      }
    }
  }

  @Test
  void rulesCanMakeOnlyFactsThatRulesInsert() {
    assertThat(VOCABULARY.types())
        .filteredOn(type -> type.constructor().isPresent())
        .allMatch(type -> type.origin() == FactType.Origin.INSERTED)
        .hasSize(5);
  }

  private static List<Class<?>> typesOfFacts() throws Exception {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/osteon/facts"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          types.add(Class.forName("io.osteon.facts." + name));
        }
      }
    }
    return types;
  }
}

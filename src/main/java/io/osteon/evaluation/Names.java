package io.osteon.evaluation;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.terminology.Labels;
import io.osteon.rulebase.terminology.Terminology;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clinicians' names, in one language, of fact types, fields, values, drugs, conditions and
 * units. A key that has no label is shown as words made of the key itself.
 */
public final class Names {
  private final Language language;
  private final Labels labels;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Map<String, String>> fields = new HashMap<>();
  private final Map<Enum<?>, String> constants = new ConcurrentHashMap<>();

  /** Keys that have no label, as words; no more than the vocabulary has names. */
  private final Map<String, String> words = new ConcurrentHashMap<>();

  /** Names of keys in one field, by {@code Type.field} split at both dots. */
  private final Map<String, Map<String, Map<String, String>>> fieldKeys = new HashMap<>();

  Names(RuleBase ruleBase, Language language) {
    this(ruleBase.labels(), ruleBase.terminology(), language);
  }

  /** The names that a rule base gives, in one language. */
  public Names(Labels labels, Terminology terminology, Language language) {
    this.language = language;
    this.labels = labels;
    labels.all().forEach(this::add);
    terminology.names().forEach(this::add);
  }

  private void add(String key, BilingualText text) {
    names.put(key, text.in(language));
    int dot = key.indexOf('.');
    if (dot > 0) {
      fields
          .computeIfAbsent(key.substring(0, dot), type -> new HashMap<>())
          .put(key.substring(dot + 1), text.in(language));
    }
    int second = key.indexOf('.', dot + 1);
    if (dot > 0 && second > 0) {
      fieldKeys
          .computeIfAbsent(key.substring(0, dot), type -> new HashMap<>())
          .computeIfAbsent(key.substring(dot + 1, second), field -> new HashMap<>())
          .put(key.substring(second + 1), text.in(language));
    }
  }

  /** The language of the names. */
  public Language language() {
    return language;
  }

  /** The name of a fact type. */
  public String type(String type) {
    String name = names.get(type);
    return name == null ? words(type) : name;
  }

  /** The name of a field of a fact type. */
  public String field(String type, String field) {
    String name = fields.getOrDefault(type, Map.of()).get(field);
    return name == null ? words(field) : name;
  }

  /** The name of a constant. */
  public String constant(Enum<?> constant) {
    String name = constants.get(constant);
    return name == null ? constants.computeIfAbsent(constant, this::nameOf) : name;
  }

  private String nameOf(Enum<?> constant) {
    if (constant instanceof LaboratoryItem item) {
      // magnesium is a laboratory item and a drug: the item has the name of the laboratory
      return labels
          .find(item.key())
          .map(text -> text.in(language))
          .orElseGet(() -> words(item.name()));
    }
    if (constant instanceof Unit unit) {
      return unit(unit.ucum());
    }
    return find(constant.getDeclaringClass().getSimpleName() + "." + constant.name())
        .orElseGet(() -> words(constant.name()));
  }

  /** The name of a constant as rules write it, for example {@code EventName.BONE_SURGERY}. */
  String constant(String qualified) {
    String name = qualified.substring(qualified.indexOf('.') + 1);
    if (qualified.startsWith("LaboratoryItem.")) {
      return constant(LaboratoryItem.valueOf(name));
    }
    if (qualified.startsWith("Unit.")) {
      return constant(Unit.valueOf(name));
    }
    return find(qualified).orElseGet(() -> words(name));
  }

  /** How a UCUM unit is written for people. */
  public String unit(String ucum) {
    return names.getOrDefault(ucum, ucum);
  }

  /** A number with its unit; annotations such as {@code {score}} are not written. */
  public String amount(String number, String ucum) {
    return ucum.startsWith("{") ? number : number + " " + unit(ucum);
  }

  /** The name of a drug, a condition or another key that a field of a fact holds. */
  public String key(String type, String field, String key) {
    Map<String, Map<String, String>> ofType = fieldKeys.get(type);
    Map<String, String> ofField = ofType == null ? null : ofType.get(field);
    String own = ofField == null ? null : ofField.get(key);
    return own == null ? key(key) : own;
  }

  /** The name of a drug, a condition or another key. */
  public String key(String key) {
    return names.getOrDefault(key, key);
  }

  private Optional<String> find(String key) {
    return Optional.ofNullable(names.get(key));
  }

  /** {@code DenosumabTherapy} and {@code DENOSUMAB_THERAPY} become "denosumab therapy". */
  public String words(String key) {
    String known = words.get(key);
    return known == null ? words.computeIfAbsent(key, Names::wordsOf) : known;
  }

  private static String wordsOf(String key) {
    String spaced = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ');
    return spaced.toLowerCase(Locale.ROOT);
  }
}

package io.osteon.authoring.assistance;

import io.osteon.engine.CheckedLogic;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.vocabulary.EnumType;
import io.osteon.engine.vocabulary.ValueType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.FieldUnits;
import io.osteon.evaluation.Names;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.EvidenceRegister;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.OrderCatalogue;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.RuleBaseLoader;
import io.osteon.rulebase.terminology.Terminology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a rule base while an author writes: names, ids, units, what logic hands over.
 */
final class Knowledge {
  static final BilingualText NOTHING = new BilingualText("", "");

  private final Draft draft;
  private final Terminology terminology;
  private final Map<String, BilingualText> labels;
  private final Names english;
  private final Names chinese;
  private final ParameterSet parameters;
  private final AdviceCatalogue advice;
  private final CheckedLogic logic;

  Knowledge(RuleBaseFiles files) {
    this.draft = RuleBaseLoader.load(files).draft();
    Draft words =
        draft.labels().isPresent() && draft.terminology().isPresent()
            ? draft
            : RuleBaseLoader.shipped().draft();
    this.terminology = words.terminology().orElseThrow();
    this.labels = words.labels().orElseThrow().all();
    this.english = new Names(words.labels().orElseThrow(), terminology, Language.EN);
    this.chinese = new Names(words.labels().orElseThrow(), terminology, Language.ZH);
    this.parameters = new ParameterSet(draft.parameters());
    this.advice = new AdviceCatalogue(draft.advice());
    this.logic = RuleCompiler.check(draft.logic(), parameters, vocabulary());
  }

  static Vocabulary vocabulary() {
    return Vocabulary.clinical();
  }

  Draft draft() {
    return draft;
  }

  Terminology terminology() {
    return terminology;
  }

  Map<String, BilingualText> labels() {
    return labels;
  }

  ParameterSet parameters() {
    return parameters;
  }

  AdviceCatalogue advice() {
    return advice;
  }

  EvidenceRegister evidence() {
    return new EvidenceRegister(draft.evidence());
  }

  OrderCatalogue orders() {
    return new OrderCatalogue(draft.orders());
  }

  BilingualText type(String type) {
    return new BilingualText(english.type(type), chinese.type(type));
  }

  BilingualText field(String type, String field) {
    return new BilingualText(english.field(type, field), chinese.field(type, field));
  }

  BilingualText constant(Enum<?> constant) {
    return new BilingualText(english.constant(constant), chinese.constant(constant));
  }

  BilingualText key(String type, String field, String key) {
    return new BilingualText(english.key(type, field, key), chinese.key(type, field, key));
  }

  /** The value of a parameter with its unit. */
  BilingualText amount(ParameterDefinition definition) {
    String number = definition.value().toPlainString();
    return new BilingualText(
        english.amount(number, definition.unit()), chinese.amount(number, definition.unit()));
  }

  /** The type of a field's value with its unit, such as "Integer (days)". */
  BilingualText typeAndUnit(Class<?> owner, String field, ValueType type) {
    String unit = FieldUnits.ofType(owner, field);
    return unit == null
        ? new BilingualText(type.displayName(), type.displayName())
        : new BilingualText(
            type.displayName() + " (" + english.unit(unit) + ")",
            type.displayName() + "（" + chinese.unit(unit) + "）");
  }

  /** The constants of an enumeration. */
  static List<Enum<?>> constants(String type) {
    return vocabulary()
        .enumType(type)
        .map(EnumType::constants)
        .map(constants -> List.<Enum<?>>copyOf(constants.values()))
        .orElse(List.of());
  }

  /** What the logic hands over to an advice rule: the type by the name of the binding. */
  Map<String, ValueType> handedOver(String rule) {
    Map<String, ValueType> bindings = new LinkedHashMap<>();
    for (CheckedRule each : logic.rules()) {
      for (CheckedRule.Action action : each.actions()) {
        if (action instanceof CheckedRule.Advise advise
            && (advise.id().equals(rule) || advise.id().startsWith(rule + "/"))) {
          advise.facts().forEach((name, term) -> bindings.putIfAbsent(name, term.type()));
        }
      }
    }
    return bindings;
  }
}

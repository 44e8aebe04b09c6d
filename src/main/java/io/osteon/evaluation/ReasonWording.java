package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.RuleBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Explains why a rule is shown: its conditions, the facts that met them, the parameters. */
final class ReasonWording {
  private static final int DECIMALS = 4;

  private final Vocabulary vocabulary;
  private final Names names;
  private final ValueWording values;
  private final FactWording factWording;
  private final ConditionWording conditions;
  private final Map<String, Explanation.ExplainedParameter> parameters = new HashMap<>();

  ReasonWording(Vocabulary vocabulary, Names names, ValueWording values, RuleBase ruleBase) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.values = values;
    this.factWording = new FactWording(vocabulary, names, values);
    this.conditions =
        new ConditionWording(names, ruleBase.parameters(), new BindingNames(ruleBase.logic()));
    for (ParameterDefinition parameter : ruleBase.parameters().all()) {
      parameters.put(parameter.id(), explained(parameter));
    }
  }

  private Explanation.ExplainedParameter explained(ParameterDefinition parameter) {
    return new Explanation.ExplainedParameter(
        parameter.id(),
        parameter.meaning().in(names.language()),
        parameter.value(),
        parameter.unit(),
        parameter.source());
  }

  /** The facts of a case, to be told in the explanations of one answer. */
  ToldFacts facts(List<Fact> recorded, LocalDate at) {
    return new ToldFacts(factWording, recorded, at);
  }

  /** All conditions behind the firings, each once. */
  List<Explanation> explain(List<Firing> firings, ToldFacts facts) {
    List<Explanation> explanations = new ArrayList<>();
    for (Firing firing : firings) {
      for (Firing.Reason reason : firing.why()) {
        Explanation explanation = explain(firing.rule(), reason, facts);
        if (!explanations.contains(explanation)) {
          explanations.add(explanation);
        }
      }
    }
    return explanations;
  }

  /** One condition of a rule with the facts that it met. */
  Explanation explain(String rule, Firing.Reason reason, ToldFacts facts) {
    List<Explanation.ExplainedFact> met = new ArrayList<>(reason.facts().size());
    for (Fact fact : reason.facts()) {
      met.add(fact(fact, reason.fields(), facts));
    }
    List<Explanation.ExplainedParameter> decided = new ArrayList<>(reason.parameters().size());
    for (String id : reason.parameters()) {
      decided.add(parameters.get(id));
    }
    return new Explanation(
        rule,
        reason.kind(),
        conditions.sentence(rule, reason),
        met,
        decided,
        because(rule, reason, facts));
  }

  private List<Explanation> because(String rule, Firing.Reason reason, ToldFacts facts) {
    if (reason.because().isEmpty()) {
      return List.of();
    }
    List<Explanation> because = new ArrayList<>(reason.because().size());
    for (Firing.Reason behind : reason.because()) {
      because.add(explain(rule, behind, facts));
    }
    return because;
  }

  private Explanation.ExplainedFact fact(Fact fact, List<String> fields, ToldFacts facts) {
    FactType type =
        vocabulary
            .typeOf(fact.getClass())
            .orElseThrow(() -> new IllegalStateException("not a fact: " + fact.getClass()));
    List<Explanation.ExplainedValue> read = new ArrayList<>(fields.size());
    for (String field : fields) {
      type.accessor(field).ifPresent(a -> read.add(value(fact, type.name(), a, facts)));
    }
    ToldFacts.Told told = facts.tell(fact);
    return new Explanation.ExplainedFact(type.name(), told.text(), read, told.origins());
  }

  private Explanation.ExplainedValue value(
      Fact fact, String type, Accessor accessor, ToldFacts facts) {
    Object read = accessor.read(fact);
    Object value = read instanceof Fact held ? facts.text(held) : read;
    String field = accessor.name();
    String unit = value == null ? null : FieldUnits.of(fact, field);
    String written = values.write(fact, field, value);
    return new Explanation.ExplainedValue(
        field,
        names.field(type, field),
        data(value),
        unit,
        unit == null ? written : names.amount(written, unit));
  }

  /** A value as data: numbers and truth values as they are, everything else by its key. */
  private static Object data(Object value) {
    if (value instanceof BigDecimal number && number.scale() > DECIMALS) {
      return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return value instanceof Enum<?> constant ? Key.of(constant) : value.toString();
  }
}

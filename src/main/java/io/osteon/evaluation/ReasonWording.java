package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.facts.Source;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains why a rule is shown: its conditions, the facts that met them, the parameters. */
final class ReasonWording {
  private static final int DECIMALS = 4;

  private final Vocabulary vocabulary;
  private final Names names;
  private final ValueWording values;
  private final FactWording factWording;
  private final ConditionWording conditions;
  private final ParameterSet parameters;

  ReasonWording(Vocabulary vocabulary, Names names, ValueWording values, RuleBase ruleBase) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.values = values;
    this.factWording = new FactWording(vocabulary, names, values);
    this.conditions =
        new ConditionWording(names, ruleBase.parameters(), new BindingNames(ruleBase.logic()));
    this.parameters = ruleBase.parameters();
  }

  /** The recorded entries of a case, by where they were read. */
  static Map<Source, Fact> entries(List<Fact> recorded) {
    Map<Source, Fact> entries = new HashMap<>();
    for (Fact fact : recorded) {
      for (Source source : fact.sources()) {
        entries.putIfAbsent(source, fact);
      }
    }
    return entries;
  }

  /** All conditions behind the firings, each once. */
  List<Explanation> explain(List<Firing> firings, LocalDate at, Map<Source, Fact> entries) {
    Set<Explanation> explanations = new LinkedHashSet<>();
    for (Firing firing : firings) {
      for (Firing.Reason reason : firing.why()) {
        explanations.add(explain(firing.rule(), reason, at, entries));
      }
    }
    return List.copyOf(explanations);
  }

  private Explanation explain(
      String rule, Firing.Reason reason, LocalDate at, Map<Source, Fact> entries) {
    return new Explanation(
        rule,
        reason.kind(),
        conditions.sentence(rule, reason),
        reason.facts().stream().map(f -> fact(f, reason.fields(), at, entries)).toList(),
        reason.parameters().stream().flatMap(id -> parameter(id).stream()).toList(),
        reason.because().stream().map(r -> explain(rule, r, at, entries)).toList());
  }

  private Optional<Explanation.ExplainedParameter> parameter(String id) {
    return parameters
        .find(id)
        .map(
            p ->
                new Explanation.ExplainedParameter(
                    id, p.meaning().in(names.language()), p.value(), p.unit(), p.source()));
  }

  private Explanation.ExplainedFact fact(
      Fact fact, List<String> fields, LocalDate at, Map<Source, Fact> entries) {
    Optional<FactType> type = vocabulary.typeOf(fact.getClass());
    List<Explanation.ExplainedValue> read = new ArrayList<>();
    for (String field : fields) {
      type.flatMap(t -> t.accessor(field)).ifPresent(a -> read.add(value(fact, a, at)));
    }
    List<Explanation.Origin> origins =
        fact.sources().stream().map(source -> origin(fact, source, at, entries)).toList();
    return new Explanation.ExplainedFact(
        fact.getClass().getSimpleName(), factWording.line(fact, at), read, origins);
  }

  private Explanation.Origin origin(
      Fact fact, Source source, LocalDate at, Map<Source, Fact> entries) {
    Fact entry = entries.get(source);
    String text = entry == null || entry.equals(fact) ? null : factWording.line(entry, at);
    return new Explanation.Origin(source.reference(), text);
  }

  private Explanation.ExplainedValue value(Fact fact, Accessor accessor, LocalDate at) {
    Object read = accessor.read(fact);
    Object value = read instanceof Fact held ? factWording.line(held, at) : read;
    String unit = value == null ? null : FieldUnits.of(fact, accessor.name());
    String field = accessor.name();
    String name = names.field(fact.getClass().getSimpleName(), field);
    return new Explanation.ExplainedValue(
        field, name, data(value), unit, values.withUnit(fact, field, value));
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

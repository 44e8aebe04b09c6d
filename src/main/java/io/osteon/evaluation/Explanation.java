package io.osteon.evaluation;

import io.osteon.engine.Firing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One condition that led to an advice, in words and as data.
 *
 * @param rule name of the rule in the logic files
 * @param kind what the condition asks for
 * @param sentence the condition in words
 * @param facts those that made it hold
 * @param parameters the thresholds and windows that decided
 * @param because for facts that another rule states: the conditions of that rule
 */
public record Explanation(
    String rule,
    Firing.ReasonKind kind,
    String sentence,
    List<ExplainedFact> facts,
    List<ExplainedParameter> parameters,
    List<Explanation> because) {
  public Explanation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sentence, "sentence");
    facts = List.copyOf(facts);
    parameters = List.copyOf(parameters);
    because = List.copyOf(because);
  }

  /**
   * A fact that made a condition hold.
   *
   * @param type simple name of its type, for example {@code LaboratoryResult}
   * @param text the fact in words, with value, unit and date
   * @param values the fields that the condition reads
   * @param origins the entries of the input behind it
   */
  public record ExplainedFact(
      String type, String text, List<ExplainedValue> values, List<Origin> origins) {
    public ExplainedFact {
      values = List.copyOf(values);
      origins = List.copyOf(origins);
    }
  }

  /**
   * A field of a fact.
   *
   * @param field as rules name it
   * @param name in words
   * @param value a number, a truth value or a key; {@code null} when unknown
   * @param unit UCUM, {@code null} when it has none
   * @param text value and unit in words
   */
  public record ExplainedValue(String field, String name, Object value, String unit, String text) {}

  /**
   * An entry of the input.
   *
   * @param reference JSON pointer or FHIR reference
   * @param text the entry in words, {@code null} where the fact itself says it
   */
  public record Origin(String reference, String text) {}

  /**
   * A parameter that decided.
   *
   * @param id for example {@code calcium.validity}
   * @param meaning what it decides
   * @param value the value in force
   * @param unit UCUM
   * @param source id in the evidence register, or {@code default}
   */
  public record ExplainedParameter(
      String id, String meaning, BigDecimal value, String unit, String source) {}
}

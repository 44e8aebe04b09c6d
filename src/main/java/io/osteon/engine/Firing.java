package io.osteon.engine;

import io.osteon.facts.Fact;
import java.util.List;
import java.util.Map;

/**
 * One call of {@code advice} in the consequence of a rule that fired.
 *
 * @param rule the name of the DRL rule
 * @param kind which method of {@code advice} was called
 * @param adviceId the id that was named: a rule ({@code BTA-08}) or one of its variants ({@code
 *     BTA-08/hypercalcaemia})
 * @param facts the facts that were handed over, by the name of their binding without the dollar
 *     sign, in the order of the call
 * @param why what led to the firing
 */
public record Firing(
    String rule, Kind kind, String adviceId, Map<String, Object> facts, List<Reason> why) {

  /** The methods of {@link io.osteon.facts.Advice}. */
  public enum Kind {
    RECOMMEND,
    REFINE,
    MISSING
  }

  /**
   * One condition of a rule that held, with the facts that made it hold.
   *
   * @param kind whether the condition asks for a fact, for at least one fact, for none, or gathers
   *     facts
   * @param factType the simple name of the fact type, for example {@code DenosumabTherapy}
   * @param condition the constraint as written in the rule, for example {@code daysAgo <=
   *     parameters.days("dental.validity")}
   * @param facts those that made it hold; for NOT those of the type that failed the constraint
   * @param fields the accessors that the constraint reads, in order
   * @param parameters the ids of the parameters that decided, those behind a computed field
   *     included
   * @param because for facts that another rule inserted: the reasons of that rule, else empty
   */
  public record Reason(
      ReasonKind kind,
      String factType,
      String condition,
      List<Fact> facts,
      List<String> fields,
      List<String> parameters,
      List<Reason> because) {}

  /** What a condition asks for. */
  public enum ReasonKind {
    MATCH,
    EXISTS,
    NOT,
    ACCUMULATE
  }
}

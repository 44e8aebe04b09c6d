package io.osteon.engine;

import java.util.List;
import java.util.Objects;

/**
 * A rule that nearly applies to a case: all of its conditions hold but one.
 *
 * @param rule the name of the DRL rule
 * @param advice the ids that it would recommend
 * @param condition the number of the condition that fails, from 0
 * @param kind how it fails
 * @param failed the condition, with the facts that fail it or that stand against it
 * @param held the conditions that hold, with their facts
 */
public record NearMiss(
    String rule,
    List<String> advice,
    int condition,
    Kind kind,
    List<Firing.Reason> failed,
    List<Firing.Reason> held) {

  public NearMiss {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(kind, "kind");
    advice = List.copyOf(advice);
    failed = List.copyOf(failed);
    held = List.copyOf(held);
  }

  /** How a condition fails, that which says most first. */
  public enum Kind {
    /** There is a fact of which all is right but one constraint: a value on the other side. */
    NOT_MET,
    /** There is a fact that there must not be. */
    BLOCKED,
    /** There is no such fact. */
    NO_FACT
  }
}

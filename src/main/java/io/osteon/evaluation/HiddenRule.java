package io.osteon.evaluation;

import java.util.List;
import java.util.Objects;

/**
 * A rule that is recommended but not shown, because rules that are shown take precedence.
 *
 * @param firings what recommends it
 * @param hiddenBy ids of the rules that take precedence, in display order
 */
public record HiddenRule(RuleFirings firings, List<String> hiddenBy) {
  public HiddenRule {
    Objects.requireNonNull(firings, "firings");
    hiddenBy = List.copyOf(hiddenBy);
  }

  /** The rule's id. */
  public String id() {
    return firings.rule().id();
  }
}

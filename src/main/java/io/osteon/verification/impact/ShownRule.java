package io.osteon.verification.impact;

import io.osteon.evaluation.Status;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Urgency;
import java.util.Objects;

/**
 * A recommendation as it is shown in a case.
 *
 * @param urgency variants taken into account
 * @param status recommended or deferred
 * @param text what it says, in both languages
 */
public record ShownRule(Urgency urgency, Status status, BilingualText text) {
  public ShownRule {
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
  }
}

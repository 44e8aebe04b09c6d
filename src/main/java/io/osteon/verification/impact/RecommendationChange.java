package io.osteon.verification.impact;

import java.util.Objects;

/**
 * What becomes of one recommendation in one case.
 *
 * @param rule id of the rule
 * @param kind gained, lost or changed
 * @param before how it is shown today, {@code null} when it is not
 * @param after how it would be shown, {@code null} when it would not
 */
public record RecommendationChange(String rule, Kind kind, ShownRule before, ShownRule after) {
  public RecommendationChange {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(kind, "kind");
  }

  /** What becomes of a recommendation. */
  public enum Kind {
    /** It would be shown and is not today. */
    GAINED,
    /** It is shown today and would no longer be. */
    LOST,
    /** It is shown with another urgency, status or text. */
    CHANGED
  }

  /** The change between two states of a rule that differ. */
  static RecommendationChange of(String rule, ShownRule before, ShownRule after) {
    Kind kind = before == null ? Kind.GAINED : after == null ? Kind.LOST : Kind.CHANGED;
    return new RecommendationChange(rule, kind, before, after);
  }
}

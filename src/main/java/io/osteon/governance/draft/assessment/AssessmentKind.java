package io.osteon.governance.draft.assessment;

import io.osteon.rulebase.Key;
import java.util.List;

/** What is found out in the background. */
public enum AssessmentKind {
  /** Whether Drools' own compiler accepts the rules; made on a JVM only. */
  STOCK_DROOLS,
  /** Whether the test patients pass. */
  SCENARIOS,
  /** Whether the test patients would notice a mistake in the rules that the draft changes. */
  MUTATION,
  /** Who gains or loses which recommendation, against the release that answers now. */
  IMPACT;

  /** What must be known before reviewers look. */
  public static final List<AssessmentKind> NEEDED_FOR_REVIEW =
      List.of(STOCK_DROOLS, SCENARIOS, MUTATION);

  /** The spelling in the database and the API, for example {@code scenarios}. */
  public String key() {
    return Key.of(this);
  }
}

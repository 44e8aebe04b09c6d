package io.osteon.governance.draft.review;

import io.osteon.governance.draft.DraftAction;
import io.osteon.rulebase.Key;

/** As what somebody judges a draft. */
public enum ReviewCapacity {
  /** The medicine. */
  CLINICAL(DraftAction.APPROVE_CLINICALLY),
  /** The logic. */
  TECHNICAL(DraftAction.APPROVE_TECHNICALLY);

  private final DraftAction approval;

  ReviewCapacity(DraftAction approval) {
    this.approval = approval;
  }

  /** The act of approving as that. */
  DraftAction approval() {
    return approval;
  }

  /** The spelling in the database and the API, for example {@code clinical}. */
  public String key() {
    return Key.of(this);
  }
}

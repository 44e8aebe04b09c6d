package io.osteon.governance.draft;

import io.osteon.rulebase.Key;

/** What people do with a draft. */
public enum DraftAction {
  /** Save, delete or restore a file, or rebase the draft. */
  EDIT,
  /** Change its name, reason or clinical owner. */
  DESCRIBE,
  /** Hand it to the reviewers. */
  SUBMIT,
  /** Take it back to be edited; approvals are void. */
  REOPEN,
  /** Give it up. */
  WITHDRAW,
  /** Say something about it, or answer. */
  COMMENT,
  /** Mark a comment as settled. */
  RESOLVE,
  /** Send it back as a reviewer. */
  REQUEST_CHANGES,
  /** Approve it as a clinician. */
  APPROVE_CLINICALLY,
  /** Approve it as one who knows the rule language. */
  APPROVE_TECHNICALLY,
  /** Make a release of it. */
  RELEASE;

  /** The spelling in the API, for example {@code request-changes}. */
  public String key() {
    return Key.of(this);
  }
}

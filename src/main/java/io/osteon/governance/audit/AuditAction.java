package io.osteon.governance.audit;

import java.util.Locale;

/** What can stand in the audit trail. */
public enum AuditAction {
  DRAFT_CREATED,
  DRAFT_EDITED,
  DRAFT_REBASED,
  DRAFT_WITHDRAWN,
  DRAFT_SUBMITTED,
  DRAFT_REOPENED,
  REVIEW_REQUESTED_CHANGES,
  REVIEW_APPROVED,
  COMMENT_ADDED,
  COMMENT_RESOLVED,
  RELEASE_CREATED,
  RELEASE_IMPORTED,
  RELEASE_EXPORTED,
  RELEASE_RETIRED,
  /** A release whose files, manifest or signature do not fit. */
  RELEASE_REFUSED,
  ACTIVATION_REQUESTED,
  ACTIVATION_STARTED,
  ACTIVATION_ENDED,
  ACTIVATION_CANCELLED,
  ACTIVATION_FAILED,
  ROLLED_BACK,
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGNED_OUT,
  ACCOUNT_CREATED,
  ACCOUNT_CHANGED,
  ACCOUNT_LOCKED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  MEETING_PLANNED,
  MEETING_CHANGED,
  MEETING_BEGUN,
  MEETING_CLOSED,
  /** Another chair was named. */
  MEETING_CHAIR_NAMED,
  /** A meeting without cases went by the site's retention. */
  MEETING_REMOVED,
  /** A member of a meeting came or left. */
  MEMBER_PRESENCE,
  AGENDA_CHANGED,
  CASE_ENTERED,
  CASE_RECORD_ADDED,
  CASE_QUESTION_CHANGED,
  /** A case went with all that hung on it. */
  CASE_REMOVED,
  /** Something was recorded of what a meeting decides about a case. */
  DECISION_RECORDED,
  DECISION_SIGNED,
  DECISION_REOPENED,
  AUDIT_EXPORTED,
  /**
   * The signed head did not fit the rows: the chain goes on after a break that verification tells.
   */
  AUDIT_RESUMED;

  /** The name in the database and JSON, such as {@code draft-created}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

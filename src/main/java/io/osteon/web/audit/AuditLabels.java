package io.osteon.web.audit;

import io.osteon.governance.audit.AuditAction;
import io.osteon.rulebase.Key;
import io.osteon.web.layout.Page;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;

/** Acts of the audit trail in the words of a page. */
@TemplateData
public final class AuditLabels {
  private final AuditWords words;

  /** Labels in the language of a page. */
  public AuditLabels(Page page) {
    this.words = page.words(AuditWords.class);
  }

  /** An act by its key; one of a later program keeps its key. */
  public String action(String key) {
    return Key.parse(key, AuditAction.values()).map(this::action).orElse(key);
  }

  /** All keys, in the order of the life of a change. */
  public List<String> keys() {
    return Arrays.stream(AuditAction.values()).map(AuditAction::key).toList();
  }

  private String action(AuditAction action) {
    return switch (action) {
      case DRAFT_CREATED -> words.draftCreated();
      case DRAFT_EDITED -> words.draftEdited();
      case DRAFT_REBASED -> words.draftRebased();
      case DRAFT_WITHDRAWN -> words.draftWithdrawn();
      case DRAFT_SUBMITTED -> words.draftSubmitted();
      case DRAFT_REOPENED -> words.draftReopened();
      case REVIEW_REQUESTED_CHANGES -> words.reviewRequestedChanges();
      case REVIEW_APPROVED -> words.reviewApproved();
      case COMMENT_ADDED -> words.commentAdded();
      case COMMENT_RESOLVED -> words.commentResolved();
      case RELEASE_CREATED -> words.releaseCreated();
      case RELEASE_IMPORTED -> words.releaseImported();
      case RELEASE_EXPORTED -> words.releaseExported();
      case RELEASE_RETIRED -> words.releaseRetired();
      case RELEASE_REFUSED -> words.releaseRefused();
      case ACTIVATION_REQUESTED -> words.activationRequested();
      case ACTIVATION_STARTED -> words.activationStarted();
      case ACTIVATION_ENDED -> words.activationEnded();
      case ACTIVATION_CANCELLED -> words.activationCancelled();
      case ACTIVATION_FAILED -> words.activationFailed();
      case ROLLED_BACK -> words.rolledBack();
      case SIGNED_IN -> words.signedIn();
      case SIGN_IN_FAILED -> words.signInFailed();
      case SIGNED_OUT -> words.signedOut();
      case ACCOUNT_CREATED -> words.accountCreated();
      case ACCOUNT_CHANGED -> words.accountChanged();
      case ACCOUNT_LOCKED -> words.accountLocked();
      case PASSWORD_CHANGED -> words.passwordChanged();
      case MEETING_PLANNED -> words.meetingPlanned();
      case MEETING_CHANGED -> words.meetingChanged();
      case MEETING_BEGUN -> words.meetingBegun();
      case MEETING_CLOSED -> words.meetingClosed();
      case MEETING_CHAIR_NAMED -> words.meetingChairNamed();
      case MEETING_REMOVED -> words.meetingRemoved();
      case MEMBER_PRESENCE -> words.memberPresence();
      case AGENDA_CHANGED -> words.agendaChanged();
      case CASE_ENTERED -> words.caseEntered();
      case CASE_RECORD_ADDED -> words.caseRecordAdded();
      case CASE_QUESTION_CHANGED -> words.caseQuestionChanged();
      case CASE_REMOVED -> words.caseRemoved();
      case DECISION_RECORDED -> words.decisionRecorded();
      case DECISION_SIGNED -> words.decisionSigned();
      case DECISION_REOPENED -> words.decisionReopened();
      case AUDIT_EXPORTED -> words.auditExported();
      case AUDIT_RESUMED -> words.auditResumed();
      default -> action.key();
    };
  }
}

package io.osteon.platform;

import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.draft.BaseReleases;
import io.osteon.governance.draft.DraftDesk;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.DraftLimits;
import io.osteon.governance.draft.DraftRebase;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.assessment.AssessmentGate;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.governance.draft.assessment.RuleBaseChecks;
import io.osteon.governance.draft.review.ApprovedDrafts;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.ReviewPolicy;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.governance.draft.review.SubmissionGate;
import io.osteon.governance.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the parts of governance that have to do with drafts. */
@ApplicationScoped
public class DraftBeans {
  private static final double PERCENT = 100;

  @Produces
  @Singleton
  DraftDesk draftDesk(Transactions transactions, AuditTrail audit, BaseReleases bases) {
    return new DraftDesk(transactions, audit, bases, Clock.systemUTC());
  }

  @Produces
  @Singleton
  Drafts drafts(DraftDesk desk) {
    return new Drafts(desk);
  }

  @Produces
  @Singleton
  DraftFiles draftFiles(DraftDesk desk) {
    return new DraftFiles(desk, DraftLimits.DEFAULT);
  }

  @Produces
  @Singleton
  DraftRebase draftRebase(DraftDesk desk) {
    return new DraftRebase(desk, DraftLimits.DEFAULT);
  }

  /**
   * The policy of the settings.
   *
   * @throws StartFailure if a number is out of range
   */
  @Produces
  @Singleton
  ReviewPolicy reviewPolicy(GovernanceConfiguration settings) {
    try {
      return new ReviewPolicy(
          settings.clinicalApprovals(),
          settings.technicalApprovals(),
          settings.mutationScore() / PERCENT);
    } catch (IllegalArgumentException e) {
      throw new StartFailure("the settings osteon.governance: " + e.getMessage(), e);
    }
  }

  @Produces
  @Singleton
  RuleBaseChecks ruleBaseChecks(ServiceConfiguration settings) {
    return new RuleBaseChecks(RuleBaseStart.limits(settings));
  }

  @Produces
  @Singleton
  Assessments assessments(DraftDesk desk, RuleBaseChecks checks, AssessmentThreads threads) {
    return new Assessments(desk, checks, DraftLimits.DEFAULT, threads::wakeUp);
  }

  @Produces
  @Singleton
  SubmissionGate submissionGate(
      DraftDesk desk, RuleBaseChecks checks, Assessments assessments, ReviewPolicy policy) {
    return new AssessmentGate(desk, checks, assessments, policy);
  }

  @Produces
  @Singleton
  Reviews reviews(DraftDesk desk, SubmissionGate gate, ReviewPolicy policy) {
    return new Reviews(desk, gate, policy);
  }

  @Produces
  @Singleton
  Comments comments(DraftDesk desk) {
    return new Comments(desk);
  }

  @Produces
  @Singleton
  ApprovedDrafts approvedDrafts(DraftDesk desk, Drafts drafts, ReviewPolicy policy) {
    return new ApprovedDrafts(desk, drafts, policy);
  }
}

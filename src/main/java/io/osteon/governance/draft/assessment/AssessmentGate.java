package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.Actor;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftDesk;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.review.ReviewPolicy;
import io.osteon.governance.draft.review.SubmissionGate;
import io.osteon.rulebase.Problem;
import io.osteon.verification.mutation.MutationReport;
import io.osteon.verification.mutation.MutationReportJson;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Lets drafts to the reviewers whose checks, test patients and mutants are as the policy asks, and
 * that stock Drools accepts where it could be asked.
 */
public final class AssessmentGate implements SubmissionGate {
  private final DraftDesk desk;
  private final RuleBaseChecks checks;
  private final Assessments assessments;
  private final ReviewPolicy policy;

  /** A gate by a policy. */
  public AssessmentGate(
      DraftDesk desk, RuleBaseChecks checks, Assessments assessments, ReviewPolicy policy) {
    this.desk = desk;
    this.checks = checks;
    this.assessments = assessments;
    this.policy = policy;
  }

  @Override
  public void prepare(Actor actor, Draft draft) {
    if (draft.state() != DraftState.OPEN || draft.contentHash().equals(draft.baseHash())) {
      return;
    }
    if (errors(assessments.ownProblems(draft.id())).isEmpty()) {
      for (AssessmentKind kind : AssessmentKind.NEEDED_FOR_REVIEW) {
        boolean known =
            assessments
                .find(draft.id(), kind)
                .filter(a -> a.state().isUnderWay() || a.state() == AssessmentState.DONE)
                .isPresent();
        if (!known) {
          assessments.start(actor, draft.id(), kind);
        }
      }
    }
  }

  @Override
  public void require(Handle transaction, Draft draft) {
    List<Problem> errors = errors(checks.problems(desk.files(transaction, draft)));
    if (!errors.isEmpty()) {
      throw new NotAllowedException(
          "checks-failed",
          "The checks found %d error(s); the first: %s".formatted(errors.size(), errors.get(0)));
    }
    requireStockDrools(result(transaction, draft, AssessmentKind.STOCK_DROOLS));
    requireScenarios(result(transaction, draft, AssessmentKind.SCENARIOS));
    requireMutants(result(transaction, draft, AssessmentKind.MUTATION));
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList();
  }

  private static JsonNode result(Handle transaction, Draft draft, AssessmentKind kind) {
    Optional<Assessment> known =
        AssessmentTable.find(transaction, draft.id(), draft.contentHash(), kind);
    if (known.isEmpty() || known.get().state().isUnderWay()) {
      throw new NotAllowedException(
          "assessments-running",
          "The assessment %s of this content is under way; submit again when it is done."
              .formatted(kind.key()));
    }
    return known
        .filter(a -> a.state() == AssessmentState.DONE)
        .flatMap(Assessment::result)
        .orElseThrow(
            () ->
                new NotAllowedException(
                    "assessment-failed",
                    "The assessment %s of this content was not made: %s."
                        .formatted(kind.key(), known.get().step())));
  }

  /** Where it could not be asked, it hinders nobody: that is for continuous integration. */
  private static void requireStockDrools(JsonNode result) {
    List<Problem> refusals = errors(StockDroolsReport.read(result).problems());
    if (!refusals.isEmpty()) {
      throw new NotAllowedException(
          "stock-drools-refused",
          "Stock Drools refuses the rules, %d time(s); the first: %s"
              .formatted(refusals.size(), refusals.get(0)));
    }
  }

  private static void requireScenarios(JsonNode result) {
    int failed = result.path("failed").asInt() + result.path("unreadable").asInt();
    if (failed > 0) {
      JsonNode first = result.path("failures").path(0);
      throw new NotAllowedException(
          "scenarios-failed",
          "%d test patient(s) fail; the first: %s:%d %s %s"
              .formatted(
                  failed,
                  first.path("file").asText(),
                  first.path("line").asInt(),
                  first.path("id").asText(),
                  first.path("messages").path(0).asText()));
    }
    if (result.path("passed").asInt() == 0) {
      throw new NotAllowedException("scenarios-failed", "The rule base has no test patient.");
    }
  }

  private void requireMutants(JsonNode result) {
    MutationReport report = MutationReportJson.read(result);
    if (!report.reaches(policy.mutationScore())) {
      throw new NotAllowedException(
          "mutation-score",
          ("Test patients notice %d of %d mutants of the changed rules; %.0f%% is asked for."
                  + " Survivors without a reason: %d.")
              .formatted(
                  report.killed(),
                  report.mutants(),
                  policy.mutationScore() * 100,
                  report.unexcused()));
    }
  }
}

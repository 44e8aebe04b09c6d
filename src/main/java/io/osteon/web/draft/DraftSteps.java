package io.osteon.web.draft;

import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.assessment.Assessment;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.osteon.governance.draft.assessment.AssessmentState;
import io.osteon.governance.draft.assessment.StockDroolsReport;
import io.osteon.governance.draft.review.Review;
import io.osteon.governance.draft.review.ReviewCapacity;
import io.osteon.governance.draft.review.ReviewComment;
import io.osteon.governance.draft.review.ReviewDecision;
import io.osteon.governance.draft.review.ReviewPolicy;
import io.osteon.rulebase.Problem;
import io.osteon.verification.mutation.MutationReportJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how far a draft is: edit, check, test, impact, review, release. */
final class DraftSteps {
  private final DraftFrame frame;
  private final DraftWords words;
  private final List<DraftStep> steps = new ArrayList<>();
  private boolean nextKnown;

  /**
   * What the steps are judged by.
   *
   * @param changedFiles how many files differ from the release
   * @param problems everything that is wrong
   * @param failing how many test patients are not as expected
   * @param assessments what was found out about this content
   * @param reviews all decisions
   * @param comments all comments
   * @param policy how many approvals are needed
   */
  record Standing(
      int changedFiles,
      List<Problem> problems,
      int failing,
      List<Assessment> assessments,
      List<Review> reviews,
      List<ReviewComment> comments,
      ReviewPolicy policy) {}

  private DraftSteps(DraftFrame frame) {
    this.frame = frame;
    this.words = frame.page().words(DraftWords.class);
  }

  /** The steps in their order; the first that is not done is the next one. */
  static List<DraftStep> of(DraftFrame frame, Standing standing) {
    DraftSteps steps = new DraftSteps(frame);
    steps.edit(standing);
    steps.check(standing);
    steps.test(standing);
    steps.impact(standing);
    steps.review(standing);
    steps.release();
    return steps.steps;
  }

  private void add(String title, String address, boolean done, List<String> lines) {
    String state = done ? "done" : nextKnown ? "later" : "next";
    nextKnown |= !done;
    steps.add(new DraftStep(title, frame.home() + address, state, lines));
  }

  private void edit(Standing standing) {
    boolean changed = standing.changedFiles() > 0;
    add(
        words.stepEdit(),
        "/rules",
        changed,
        List.of(changed ? words.filesChanged(standing.changedFiles()) : words.nothingChanged()));
  }

  private void check(Standing standing) {
    long errors = count(standing, Problem.Severity.ERROR);
    long warnings = count(standing, Problem.Severity.WARNING);
    List<String> lines = new ArrayList<>();
    lines.add(errors == 0 ? words.noErrors() : words.errors(errors));
    if (warnings > 0) {
      lines.add(words.warnings(warnings));
    }
    if (standing.changedFiles() > 0) {
      lines.add(stockDrools(find(standing, AssessmentKind.STOCK_DROOLS)));
    }
    add(words.stepCheck(), "#problems", errors == 0, lines);
  }

  private String stockDrools(Optional<Assessment> assessment) {
    if (assessment.isEmpty() || assessment.get().state().isUnderWay()) {
      return words.stockDroolsFollows();
    }
    Optional<StockDroolsReport> report = assessment.get().result().map(StockDroolsReport::read);
    if (report.isEmpty()) {
      return words.stockDroolsFailed();
    }
    return switch (report.get().absence()) {
      case NATIVE -> words.stockDroolsNative();
      case NOT_INSTALLED -> words.stockDroolsAbsent();
      case NONE ->
          report.get().refusals() == 0
              ? words.stockDroolsAccepts(report.get().version())
              : words.stockDroolsRefuses(report.get().refusals());
    };
  }

  private static long count(Standing standing, Problem.Severity severity) {
    return standing.problems().stream().filter(p -> p.severity() == severity).count();
  }

  private void test(Standing standing) {
    boolean pass = standing.failing() == 0 && count(standing, Problem.Severity.ERROR) == 0;
    List<String> lines = new ArrayList<>();
    if (count(standing, Problem.Severity.ERROR) == 0) {
      lines.add(pass ? words.scenariosPass() : words.scenariosFail(standing.failing()));
    }
    Optional<Assessment> mutation = find(standing, AssessmentKind.MUTATION);
    boolean enough = false;
    if (mutation.isPresent() && mutation.get().result().isPresent()) {
      var report = MutationReportJson.read(mutation.get().result().get());
      enough = report.reaches(standing.policy().mutationScore());
      lines.add(words.mutationScore(frame.page().percent(report.score())));
    } else {
      lines.add(underWay(mutation).orElse(words.mutationMissing()));
    }
    add(words.stepTest(), "/tests", pass && enough, lines);
  }

  private void impact(Standing standing) {
    Optional<Assessment> impact = find(standing, AssessmentKind.IMPACT);
    boolean done = impact.isPresent() && impact.get().state() == AssessmentState.DONE;
    String line = done ? words.impactKnown() : underWay(impact).orElse(words.impactMissing());
    add(words.stepImpact(), "/impact", done, List.of(line));
  }

  private Optional<String> underWay(Optional<Assessment> assessment) {
    return assessment
        .filter(each -> each.state().isUnderWay())
        .map(each -> words.running(each.progress()));
  }

  private static Optional<Assessment> find(Standing standing, AssessmentKind kind) {
    return standing.assessments().stream().filter(each -> each.kind() == kind).findFirst();
  }

  private void review(Standing standing) {
    DraftState state = frame.draft().state();
    boolean done = state == DraftState.APPROVED || state == DraftState.RELEASED;
    List<String> lines = new ArrayList<>();
    if (done) {
      lines.add(words.allApproved());
    } else if (state == DraftState.IN_REVIEW) {
      lines.add(
          words.approvalsMissing(
              missing(standing, ReviewCapacity.CLINICAL),
              missing(standing, ReviewCapacity.TECHNICAL)));
    } else {
      lines.add(words.notSubmitted());
    }
    long open = standing.comments().stream().filter(ReviewComment::isOpen).count();
    if (open > 0) {
      lines.add(words.openComments(open));
    }
    add(words.stepReview(), "/changes", done, lines);
  }

  private static int missing(Standing standing, ReviewCapacity capacity) {
    long there =
        standing.reviews().stream()
            .filter(Review::counts)
            .filter(review -> review.decision() == ReviewDecision.APPROVED)
            .filter(review -> review.capacity() == capacity)
            .count();
    return (int) Math.max(0, standing.policy().approvals(capacity) - there);
  }

  private void release() {
    boolean done = frame.draft().state() == DraftState.RELEASED;
    add(
        words.stepRelease(),
        "#actions",
        done,
        List.of(done ? words.releasedNow() : words.notReleased()));
  }
}

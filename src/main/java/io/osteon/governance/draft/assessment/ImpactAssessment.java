package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.evaluation.Evaluator;
import io.osteon.verification.impact.Impact;
import io.osteon.verification.impact.ImpactCase;
import io.osteon.verification.impact.ImpactCases;
import io.osteon.verification.impact.ImpactReport;
import io.osteon.verification.impact.ImpactReportJson;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Compares a draft with the release that answers now, on the latest evaluations of the journal and
 * on all test patients of the draft. The result is a report in the form of {@link
 * ImpactReportJson}.
 */
public final class ImpactAssessment implements AssessmentJob {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final RuleBaseChecks checks;
  private final IntFunction<Stream<ImpactCase>> journal;
  private final int count;

  /**
   * Comparisons with the journal.
   *
   * @param journal the latest cases, at most as many as asked for
   * @param count how many of them
   */
  public ImpactAssessment(
      RuleBaseChecks checks, IntFunction<Stream<ImpactCase>> journal, int count) {
    this.checks = checks;
    this.journal = journal;
    this.count = count;
  }

  @Override
  public Finding run(Subject subject, AssessmentProgress progress) throws InterruptedException {
    progress.at(0, "compiling");
    Evaluator before = checks.evaluator(subject.live().files());
    Evaluator after = checks.evaluator(subject.files());
    List<ImpactCase> patients = ImpactCases.scenarios(after.ruleBase()).toList();
    int most = patients.size() + count;
    ImpactReport report = compare(before, after, patients, most, progress);
    try {
      return new Finding(subject.live().hash(), MAPPER.readTree(ImpactReportJson.write(report)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report that was just written cannot be read", e);
    }
  }

  private ImpactReport compare(
      Evaluator before,
      Evaluator after,
      List<ImpactCase> patients,
      int most,
      AssessmentProgress progress)
      throws InterruptedException {
    try (Stream<ImpactCase> cases = Stream.concat(patients.stream(), journal.apply(count))) {
      return Impact.of(
          before,
          after,
          cases,
          Impact.LISTED,
          done -> progress.at((int) (done * 100L / Math.max(1, most)), "case " + done));
    } catch (CancellationException e) {
      InterruptedException interrupted = new InterruptedException("the comparison was stopped");
      interrupted.initCause(e);
      throw interrupted;
    }
  }
}

package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.engine.Limits;
import io.osteon.verification.mutation.MutationReport;
import io.osteon.verification.mutation.MutationReportJson;
import io.osteon.verification.mutation.MutationTesting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks whether the test patients would notice a mistake in the rules that a draft changes. The
 * result is a report in the form of {@link MutationReportJson}.
 */
public final class MutationAssessment implements AssessmentJob {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final RuleBaseChecks checks;
  private final Limits limits;

  /** Mutants, judged within limits. */
  public MutationAssessment(RuleBaseChecks checks, Limits limits) {
    this.checks = checks;
    this.limits = limits;
  }

  @Override
  public Finding run(Subject subject, AssessmentProgress progress) throws InterruptedException {
    progress.at(0, "looking for changed rules");
    Optional<Set<String>> rules =
        ChangedRules.between(
            checks.evaluator(subject.base().files()), checks.evaluator(subject.files()));
    MutationReport report =
        rules.isPresent() && rules.get().isEmpty()
            ? new MutationReport(subject.files().hash(), List.of(), List.of())
            : new MutationTesting(subject.files(), limits)
                .run(
                    rules.orElse(MutationTesting.ALL),
                    (done, total) ->
                        progress.at(
                            (int) (done * 100L / Math.max(1, total)),
                            "mutant %d of %d".formatted(done, total)));
    try {
      return new Finding(subject.base().hash(), MAPPER.readTree(MutationReportJson.write(report)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report that was just written cannot be read", e);
    }
  }
}

package io.osteon.web.draft.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.verification.mutation.MutationReport;
import io.osteon.verification.mutation.MutationReportJson;
import io.osteon.verification.mutation.RuleScore;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A mutation report as the page shows it.
 *
 * @param report scores and survivors
 * @param rules those with survivors first, the worst first
 */
@TemplateData
public record MutationView(MutationReport report, List<RuleScore> rules) {
  public MutationView {
    rules = List.copyOf(rules);
  }

  /** Reads a result that was stored. */
  static MutationView read(JsonNode result) {
    MutationReport report = MutationReportJson.read(result);
    return new MutationView(
        report,
        report.rules().stream().sorted((a, b) -> Double.compare(a.score(), b.score())).toList());
  }
}

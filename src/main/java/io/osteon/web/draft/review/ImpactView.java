package io.osteon.web.draft.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.verification.impact.CaseImpact;
import io.osteon.verification.impact.ImpactCase;
import io.osteon.verification.impact.ImpactReport;
import io.osteon.verification.impact.ImpactReportJson;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The impact of a draft as the page shows it.
 *
 * @param report counts and cases
 */
@TemplateData
public record ImpactView(ImpactReport report) {
  /** Reads a result that was stored. */
  static ImpactView read(JsonNode result) {
    return new ImpactView(ImpactReportJson.read(result.toString()));
  }

  /** Affected test patients. */
  public List<CaseImpact> scenarios() {
    return of(ImpactCase.Source.SCENARIO);
  }

  /** Affected evaluations of the journal. */
  public List<CaseImpact> journaled() {
    return of(ImpactCase.Source.JOURNAL);
  }

  private List<CaseImpact> of(ImpactCase.Source source) {
    return report.listed().stream().filter(each -> each.source() == source).toList();
  }
}

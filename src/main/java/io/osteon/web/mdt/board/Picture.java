package io.osteon.web.mdt.board;

import io.osteon.evaluation.Decision;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.web.mdt.chart.CaseHeader;
import io.osteon.web.mdt.chart.LabPlots;
import io.osteon.web.mdt.chart.Timeline;
import io.quarkus.qute.TemplateData;

/**
 * A case at a glance.
 *
 * @param header who it is and what is asked
 * @param timeline what happened when
 * @param plots laboratory results over time
 */
@TemplateData
public record Picture(CaseHeader header, Timeline timeline, LabPlots plots) {

  /** The picture of a case as it was decided. */
  static Picture of(Decision decision, String question, RuleBase ruleBase, Language language) {
    return new Picture(
        CaseHeader.of(decision, question, ruleBase, language),
        Timeline.of(decision.patientCase(), ruleBase, language),
        LabPlots.of(decision, ruleBase, language));
  }
}

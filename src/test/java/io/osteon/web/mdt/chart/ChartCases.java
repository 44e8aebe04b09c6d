package io.osteon.web.mdt.chart;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Names;
import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import io.osteon.testing.BundleWords;
import io.osteon.testing.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Cases and texts for tests of the charts. */
final class ChartCases {
  /** The evaluation date of all cases. */
  static final LocalDate AT = LocalDate.of(2026, 11, 24);

  private ChartCases() {}

  /** The texts of a language. */
  static ChartText text(Language language) {
    return new ChartText(
        new Names(
            ShippedRules.ruleBase().labels(), ShippedRules.ruleBase().terminology(), language),
        BundleWords.of(ChartWords.class, language));
  }

  /** A case of case JSON, with single quotes for double ones. */
  static PatientCase read(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return CaseJsonReader.read(bytes, AT, ShippedRules.ruleBase().terminology());
  }

  /** What the rules say of a case. */
  static Decision decide(String json) {
    return ShippedRules.evaluator().decide(read(json));
  }
}

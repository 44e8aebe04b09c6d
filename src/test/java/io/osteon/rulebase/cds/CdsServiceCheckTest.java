package io.osteon.rulebase.cds;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.RuleBaseLoader;
import io.osteon.testing.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdsServiceCheckTest {
  private static final String FILE = RuleBaseFiles.CDS_SERVICES;

  private static List<Problem> problems(String right, String wrong) {
    RuleBaseFiles files =
        ShippedRules.changed(
            FILE,
            text -> {
              assertThat(text).contains(right);
              return text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
            });
    return RuleBaseLoader.load(files).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "hook: patient-view;hook: patient-viewed;unknown-hook",
        "id: osteon-order-sign;id: osteon-order-select;duplicate-id",
        "id: osteon-order-sign;id: Osteon/Sign;name-form",
        "groups: [MDT, SAF];groups: [MDT, SAFE];unknown-group",
        "BTA-12, BTA-15;BTA-12, BTA-99;unknown-rule",
        "requires: [patient, conditions];requires: [patient, problems];unknown-prefetch-key",
        "requires: [patient, conditions];requires: [conditions];patient-not-required",
        "calcium-check.first-dose-window;calcium-check.window;unknown-parameter",
        "window: [weight.validity];window: [childbearing.minimum-age];unknown-parameter",
        "[ca_total;[calcium;unknown-item",
        "drugs: [denosumab;drugs: [xgeva;unknown-drug-class",
        "codes: [radiotherapy];codes: [surgery];unknown-value",
        "date: authored|;|;window-without-date",
        "date: authored;date: authored&_include=x;search-parameter-form",
        "covers: diagnoses;covers: allergies;unknown-value",
        "type: Patient;type: Person;patient-key",
        "hook: order-sign;hook: order-sign|    cards: all;unknown-key"
      })
  void faultIsTold(String right, String wrong, String code) {
    assertThat(problems(right.replace('|', '\n'), wrong.replace('|', '\n')))
        .filteredOn(problem -> problem.file().equals(FILE))
        .extracting(Problem::code)
        .contains(code);
  }

  @Test
  void faultIsToldWithItsLine() {
    Problem problem =
        problems("groups: [MDT, SAF]", "groups: [MDT, SAFE]").stream()
            .filter(each -> each.code().equals("unknown-group"))
            .findFirst()
            .orElseThrow();
    assertThat(problem.line()).isPositive();
    assertThat(problem.message()).isEqualTo("there is no group of rules SAFE");
  }

  @Test
  void aServiceThatShowsNothingIsTold() {
    assertThat(
            problems(
                "concerning:\n      groups: [MDT, BTA, MON, SAF]",
                "concerning:\n      groups: []\n      rules: []"))
        .isEmpty(); // appointment-book still has what it always shows
    assertThat(
            problems(
                "concerning:\n      groups: [MDT, BTA, MON, ICI, SAF, DQ]",
                "concerning:\n      groups: []"))
        .extracting(Problem::code)
        .contains("service-without-rules");
  }
}

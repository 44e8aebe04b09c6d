package io.osteon.web.mdt.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.osteon.evaluation.Decision;
import io.osteon.facts.RenalFunction;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Plots show each usable value at its place, in one unit, and say what they do not show. */
class LabPlotsTest {
  private static final ChartText ENGLISH = ChartCases.text(Language.EN);
  private static final Pattern POINT =
      Pattern.compile("class=\"point[^\"]*\" c?x=\"([0-9.]+)\" cy=\"([0-9.]+)\"");

  private static LabPlots plots(String results) {
    return of(ChartCases.decide("{'laboratoryResults': [" + results + "]}"));
  }

  private static LabPlots of(Decision decision) {
    return LabPlots.of(
        decision,
        ShippedRules.ruleBase().parameters(),
        ShippedRules.ruleBase().terminology(),
        ENGLISH);
  }

  private static Plot plot(LabPlots plots, String key) {
    return plots.plots().stream()
        .filter(plot -> plot.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no plot of " + key));
  }

  private static int points(Plot plot) {
    Matcher matcher = Pattern.compile("class=\"point").matcher(plot.svg());
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** Catches a value that is drawn at a wrong height: marks of the axis are exact. */
  @Test
  void valuesStandAtTheirHeight() {
    ValueScale scale = new ValueScale(1.9, 2.6, 16, 316);
    assertThat(scale.marks().get(0)).isLessThanOrEqualTo(1.9);
    assertThat(scale.marks().get(scale.marks().size() - 1)).isGreaterThanOrEqualTo(2.6);
    assertThat(scale.y(scale.lowest())).isEqualTo(316);
    assertThat(scale.y(scale.highest())).isCloseTo(16, within(1e-9));
    double middle = (scale.lowest() + scale.highest()) / 2;
    assertThat(scale.y(middle)).isCloseTo(166, within(1e-9));
    assertThat(scale.marks()).hasSizeBetween(3, 8);
  }

  /** Catches an axis that shows two marks with the same number, or one below zero. */
  @Test
  void marksOfTheAxisAreDistinct() {
    for (double least = 0.01; least < 50_000; least *= 1.7) {
      for (double most : new double[] {least, least * 1.01, least * 1.3, least * 9}) {
        ValueScale scale = new ValueScale(least, most, 0, 300);
        assertThat(scale.marks().stream().map(scale::label))
            .as("%s to %s", least, most)
            .doesNotHaveDuplicates()
            .hasSizeBetween(3, 9)
            .noneMatch(label -> label.startsWith("-"));
        assertThat(scale.lowest()).isLessThanOrEqualTo(least);
        assertThat(scale.highest()).isGreaterThanOrEqualTo(most);
      }
    }
  }

  /** Catches a single value that is not drawn, and one that is drawn at a wrong day. */
  @Test
  void aSingleValueIsDrawn() {
    Plot phosphate =
        plot(
            plots("{'item': 'phosphate', 'value': 0.9, 'unit': 'mmol/L', 'date': '2026-11-24'}"),
            "phosphate");
    assertThat(points(phosphate)).isEqualTo(1);
    assertThat(phosphate.newest()).isEqualTo("0.9 mmol/L");
    assertThat(phosphate.newestState()).isEqualTo("no limits known");
    Matcher point = POINT.matcher(phosphate.svg().replace(" cx=", " x="));
    assertThat(point.find()).isTrue();
    Matcher today = Pattern.compile("class=\"today\" x1=\"([0-9.]+)\"").matcher(phosphate.svg());
    assertThat(today.find()).isTrue();
    assertThat(point.group(1)).isEqualTo(today.group(1));
  }

  /** Catches a value in another unit that is drawn as it stands, or converted by another factor. */
  @Test
  void valuesInAnotherUnitAreConvertedForTheAxisAlone() {
    Plot creatinine =
        plot(
            plots(
                """
                {'item': 'creatinine', 'value': 80, 'unit': 'umol/L', 'date': '2026-11-20'},
                {'item': 'creatinine', 'value': 90, 'unit': 'umol/L', 'date': '2026-10-20'},
                {'item': 'creatinine', 'value': 1.3, 'unit': 'mg/dL', 'date': '2026-09-20'}
                """),
            "creatinine");
    assertThat(creatinine.converted()).isTrue();
    Plot.Row oldest = creatinine.rows().get(2);
    assertThat(oldest.value()).isEqualTo("1.3 mg/dL");
    assertThat(oldest.onAxis()).isEqualTo("115 µmol/L");
    assertThat(points(creatinine)).isEqualTo(3);
    assertThat(creatinine.svg()).contains(">115<").doesNotContain(">1.3<");
  }

  /** Catches a value whose unit was rejected and that is drawn all the same, or not told. */
  @Test
  void rejectedValuesAreToldAndNotDrawn() {
    LabPlots plots =
        plots(
            """
            {'item': 'magnesium', 'value': 0.8, 'unit': 'mmol/L', 'date': '2026-11-20'},
            {'item': 'magnesium', 'value': 77, 'unit': 'mmol/L', 'date': '2026-11-21'},
            {'item': 'phosphate', 'value': 3, 'unit': 'apples', 'date': '2026-11-21'}
            """);
    Plot magnesium = plot(plots, "magnesium");
    assertThat(points(magnesium)).isEqualTo(1);
    assertThat(magnesium.svg()).doesNotContain("77");
    assertThat(magnesium.notes())
        .contains("Not drawn: Magnesium 77 mmol/L, outside the plausible range of its unit.");
    Plot phosphate = plot(plots, "phosphate");
    assertThat(phosphate.isDrawn()).isFalse();
    assertThat(phosphate.newestState()).isEqualTo("no usable value");
    assertThat(phosphate.notes()).anyMatch(note -> note.contains("3 apples"));
  }

  /** Catches a calcium whose kind is not said, and a total that is drawn without its albumin. */
  @Test
  void calciumSaysItsBasis() {
    Plot calcium =
        plot(
            plots(
                """
                {'item': 'calciumTotal', 'value': 2.0, 'unit': 'mmol/L', 'date': '2026-11-20'},
                {'item': 'albumin', 'value': 30, 'unit': 'g/L', 'date': '2026-11-20'},
                {'item': 'calciumTotal', 'value': 1.7, 'unit': 'mmol/L', 'date': '2026-08-20'}
                """),
            "calcium");
    assertThat(calcium.newest()).isEqualTo("2.20 mmol/L");
    assertThat(calcium.newestState()).isEqualTo("corrected calcium, computed, normal");
    assertThat(points(calcium)).isEqualTo(1);
    assertThat(calcium.notes())
        .contains(
            "Reference 2.11 to 2.52 mmol/L, of the rule base",
            "Corrected here from total calcium and albumin.",
            "Not drawn: total calcium 1.7 mmol/L of 20 Aug 2026, without an albumin close in"
                + " time.");
  }

  /** Catches the rule base's range where the laboratory gave its own. */
  @Test
  void theLaboratorysLimitsComeFirst() {
    Plot calcium =
        plot(
            plots(
                "{'item': 'calciumIonised', 'value': 1.14, 'unit': 'mmol/L', 'date': '2026-11-23',"
                    + " 'lowerLimit': 1.15, 'upperLimit': 1.30}"),
            "calcium-ionised");
    assertThat(calcium.notes()).contains("Reference 1.15 to 1.30 mmol/L, of the laboratory");
    assertThat(calcium.outside()).isTrue();
    assertThat(calcium.newestState()).isEqualTo("ionised calcium, hypocalcaemia");
  }

  /** Catches 12.0 mg/dL that is graded as 2.994 mmol/L because the axis is in mmol/L. */
  @Test
  void aConvertedValueIsGradedInItsOwnUnit() {
    Plot calcium =
        plot(
            plots(
                """
                {'item': 'calciumCorrected', 'value': 2.3, 'unit': 'mmol/L', 'date': '2026-11-01'},
                {'item': 'calciumCorrected', 'value': 2.4, 'unit': 'mmol/L', 'date': '2026-11-10'},
                {'item': 'calciumCorrected', 'value': 12.0, 'unit': 'mg/dL', 'date': '2026-11-20'}
                """),
            "calcium");
    assertThat(calcium.newest()).isEqualTo("12.0 mg/dL");
    assertThat(calcium.newestState()).contains("moderate hypercalcaemia");
    assertThat(calcium.rows().get(0).onAxis()).isEqualTo("2.99 mmol/L");
  }

  /** Catches a clearance on the plot that is not the one that decisions rest on. */
  @Test
  void theNewestClearanceIsTheOneOfTheDecision() {
    Decision decision =
        ChartCases.decide(
            """
            {'patient': {'age': 70, 'sex': 'female'}, 'laboratoryResults': [
             {'item': 'creatinine', 'value': 100, 'unit': 'umol/L', 'date': '2026-11-20'},
             {'item': 'creatinine', 'value': 80, 'unit': 'umol/L', 'date': '2025-11-20'},
             {'item': 'weight', 'value': 60, 'unit': 'kg', 'date': '2026-11-01'},
             {'item': 'weight', 'value': 70, 'unit': 'kg', 'date': '2025-11-01'}]}
            """);
    Plot clearance = plot(of(decision), "clearance");
    assertThat(decision.fact(RenalFunction.class).orElseThrow().creatinineClearance())
        .isCloseTo(new java.math.BigDecimal("43.84"), within(new java.math.BigDecimal("0.01")));
    assertThat(clearance.newest()).isEqualTo("43.8 mL/min");
    assertThat(clearance.rows().get(1).value()).isEqualTo("64.8 mL/min");
    assertThat(clearance.svg()).contains("point second");
  }

  /** Catches doses that are not marked where calcium is read. */
  @Test
  void dosesOfBoneTargetedDrugsAreMarked() {
    LabPlots plots =
        of(
            ChartCases.decide(
                """
                {'medications': [{'drug': 'denosumab', 'strength': {'value': 120, 'unit': 'mg'},
                  'given': ['2026-10-01', '2026-10-29'], 'planned': ['2026-11-26']},
                  {'drug': 'letrozole', 'given': ['2026-10-01']}],
                 'laboratoryResults': [
                  {'item': 'calciumIonised', 'value': 1.2, 'unit': 'mmol/L', 'date': '2026-11-20'},
                  {'item': 'phosphate', 'value': 0.9, 'unit': 'mmol/L', 'date': '2026-11-20'}]}
                """));
    String calcium = plot(plots, "calcium-ionised").svg();
    assertThat(calcium).contains("Denosumab 120 mg").doesNotContain("Letrozole");
    assertThat(calcium.split("dose-line", -1)).hasSize(4);
    assertThat(plot(plots, "phosphate").svg()).doesNotContain("dose-line");
  }

  /** Catches a vitamin D that is graded by limits of another unit, or not at all. */
  @Test
  void vitaminDIsGradedInItsOwnUnit() {
    Plot vitaminD =
        plot(
            plots(
                """
                {'item': 'vitaminD25Hydroxy', 'value': 19, 'unit': 'ng/mL', 'date': '2026-08-20'},
                {'item': 'vitaminD25Hydroxy', 'value': 49, 'unit': 'nmol/L', 'date': '2026-09-20'},
                {'item': 'vitaminD25Hydroxy', 'value': 50, 'unit': 'nmol/L', 'date': '2026-10-20'},
                {'item': 'vitaminD25Hydroxy', 'value': 75, 'unit': 'nmol/L', 'date': '2026-11-20'}
                """),
            "vitamin-d");
    assertThat(vitaminD.rows())
        .extracting(Plot.Row::remark)
        .containsExactly(
            "preferred level reached",
            "not deficient, below the preferred level",
            "deficient",
            "deficient");
    assertThat(vitaminD.outside()).isFalse();
  }

  /** Catches the drug's name for the laboratory item: in Chinese they differ. */
  @Test
  void magnesiumIsTheLaboratoryItem() {
    Decision decision =
        ChartCases.decide(
            """
            {'laboratoryResults': [
             {'item': 'magnesium', 'value': 0.6, 'unit': 'mmol/L', 'date': '2026-11-20'},
             {'item': 'magnesium', 'value': 60, 'unit': 'mmol/L', 'date': '2026-11-20'}]}
            """);
    LabPlots plots =
        LabPlots.of(
            decision,
            ShippedRules.ruleBase().parameters(),
            ShippedRules.ruleBase().terminology(),
            ChartCases.text(Language.ZH));
    Plot magnesium = plot(plots, "magnesium");
    assertThat(magnesium.title()).isEqualTo("血镁");
    assertThat(magnesium.newestState()).isEqualTo("偏低");
    assertThat(magnesium.notes()).contains("未绘制：血镁 60 mmol/L，超出该单位的合理范围。");
  }

  /** Catches quantities that silently are not there. */
  @Test
  void whatIsNotRecordedIsNamed() {
    assertThat(plots("").plots()).isEmpty();
    assertThat(plots("").absent())
        .contains(
            "Calcium, corrected for albumin",
            "Creatinine",
            "25-hydroxyvitamin D",
            "Magnesium",
            "Phosphate",
            "Alkaline phosphatase",
            "Intact parathyroid hormone");
  }
}

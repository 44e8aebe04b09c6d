package io.osteon.web.mdt.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.osteon.clinical.CkdEpi2021;
import io.osteon.clinical.CockcroftGault;
import io.osteon.clinical.CorrectedCalcium;
import io.osteon.evaluation.Decision;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumState;
import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.Parameters;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Sex;
import io.osteon.facts.SpinalInstability;
import io.osteon.facts.Unit;
import io.osteon.facts.ZoledronateDose;
import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.CaseNames;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.testing.ShippedRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed comes out as the clinical room computes it, and nothing else comes out. */
class CalculationTest {
  private static final Terminology TERMINOLOGY = ShippedRules.ruleBase().terminology();
  private static final Parameters PARAMETERS = ShippedRules.ruleBase().parameters();

  /** Fields and texts in turn. */
  private static CalculatorInput input(String... fieldsAndTexts) {
    CalculatorInput.Builder input = new CalculatorInput.Builder();
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      input.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
    }
    return input.build();
  }

  private static Calculation kidney(String age, String sex, String creatinine, String unit) {
    return Calculation.kidney(
        input(
            "kidney-age", age,
            "kidney-sex", sex,
            "kidney-creatinine", creatinine,
            "kidney-creatinine-unit", unit,
            "kidney-weight", "72",
            "kidney-weight-unit", "kg"),
        TERMINOLOGY,
        PARAMETERS);
  }

  private static RenalFunction function(Calculation calculation) {
    return calculation.fact(RenalFunction.class).orElseThrow();
  }

  private static BigDecimal clearance(Calculation calculation) {
    return function(calculation).creatinineClearance();
  }

  /** Catches a wrong input to Cockcroft-Gault: (140 - 60) x 72 / (72 x 1.0) is 80 by hand. */
  @Test
  void theClearanceIsThatOfTheFormula() {
    assertThat(clearance(kidney("60", "male", "1.0", "mg/dL"))).isEqualByComparingTo("80");
    assertThat(clearance(kidney("60", "female", "1.0", "mg/dL"))).isEqualByComparingTo("68");
    assertThat(clearance(kidney("60", "male", "88.4", "umol/L"))).isEqualByComparingTo("80");
  }

  /** Catches a wrong input to CKD-EPI 2021: values worked out from the published equation. */
  @ParameterizedTest
  @CsvSource({
    "50, male, 1.0, 92",
    "50, female, 1.0, 69",
    "70, male, 2.0, 35",
    "30, female, 0.6, 124"
  })
  void theFiltrationRateIsThatOfTheEquation(
      String age, String sex, String creatinine, BigDecimal published) {
    assertThat(function(kidney(age, sex, creatinine, "mg/dL")).estimatedFiltrationRate())
        .isCloseTo(published, within(new BigDecimal("0.6")));
  }

  /** Catches any difference from the clinical room, in either unit. */
  @Test
  void randomValuesAgreeWithTheClinicalRoom() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      int age = 18 + random.nextInt(80);
      boolean female = random.nextBoolean();
      boolean molar = random.nextBoolean();
      BigDecimal creatinine =
          molar
              ? BigDecimal.valueOf(40 + random.nextInt(400))
              : BigDecimal.valueOf(5 + random.nextInt(40), 1);
      Unit unit = molar ? Unit.MICROMOLE_PER_LITRE : Unit.MILLIGRAM_PER_DECILITRE;
      Sex sex = female ? Sex.FEMALE : Sex.MALE;
      Calculation calculation =
          kidney("" + age, female ? "female" : "male", creatinine.toString(), unit.ucum());
      assertThat(clearance(calculation))
          .isEqualByComparingTo(
              CockcroftGault.clearance(age, sex, BigDecimal.valueOf(72), creatinine, unit));
      assertThat(function(calculation).estimatedFiltrationRate())
          .isEqualByComparingTo(CkdEpi2021.filtrationRate(age, sex, creatinine, unit));
    }
  }

  /** Catches pounds that are taken for kilograms. */
  @Test
  void aWeightInPoundsIsConverted() {
    Calculation calculation =
        Calculation.kidney(
            input(
                "kidney-age",
                "60",
                "kidney-sex",
                "male",
                "kidney-creatinine",
                "1.0",
                "kidney-creatinine-unit",
                "mg/dL",
                "kidney-weight",
                "150",
                "kidney-weight-unit",
                "[lb_av]"),
            TERMINOLOGY,
            PARAMETERS);
    assertThat(clearance(calculation)).isEqualByComparingTo("75.6");
  }

  /** Catches a result from incomplete or impossible input, and a silent refusal. */
  @Test
  void nothingIsGuessed() {
    assertThat(function(kidney("", "", "70", "umol/L")).missingItems())
        .containsExactly("age", "sex");
    assertThat(function(kidney("60", "male", "70", "")).clearanceKnown()).isFalse();
    assertThat(kidney("60", "male", "70", "").rejected())
        .singleElement()
        .satisfies(value -> assertThat(value.reason()).isEqualTo(RejectionReason.UNIT_MISSING));
    assertThat(kidney("60", "male", "1.1", "umol/L").rejected())
        .singleElement()
        .satisfies(value -> assertThat(value.reason()).isEqualTo(RejectionReason.IMPLAUSIBLE));
    assertThat(kidney("sixty", "male", "70", "umol/L").unreadable()).contains("kidney-age");
    assertThat(kidney("131", "male", "70", "umol/L").unreadable()).contains("kidney-age");
    assertThat(kidney("60", "male", "0,9", "mg/dL").unreadable()).contains("kidney-creatinine");
    assertThat(function(kidney("60", "male", "0,9", "mg/dL")).clearanceKnown()).isFalse();
  }

  /** Catches a wrong step of the label's table, above all at its edges. */
  @ParameterizedTest
  @CsvSource({
    "60.001, 4.0",
    "60, 3.5",
    "50, 3.5",
    "49.999, 3.3",
    "40, 3.3",
    "39.999, 3.0",
    "30, 3.0"
  })
  void theDoseFollowsTheTable(String clearance, BigDecimal dose) {
    Calculation calculation =
        Calculation.zoledronate(input("zoledronate-clearance", clearance), PARAMETERS);
    assertThat(calculation.fact(ZoledronateDose.class).orElseThrow().dose())
        .isEqualByComparingTo(dose);
  }

  /** Catches a dose where there is to be none. */
  @Test
  void thereIsNoDoseInSevereImpairment() {
    assertThat(
            Calculation.zoledronate(input("zoledronate-clearance", "29.9"), PARAMETERS)
                .fact(ZoledronateDose.class))
        .isEmpty();
    assertThat(
            Calculation.zoledronate(
                    input("zoledronate-clearance", "80", "zoledronate-dialysis", "yes"), PARAMETERS)
                .fact(ZoledronateDose.class))
        .isEmpty();
    for (String text : new String[] {"0", "301", "-5", "1e3", "60,5", "many"}) {
      Calculation calculation =
          Calculation.zoledronate(input("zoledronate-clearance", text), PARAMETERS);
      assertThat(calculation.fact(RenalFunction.class)).as(text).isEmpty();
      assertThat(calculation.unreadable()).as(text).containsExactly("zoledronate-clearance");
    }
  }

  private static CalciumAssessment calcium(String total, String unit, String albumin, String of) {
    return Calculation.calcium(
            input(
                "calcium-total",
                total,
                "calcium-total-unit",
                unit,
                "calcium-albumin",
                albumin,
                "calcium-albumin-unit",
                of),
            TERMINOLOGY,
            PARAMETERS)
        .fact(CalciumAssessment.class)
        .orElseThrow();
  }

  /** Catches the wrong formula for a unit, a mixture of both, and a grade by a converted value. */
  @Test
  void calciumIsCorrectedInItsOwnUnit() {
    assertThat(calcium("2.00", "mmol/L", "30", "g/L").value()).isEqualByComparingTo("2.2");
    assertThat(calcium("8.0", "mg/dL", "3.0", "g/dL").value()).isEqualByComparingTo("8.8");
    assertThat(calcium("8.0", "mg/dL", "30", "g/L").value()).isEqualByComparingTo("8.8");
    assertThat(calcium("12.0", "mg/dL", "4.0", "g/dL").state())
        .isEqualTo(CalciumState.MODERATE_HYPERCALCAEMIA);
    assertThat(calcium("2.05", "mmol/L", "30", "g/L").value())
        .isEqualByComparingTo(
            CorrectedCalcium.of(
                new BigDecimal("2.05"),
                Unit.MILLIMOLE_PER_LITRE,
                BigDecimal.valueOf(30),
                Unit.GRAM_PER_LITRE));
    assertThat(calcium("2.05", "mmol/L", "", "g/L").known()).isFalse();
  }

  /** Catches limits that cannot be right and are used all the same, or dropped in silence. */
  @Test
  void impossibleLimitsAreToldAndNotUsed() {
    Calculation calculation =
        Calculation.calcium(
            input(
                "calcium-total",
                "2.12",
                "calcium-total-unit",
                "mmol/L",
                "calcium-albumin",
                "40",
                "calcium-albumin-unit",
                "g/L",
                "calcium-lower",
                "8.5",
                "calcium-upper",
                "10.2"),
            TERMINOLOGY,
            PARAMETERS);
    assertThat(calculation.unreadable()).containsExactly("calcium-limits");
    assertThat(calculation.calcium().orElseThrow().lower()).isEqualByComparingTo("2.11");
    assertThat(calculation.fact(CalciumAssessment.class).orElseThrow().state())
        .isEqualTo(CalciumState.NORMAL);
  }

  /** Catches points that go to the wrong item: every grade of every item, alone and together. */
  @Test
  void scoresAddUp() {
    String[] worst = {
      "sins-location",
      "junctional",
      "sins-pain",
      "mechanical",
      "sins-lesion",
      "lytic",
      "sins-alignment",
      "subluxation",
      "sins-collapse",
      "halfOrMore",
      "sins-posterolateral",
      "bilateral"
    };
    assertThat(spine(worst).total()).isEqualTo(18);
    for (int i = 0; i < worst.length; i += 2) {
      String item = worst[i].substring("sins-".length());
      int most = CaseNames.SPINAL_INSTABILITY.get(item).get(worst[i + 1]);
      for (Map.Entry<String, Integer> grade : CaseNames.SPINAL_INSTABILITY.get(item).entrySet()) {
        String[] changed = worst.clone();
        changed[i + 1] = grade.getKey();
        assertThat(spine(changed).total()).isEqualTo(18 - most + grade.getValue());
      }
    }
    LongBoneFractureRisk mirels =
        mirels(
            "mirels-site",
            "peritrochanteric",
            "mirels-pain",
            "functional",
            "mirels-lesion",
            "lytic",
            "mirels-size",
            "aboveTwoThirds");
    assertThat(mirels.total()).isEqualTo(12);
    assertThat(mirels("mirels-site", "upperLimb", "mirels-pain", "mild").missingItems())
        .containsExactly("lesion", "size");
  }

  private static SpinalInstability spine(String... fields) {
    return Calculation.spine(input(fields), TERMINOLOGY, PARAMETERS)
        .fact(SpinalInstability.class)
        .orElseThrow();
  }

  private static LongBoneFractureRisk mirels(String... fields) {
    return Calculation.mirels(input(fields), TERMINOLOGY, PARAMETERS)
        .fact(LongBoneFractureRisk.class)
        .orElseThrow();
  }

  /** Catches a calculator of a case that says something else than the rules of the same page. */
  @Test
  void aCaseFillsTheFieldsWithWhatDecisionsRestOn() {
    String json =
        """
        {"patient": {"age": 71, "sex": "female"},
         "laboratoryResults": [
          {"item": "calciumTotal", "value": 1.99, "unit": "mmol/L", "date": "2026-11-20",
           "lowerLimit": 2.2, "upperLimit": 2.6},
          {"item": "albumin", "value": 3.1, "unit": "g/dL", "date": "2026-11-19"},
          {"item": "creatinine", "value": 1.2, "unit": "mg/dL", "date": "2026-11-20"},
          {"item": "creatinine", "value": 60, "unit": "umol/L", "date": "2026-06-20"},
          {"item": "weight", "value": 128, "unit": "[lb_av]", "date": "2026-11-02"}],
         "mirels": {"site": "lowerLimb", "pain": "functional", "lesion": "lytic"},
         "spinalInstability": {"location": "mobile", "pain": "none"}}
        """;
    Decision decision =
        ShippedRules.evaluator()
            .decide(
                CaseJsonReader.read(
                    json.getBytes(StandardCharsets.UTF_8),
                    LocalDate.of(2026, 11, 24),
                    TERMINOLOGY));
    CalculatorInput input = CaseInput.of(decision, PARAMETERS);
    Calculation kidney = Calculation.kidney(input, TERMINOLOGY, PARAMETERS);
    assertThat(clearance(kidney))
        .isEqualByComparingTo(
            decision.fact(RenalFunction.class).orElseThrow().creatinineClearance());
    Calculation calcium = Calculation.calcium(input, TERMINOLOGY, PARAMETERS);
    CalciumAssessment graded = decision.fact(CalciumAssessment.class).orElseThrow();
    assertThat(calcium.fact(CalciumAssessment.class).orElseThrow().value())
        .isEqualByComparingTo(graded.value());
    assertThat(calcium.fact(CalciumAssessment.class).orElseThrow().state())
        .as("2.17 mmol/L is low by the laboratory's limits alone")
        .isEqualTo(graded.state())
        .isEqualTo(CalciumState.HYPOCALCAEMIA);
    assertThat(calcium.calcium().orElseThrow().laboratoryLimits()).isTrue();
    assertThat(input.date("calcium-albumin")).isEqualTo("2026-11-19");
    assertThat(Calculation.zoledronate(input, PARAMETERS).fact(ZoledronateDose.class))
        .isEqualTo(
            decision
                .fact(ZoledronateDose.class)
                .map(
                    dose ->
                        new ZoledronateDose(dose.dose(), dose.concentrate(), java.util.List.of())));
    assertThat(
            Calculation.mirels(input, TERMINOLOGY, PARAMETERS)
                .fact(LongBoneFractureRisk.class)
                .orElseThrow()
                .missingItems())
        .containsExactly("size");
  }

  /** Catches an old creatinine that fills a field although decisions no longer use it. */
  @Test
  void whatIsTooOldFillsNothing() {
    String json =
        """
        {"patient": {"age": 71}, "laboratoryResults": [
          {"item": "creatinine", "value": 60, "unit": "umol/L", "date": "2026-06-20"},
          {"item": "calciumTotal", "value": 2.3, "unit": "mmol/L", "date": "2026-06-20"}]}
        """;
    Decision decision =
        ShippedRules.evaluator()
            .decide(
                CaseJsonReader.read(
                    json.getBytes(StandardCharsets.UTF_8),
                    LocalDate.of(2026, 11, 24),
                    TERMINOLOGY));
    CalculatorInput input = CaseInput.of(decision, PARAMETERS);
    assertThat(input.text("kidney-creatinine")).isEmpty();
    assertThat(input.text("calcium-total")).isEmpty();
    assertThat(input.text("kidney-age")).isEqualTo("71");
    assertThat(input.text("kidney-dialysis")).isEmpty();
  }
}

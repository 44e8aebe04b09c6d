package io.osteon.evaluation.alternatives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.Status;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Unit;
import io.osteon.intake.CaseEntry;
import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.PatientCase;
import io.osteon.testing.ShippedRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A woman with breast cancer and new bone metastases, whose start is recommended. */
class CaseComparisonTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 23);
  private static final String CASE =
      """
      {"patient":{"age":58,"sex":"female"},
       "diagnoses":[{"condition":"breast_cancer","date":"2024-06-07"},
                    {"condition":"bone_metastasis","date":"2026-11-16"}],
       "laboratoryResults":[
         {"item":"calciumTotal","value":2.30,"unit":"mmol/L","date":"2026-11-20"},
         {"item":"albumin","value":40,"unit":"g/L","date":"2026-11-20"},
         {"item":"creatinine","value":70,"unit":"umol/L","date":"2026-11-20"},
         {"item":"weight","value":60,"unit":"kg","date":"2026-11-20"}],
       "medications":[],
       "events":[{"event":"dentalExamination","date":"2026-11-03"}]}
      """;

  private final Evaluator evaluator = ShippedRules.evaluator();
  private final PatientCase patientCase =
      CaseJsonReader.read(
          CASE.getBytes(StandardCharsets.UTF_8), AT, evaluator.ruleBase().terminology());
  private final Decision now = evaluator.decide(patientCase);

  private CaseComparison after(CaseChange change) {
    PatientCase changed =
        CaseChanges.apply(patientCase, List.of(change), evaluator.ruleBase().terminology());
    return CaseComparison.of(now, evaluator.decide(changed));
  }

  private static CaseChange calcium(String value) {
    return new CaseChange.SetLaboratoryResult(
        LaboratoryItem.CALCIUM_TOTAL,
        new BigDecimal(value),
        Unit.MILLIMOLE_PER_LITRE,
        AT.minusDays(3));
  }

  private static List<String> ids(List<RuleChange> changes) {
    return changes.stream().map(RuleChange::id).toList();
  }

  @Test
  void aDecisionDoesNotDifferFromItself() {
    assertTrue(CaseComparison.of(now, evaluator.decide(patientCase)).isEmpty());
  }

  @Test
  void lowCalciumAddsItsRulesAndDefersTheStart() {
    CaseComparison low = after(calcium("2.00"));
    assertTrue(ids(low.added()).contains("MON-01"), () -> low.toString());
    RuleChange start =
        low.changed().stream().filter(c -> c.id().equals("BTA-01")).findFirst().orElseThrow();
    assertEquals(Status.RECOMMENDED, start.before().status());
    assertEquals(Status.DEFERRED, start.after().status());
    assertTrue(start.after().deferredBecause().contains("MON-01"));
  }

  @Test
  void theOtherWayRoundTheSameRulesAreRemoved() {
    PatientCase changed =
        CaseChanges.apply(
            patientCase, List.of(calcium("2.00")), evaluator.ruleBase().terminology());
    CaseComparison back = CaseComparison.of(evaluator.decide(changed), now);
    assertEquals(ids(after(calcium("2.00")).added()), ids(back.removed()));
  }

  @Test
  void aRuleThatOthersHideIsNotTakenForRemoved() {
    CaseComparison high = after(calcium("3.10"));
    for (RuleChange hidden : high.hidden()) {
      assertTrue(hidden.after() != null && !hidden.after().hiddenBy().isEmpty());
    }
    for (RuleChange removed : high.removed()) {
      assertEquals(null, removed.after());
    }
  }

  @Test
  void shortLifeExpectancyRemovesTheStart() {
    CaseComparison shorter =
        after(new CaseChange.SetMeasurement(MeasurementName.LIFE_EXPECTANCY, BigDecimal.ONE));
    assertTrue(ids(shorter.removed()).contains("BTA-01"), () -> shorter.toString());
    assertTrue(ids(shorter.added()).contains("BTA-06"), () -> shorter.toString());
  }

  @Test
  void whatIsRecordedIsNoLongerMissing() {
    CaseComparison recorded =
        after(
            new CaseChange.SetLaboratoryResult(
                LaboratoryItem.MAGNESIUM, new BigDecimal("0.85"), Unit.MILLIMOLE_PER_LITRE, AT));
    assertTrue(recorded.missingLost().contains("MON-11/magnesium"), () -> recorded.toString());
    assertEquals(List.of(), recorded.missingGained());
  }

  @Test
  void anUnknownMedicationListThatBecomesKnownOpensTheStart() {
    PatientCase unknown =
        CaseJsonReader.read(
            CASE.replace("\"medications\":[],", "").getBytes(StandardCharsets.UTF_8),
            AT,
            evaluator.ruleBase().terminology());
    CaseComparison known =
        CaseComparison.of(
            evaluator.decide(unknown),
            evaluator.decide(
                CaseChanges.apply(
                    unknown,
                    List.of(new CaseChange.SupplyList(CaseEntry.ListName.MEDICATIONS)),
                    evaluator.ruleBase().terminology())));
    assertTrue(ids(known.added()).contains("BTA-01"), () -> known.toString());
    assertTrue(known.missingLost().contains("BTA-01/medication-list"), () -> known.toString());
  }
}

package io.osteon.evaluation.alternatives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import io.osteon.intake.CaseEntry;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseChangeFormTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** Changes of each kind; a kind that is added and left out here fails the second test. */
  private static List<CaseChange> ofEachKind() {
    List<CaseChange> changes = new ArrayList<>();
    changes.add(
        new CaseChange.SetLaboratoryResult(
            LaboratoryItem.CALCIUM_TOTAL, new BigDecimal("2.05"), Unit.MILLIMOLE_PER_LITRE, DAY));
    changes.add(new CaseChange.RemoveLaboratoryResult(LaboratoryItem.EGFR, null));
    changes.add(new CaseChange.RemoveLaboratoryResult(LaboratoryItem.EGFR, DAY));
    changes.add(
        new CaseChange.SetMeasurement(
            MeasurementName.ECOG_PERFORMANCE_STATUS, BigDecimal.valueOf(2)));
    changes.add(new CaseChange.RemoveMeasurement(MeasurementName.PAIN_SCORE));
    for (FindingName name : FindingName.values()) {
      changes.add(new CaseChange.SetFinding(name, name.ordinal() % 2 == 0));
    }
    changes.add(new CaseChange.RemoveFinding(FindingName.LIMB_WEAKNESS));
    changes.add(new CaseChange.AddEvent(EventName.DENTAL_EXTRACTION, DAY));
    changes.add(new CaseChange.PlanEvent(EventName.DENTAL_EXTRACTION, DAY));
    changes.add(new CaseChange.RemoveEvent(EventName.DENTAL_EXTRACTION, null));
    changes.add(new CaseChange.RemoveEvent(EventName.DENTAL_EXTRACTION, DAY));
    changes.add(
        new CaseChange.AddMedication(
            "zoledronate",
            BigDecimal.valueOf(4),
            List.of(DAY.minusDays(3), DAY),
            List.of(DAY.plusDays(9)),
            DAY.plusDays(40),
            null,
            null));
    changes.add(
        new CaseChange.AddMedication(
            "calcium", null, List.of(), List.of(), null, new BigDecimal("600"), null));
    changes.add(new CaseChange.GiveMedication("denosumab", null, DAY));
    changes.add(new CaseChange.PlanMedication("denosumab", BigDecimal.valueOf(120), DAY));
    changes.add(new CaseChange.StopMedication("intravenous-bisphosphonate", DAY));
    changes.add(new CaseChange.RemoveMedication("denosumab"));
    changes.add(new CaseChange.SetDiagnosis("breast_cancer", Verification.SUSPECTED, null));
    changes.add(new CaseChange.RemoveDiagnosis("breast_cancer"));
    changes.add(new CaseChange.AddAllergy("denosumab"));
    changes.add(new CaseChange.RemoveAllergy("denosumab"));
    changes.add(new CaseChange.SupplyList(CaseEntry.ListName.MEDICATIONS));
    changes.add(
        new CaseChange.SetSpinalInstability(
            new SpinalInstabilityItems(3, 3, 2, 4, 3, 3, null, List.of())));
    changes.add(
        new CaseChange.SetLongBoneLesion(new LongBoneLesionItems(1, 2, 3, null, null, List.of())));
    changes.add(new CaseChange.SetAge(58));
    changes.add(new CaseChange.SetEvaluationDate(DAY));
    return changes;
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    for (CaseChange change : ofEachKind()) {
      assertEquals(
          List.of(change), CaseChangeForm.read(List.of(CaseChangeForm.write(change))), "form");
      byte[] json = CaseChangeJson.write(List.of(change)).getBytes(StandardCharsets.UTF_8);
      assertEquals(List.of(change), CaseChangeJson.read(json), "JSON");
    }
  }

  @Test
  void eachKindOfChangeCanBeWritten() {
    Set<Class<?>> kinds = new HashSet<>(Arrays.asList(CaseChange.class.getPermittedSubclasses()));
    ofEachKind().forEach(change -> kinds.remove(change.getClass()));
    assertEquals(Set.of(), kinds);
  }

  @Test
  void numbersAndTruthValuesOfJsonAreReadAsTheyAre() {
    String json =
        "[{\"change\":\"laboratory-result\",\"item\":\"ca_total\",\"value\":2.10,"
            + "\"unit\":\"mmol/L\",\"date\":\"2026-11-23\"},"
            + "{\"change\":\"finding\",\"name\":\"limb-weakness\",\"present\":true}]";
    assertEquals(
        List.of(
            new CaseChange.SetLaboratoryResult(
                LaboratoryItem.CALCIUM_TOTAL,
                new BigDecimal("2.10"),
                Unit.MILLIMOLE_PER_LITRE,
                DAY),
            new CaseChange.SetFinding(FindingName.LIMB_WEAKNESS, true)),
        CaseChangeJson.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everythingThatCannotBeReadIsToldAtOnce() {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () ->
                CaseChangeForm.read(
                    List.of(
                        Map.of("change", "laboratory-result", "item", "cheese", "value", "1e9"),
                        Map.of("change", "finding", "name", "limb-weakness", "present", "perhaps"),
                        Map.of("change", "age", "years", "60", "sex", "male"),
                        Map.of("change", "sex"),
                        Map.of())));
    assertEquals(
        List.of(
            "/0/item",
            "/0/value",
            "/0/unit",
            "/0/date",
            "/1/present",
            "/2/sex",
            "/3/change",
            "/4/change"),
        refused.violations().stream().map(InvalidInputException.Violation::pointer).toList());
  }

  @Test
  void everyChangeHasWordsInBothLanguages() {
    PatientCase empty = new PatientCase(DAY, List.of(), List.of());
    for (Language language : Language.values()) {
      ChangeWording wording = ChangeWording.of(ShippedRules.ruleBase(), language);
      for (CaseChange change : ofEachKind()) {
        String words = wording.words(change, empty);
        assertFalse(words.isBlank() || words.contains("null") || words.contains("_"), words);
        if (language == Language.ZH) {
          assertFalse(words.matches(".*\\b(of|on|not|planned|instead)\\b.*"), words);
        }
      }
    }
  }
}

package io.osteon.web.mdt.calculator;

import io.osteon.clinical.CalciumCourse;
import io.osteon.clinical.ClearanceCourse;
import io.osteon.evaluation.Decision;
import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Parameters;
import io.osteon.facts.Patient;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Sex;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.intake.CaseNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * Fills the calculators from a case: with the values that decisions rest on, and with nothing where
 * these are missing or too old.
 */
final class CaseInput {
  /** Decimals of a clearance; cut, not rounded, so that it never reaches a higher dose. */
  private static final int CLEARANCE_DECIMALS = 3;

  private final CalculatorInput.Builder input = new CalculatorInput.Builder();

  private CaseInput() {}

  /** The fields as a case fills them. */
  static CalculatorInput of(Decision decision, Parameters parameters) {
    CaseInput filled = new CaseInput();
    List<Fact> recorded = decision.patientCase().facts();
    decision.fact(LongBoneLesionItems.class).ifPresent(filled::mirels);
    decision.fact(SpinalInstabilityItems.class).ifPresent(filled::spine);
    CalciumCourse.newestTotal(recorded, parameters).ifPresent(filled::calcium);
    decision.fact(Patient.class).ifPresent(filled::patient);
    ClearanceCourse.Inputs inputs = ClearanceCourse.inputs(recorded, parameters);
    filled.result("kidney-creatinine", inputs.creatinine());
    filled.result("kidney-weight", inputs.weight());
    filled.result("kidney-height", inputs.height());
    decision.fact(RenalFunction.class).ifPresent(filled::kidney);
    return filled.input.build();
  }

  private void mirels(LongBoneLesionItems items) {
    item("mirels", CaseNames.MIRELS, "site", items.site());
    item("mirels", CaseNames.MIRELS, "pain", items.pain());
    item("mirels", CaseNames.MIRELS, "lesion", items.lesion());
    item("mirels", CaseNames.MIRELS, "size", items.size());
  }

  private void spine(SpinalInstabilityItems items) {
    item("sins", CaseNames.SPINAL_INSTABILITY, "location", items.location());
    item("sins", CaseNames.SPINAL_INSTABILITY, "pain", items.pain());
    item("sins", CaseNames.SPINAL_INSTABILITY, "lesion", items.lesion());
    item("sins", CaseNames.SPINAL_INSTABILITY, "alignment", items.alignment());
    item("sins", CaseNames.SPINAL_INSTABILITY, "collapse", items.collapse());
    item("sins", CaseNames.SPINAL_INSTABILITY, "posterolateral", items.posterolateral());
  }

  private void item(
      String score, Map<String, Map<String, Integer>> items, String item, Integer points) {
    items.get(item).entrySet().stream()
        .filter(grade -> grade.getValue().equals(points))
        .forEach(grade -> input.put(score + "-" + item, grade.getKey()));
  }

  private void calcium(CalciumCourse.Pair pair) {
    result("calcium-total", pair.total());
    limit("calcium-lower", pair.total().lowerLimit());
    limit("calcium-upper", pair.total().upperLimit());
    result("calcium-albumin", pair.albumin());
  }

  private void result(String field, LaboratoryResult result) {
    if (result != null) {
      input.put(field, result.value().toPlainString(), result.date());
      input.put(field + "-unit", result.unit().ucum());
    }
  }

  private void limit(String field, BigDecimal limit) {
    if (limit != null) {
      input.put(field, limit.toPlainString());
    }
  }

  private void patient(Patient patient) {
    if (patient.age() != null) {
      input.put("kidney-age", patient.age().toString());
    }
    if (patient.sex() != null) {
      input.put("kidney-sex", patient.sex() == Sex.FEMALE ? "female" : "male");
    }
  }

  private void kidney(RenalFunction function) {
    if (function.dialysis()) {
      input.put("kidney-dialysis", "yes");
      input.put("zoledronate-dialysis", "yes");
    }
    if (function.clearanceKnown()) {
      input.put(
          "zoledronate-clearance",
          function
              .creatinineClearance()
              .setScale(CLEARANCE_DECIMALS, RoundingMode.DOWN)
              .toPlainString());
    }
  }
}

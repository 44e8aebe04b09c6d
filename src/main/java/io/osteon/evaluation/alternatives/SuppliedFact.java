package io.osteon.evaluation.alternatives;

import io.osteon.facts.Diagnosis;
import io.osteon.facts.Finding;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Measurement;
import io.osteon.intake.PatientCase;
import java.util.List;

/** Tells changes that supply what nobody recorded from those that change what is known. */
final class SuppliedFact {
  private SuppliedFact() {}

  /**
   * What a change supplies, the same for all its values.
   *
   * @return {@code null} when it changes what is known, or the day
   */
  static Object of(CaseChange change, PatientCase now) {
    if (change instanceof CaseChange.SetLaboratoryResult result) {
      boolean known =
          now.facts().stream()
              .anyMatch(
                  fact ->
                      fact instanceof LaboratoryResult each
                          && each.item() == result.item()
                          && each.date().equals(result.date()));
      return known ? null : List.of(result.item(), result.date());
    }
    if (change instanceof CaseChange.SetMeasurement measurement) {
      boolean known =
          now.facts().stream()
              .anyMatch(
                  fact -> fact instanceof Measurement each && each.name() == measurement.name());
      return known ? null : measurement.name();
    }
    if (change instanceof CaseChange.SetFinding finding) {
      boolean known =
          now.facts().stream()
              .anyMatch(fact -> fact instanceof Finding each && each.name() == finding.name());
      return known ? null : finding.name();
    }
    if (change instanceof CaseChange.SupplyList list) {
      return list.list();
    }
    if (change instanceof CaseChange.SetDiagnosis diagnosis) {
      boolean certain =
          now.facts().stream()
              .noneMatch(
                  fact ->
                      fact instanceof Diagnosis each
                          && each.condition().equals(diagnosis.condition())
                          && !each.confirmed());
      return certain ? List.of("day of the diagnosis", diagnosis.condition()) : null;
    }
    if (change instanceof CaseChange.GiveMedication dose) {
      return List.of("given", dose.drug());
    }
    if (change instanceof CaseChange.SetSpinalInstability
        || change instanceof CaseChange.SetLongBoneLesion) {
      return change.getClass();
    }
    return null;
  }
}

package io.osteon.evaluation.alternatives;

import io.osteon.intake.CaseAssembler;
import io.osteon.intake.CaseEntry;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.util.List;

/**
 * Applies changes to a case. A changed case is assembled anew from its entries, by the same checks
 * as when it was read: it equals the case that would have been read with the changed entry.
 */
public final class CaseChanges {

  private CaseChanges() {}

  /**
   * The case with changes applied one after the other; the case itself stays as it is.
   *
   * @param patientCase as a reader of the intake returned it
   * @param changes in the order in which they are applied
   * @param terminology with which the case was read
   * @throws InvalidInputException when a change cannot be; each violation points to the change by
   *     its number and to its field, for example {@code /0/value}
   * @throws IllegalArgumentException when the case does not know its entries
   */
  public static PatientCase apply(
      PatientCase patientCase, List<CaseChange> changes, Terminology terminology) {
    if (changes.isEmpty()) {
      return patientCase;
    }
    LocalDate at = patientCase.at();
    for (CaseChange change : changes) {
      at = change instanceof CaseChange.SetEvaluationDate moved ? moved.date() : at;
    }
    CaseEntries entries = new CaseEntries(patientCase, at, terminology);
    CaseChangeCheck check = new CaseChangeCheck(terminology, at);
    for (int i = 0; i < changes.size(); i++) {
      if (check.holds(changes.get(i), entries, "/" + i)) {
        entries.apply(changes.get(i));
      }
    }
    check.throwIfAny();
    CaseAssembler assembler = new CaseAssembler(terminology, at);
    for (CaseEntry entry : entries.all()) {
      assembler.add(entry);
    }
    return assembler.assemble();
  }
}

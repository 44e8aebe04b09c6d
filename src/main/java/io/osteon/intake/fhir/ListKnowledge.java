package io.osteon.intake.fhir;

import io.osteon.intake.CaseAssembler;
import io.osteon.intake.CaseEntry.ListName;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which lists of the record are known. What a Bundle holds of a list makes it known, unless
 * something tells that there is more which could not be read: then it is unknown what is missing,
 * and nobody may conclude from the list that there is no metastasis, or no drug.
 */
final class ListKnowledge {
  private final Set<ListName> supplied = EnumSet.noneOf(ListName.class);
  private final Set<ListName> notWhole = EnumSet.noneOf(ListName.class);

  /** Something of the list is there, or it is known to be empty. */
  void supplied(ListName list) {
    supplied.add(list);
  }

  /** There is more on the list than could be read. */
  void notWhole(ListName list) {
    notWhole.add(list);
  }

  /** Hands over which lists are known. */
  void flush(CaseAssembler assembler) {
    if (isKnown(ListName.DIAGNOSES)) {
      assembler.diagnosesSupplied();
    }
    if (isKnown(ListName.MEDICATIONS)) {
      assembler.medicationsSupplied();
    }
    if (isKnown(ListName.ALLERGIES)) {
      assembler.allergiesSupplied();
    }
  }

  private boolean isKnown(ListName list) {
    return supplied.contains(list) && !notWhole.contains(list);
  }
}

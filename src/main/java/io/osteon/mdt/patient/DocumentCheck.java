package io.osteon.mdt.patient;

import io.osteon.intake.fhir.CaseFormat;

/** Says whether a document can be read as a case. */
@FunctionalInterface
public interface DocumentCheck {
  /**
   * Reads a document and forgets it.
   *
   * @throws io.osteon.intake.InvalidInputException when it cannot be judged
   */
  void check(CaseFormat format, byte[] document);
}

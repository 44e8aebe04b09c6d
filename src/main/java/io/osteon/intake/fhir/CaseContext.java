package io.osteon.intake.fhir;

import io.osteon.intake.CaseAssembler;
import java.time.LocalDate;

/**
 * What all mappings of one Bundle share.
 *
 * @param assembler takes what was read
 * @param codes what codes mean
 * @param references resolves references within the Bundle
 * @param lists which lists are known
 */
record CaseContext(
    CaseAssembler assembler, Codes codes, References references, ListKnowledge lists) {

  /** The evaluation date. */
  LocalDate at() {
    return assembler.at();
  }

  /** Notes that something of a resource was not used. */
  void note(Entry<?> entry, String code, String message) {
    assembler.note(entry.name(), code, message);
  }
}

package io.osteon.mdt.patient;

import io.osteon.accounts.Actor;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.BoardDesk;
import java.util.List;
import java.util.UUID;

/**
 * Cases of the board and their records. Documents are stored without what names people. Acts take a
 * member or chair of boards; whoever reads through this must have been let in as one by the door.
 *
 * <p>Acts throw {@link io.osteon.accounts.ForbiddenException}, {@link
 * io.osteon.governance.NotFoundException}, {@link
 * io.osteon.governance.store.StaleVersionException}, and {@link
 * io.osteon.intake.InvalidInputException} when a value, or the document, cannot be used.
 */
public final class BoardCases {
  private final BoardDesk desk;

  /** Cases of a desk. */
  public BoardCases(BoardDesk desk) {
    this.desk = desk;
  }

  /**
   * Enters a case with its first record. Refused with the code {@code pseudonym-taken} when another
   * case has the pseudonym.
   */
  public BoardCase create(Actor actor, NewCase wanted) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds what is known now; the earlier records stay.
   *
   * @param version of the case that the caller saw
   */
  public CaseRecord addRecord(
      Actor actor,
      UUID patientCase,
      long version,
      CaseFormat format,
      byte[] document,
      RecordOrigin origin) {
    throw new UnsupportedOperationException();
  }

  /**
   * Changes what the board is asked.
   *
   * @param version of the case that the caller saw
   */
  public BoardCase changeQuestion(Actor actor, UUID patientCase, long version, String question) {
    throw new UnsupportedOperationException();
  }

  /** A case. */
  public BoardCase find(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** A record of a case. */
  public CaseRecord record(UUID patientCase, int number) {
    throw new UnsupportedOperationException();
  }

  /** The newest record of a case. */
  public CaseRecord newest(UUID patientCase) {
    throw new UnsupportedOperationException();
  }

  /** All records of a case with their documents, the newest first. */
  public List<CaseRecord> records(UUID patientCase) {
    throw new UnsupportedOperationException();
  }

  /** The newest records of cases, in the order of the cases; for agendas. */
  public List<CaseRecord> newest(List<UUID> patientCases) {
    throw new UnsupportedOperationException();
  }

  /** The cases that a search finds, the latest entered first. */
  public List<BoardCase> search(CaseSearch search) {
    throw new UnsupportedOperationException();
  }

  /** How many cases a search finds, whatever its limit and offset. */
  public int count(CaseSearch search) {
    throw new UnsupportedOperationException();
  }
}

package io.osteon.mdt.patient;

import io.osteon.accounts.Actor;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.journal.Pseudonymisation;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.BoardText;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

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
  /** Characters of a pseudonym. */
  public static final int PSEUDONYM_LIMIT = 40;

  /** Bytes of a document. */
  public static final int DOCUMENT_LIMIT = 8 << 20;

  private static final int ATTEMPTS = 50;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final BoardDesk desk;
  private final DocumentCheck check;
  private final Pseudonyms pseudonyms;

  /**
   * Cases of a desk.
   *
   * @param check says whether a document is a case
   * @param random where pseudonyms come from
   */
  public BoardCases(BoardDesk desk, DocumentCheck check, SecureRandom random) {
    this.desk = desk;
    this.check = check;
    this.pseudonyms = new Pseudonyms(random);
  }

  /**
   * Enters a case with its first record. Refused with the code {@code pseudonym-taken} when another
   * case has the pseudonym.
   */
  public BoardCase create(Actor actor, NewCase wanted) {
    BoardDesk.requireMember(actor);
    String pseudonym = BoardText.optionalLine("/pseudonym", wanted.pseudonym(), PSEUDONYM_LIMIT);
    String question = BoardText.lines("/question", wanted.question());
    byte[] document = checked(wanted.format(), wanted.document());
    return desk.inTransaction(
        transaction -> {
          BoardCase entered = enter(transaction, actor, pseudonym, question);
          CaseTable.insert(
              transaction,
              new CaseRecord(
                  entered.id(),
                  1,
                  wanted.format(),
                  document,
                  wanted.origin(),
                  entered.createdAt(),
                  entered.createdBy()));
          desk.record(
              transaction,
              actor,
              AuditAction.CASE_ENTERED,
              "case/" + entered.id(),
              Map.of("origin", wanted.origin().key()));
          return entered;
        });
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
    BoardDesk.requireMember(actor);
    byte[] kept = checked(format, document);
    return desk.inTransaction(
        transaction -> {
          BoardCase before = held(transaction, patientCase, version);
          int number = before.newestRecord() + 1;
          CaseRecord added =
              new CaseRecord(
                  patientCase, number, format, kept, origin, desk.now(), actor.displayName());
          CaseTable.insert(transaction, added);
          CaseTable.update(transaction, with(before, before.question(), number));
          done(
              transaction,
              actor,
              AuditAction.CASE_RECORD_ADDED,
              patientCase,
              Map.of("number", Integer.toString(number), "origin", origin.key()));
          return added;
        });
  }

  /**
   * Changes what the board is asked.
   *
   * @param version of the case that the caller saw
   */
  public BoardCase changeQuestion(Actor actor, UUID patientCase, long version, String question) {
    BoardDesk.requireMember(actor);
    String asked = BoardText.lines("/question", question);
    return desk.inTransaction(
        transaction -> {
          BoardCase before = held(transaction, patientCase, version);
          BoardCase after = with(before, asked, before.newestRecord());
          CaseTable.update(transaction, after);
          done(transaction, actor, AuditAction.CASE_QUESTION_CHANGED, patientCase, Map.of());
          return after;
        });
  }

  /** A case. */
  public BoardCase find(UUID id) {
    return desk.read(handle -> CaseTable.find(handle, id));
  }

  /** A record of a case. */
  public CaseRecord record(UUID patientCase, int number) {
    return desk.read(
        handle ->
            CaseTable.record(handle, patientCase, number)
                .orElseThrow(
                    () -> new NotFoundException("The case has no record " + number + ".")));
  }

  /** The newest record of a case. */
  public CaseRecord newest(UUID patientCase) {
    List<CaseRecord> newest = newest(List.of(patientCase));
    if (newest.isEmpty()) {
      throw new NotFoundException("There is no case " + patientCase + ".");
    }
    return newest.get(0);
  }

  /** All records of a case with their documents, the newest first. */
  public List<CaseRecord> records(UUID patientCase) {
    return desk.read(handle -> CaseTable.records(handle, patientCase));
  }

  /** The newest records of cases, in the order of the cases; for agendas. */
  public List<CaseRecord> newest(List<UUID> patientCases) {
    return desk.read(handle -> CaseTable.newest(handle, patientCases));
  }

  /** The cases that a search finds, the latest entered first. */
  public List<BoardCase> search(CaseSearch search) {
    List<String> words = BoardText.words(search.text());
    return desk.read(handle -> CaseTable.search(handle, search, words));
  }

  /** How many cases a search finds, whatever its limit and offset. */
  public int count(CaseSearch search) {
    List<String> words = BoardText.words(search.text());
    return desk.read(handle -> CaseTable.count(handle, search, words));
  }

  /** The document as it is stored: known to be a case, without what names people. */
  private byte[] checked(CaseFormat format, byte[] document) {
    if (document.length == 0 || document.length > DOCUMENT_LIMIT) {
      throw BoardText.invalid("/document", "", "a document of 1 to " + DOCUMENT_LIMIT + " bytes");
    }
    check.check(format, document);
    byte[] plain =
        Arrays.equals(document, 0, Math.min(3, document.length), BYTE_ORDER_MARK, 0, 3)
            ? Arrays.copyOfRange(document, 3, document.length)
            : document;
    return format == CaseFormat.FHIR_JSON ? Pseudonymisation.of(plain) : plain;
  }

  private BoardCase enter(Handle transaction, Actor actor, String pseudonym, String question) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      BoardCase entered =
          new BoardCase(
              UUID.randomUUID(),
              pseudonym.isEmpty() ? pseudonyms.next() : pseudonym,
              question,
              1,
              desk.now(),
              actor.displayName(),
              1);
      if (CaseTable.insert(transaction, entered)) {
        return entered;
      }
      if (!pseudonym.isEmpty()) {
        throw new NotAllowedException("pseudonym-taken", "Another case has that pseudonym.");
      }
    }
    throw new IllegalStateException("no free pseudonym in " + ATTEMPTS + " attempts");
  }

  private static BoardCase held(Handle transaction, UUID id, long version) {
    BoardCase held = CaseTable.lock(transaction, id);
    if (held.version() != version) {
      throw new StaleVersionException(held.version());
    }
    return held;
  }

  private static BoardCase with(BoardCase before, String question, int newestRecord) {
    return new BoardCase(
        before.id(),
        before.pseudonym(),
        question,
        newestRecord,
        before.createdAt(),
        before.createdBy(),
        before.version() + 1);
  }

  private void done(
      Handle transaction,
      Actor actor,
      AuditAction action,
      UUID patientCase,
      Map<String, String> detail) {
    desk.record(transaction, actor, action, "case/" + patientCase, detail);
    for (UUID meeting : CaseTable.meetings(transaction, patientCase)) {
      desk.tell(transaction, meeting, patientCase, BoardPart.RECORD);
    }
  }
}

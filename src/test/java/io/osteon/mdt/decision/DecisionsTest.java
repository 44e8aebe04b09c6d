package io.osteon.mdt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.signature.CanonicalText;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardFixture;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.CaseSearch;
import io.osteon.mdt.patient.RecordOrigin;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions in a real PostgreSQL. */
class DecisionsTest {
  private static final DecisionBasis SEEN = BoardFixture.SEEN;

  private static BoardFixture board;
  private static Decisions decisions;
  private Meeting meeting;
  private UUID m;
  private UUID c;

  @BeforeAll
  static void start() {
    board = new BoardFixture();
    decisions = board.decisions;
  }

  @BeforeEach
  void meet() {
    meeting = board.begun();
    m = meeting.id();
    c = board.onAgenda(meeting).id();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            NotAllowedException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private CaseDecision text(Actor actor, long version, String text) {
    return decisions.writeText(actor, m, c, SEEN, version, text);
  }

  private CaseDecision accepted() {
    return decisions.respond(board.anna, m, c, SEEN, "BTA-01", 0, Answer.ACCEPT, null, null);
  }

  private CaseDecision signed() {
    CaseDecision seen = text(board.anna, 0, "Denosumab 120 mg from Monday");
    return decisions.sign(board.chair, m, c, seen.contentHash());
  }

  /** A decision with something in every part. */
  private CaseDecision full() {
    accepted();
    decisions.respond(
        board.anna,
        m,
        c,
        SEEN,
        "MON-03",
        0,
        Answer.MODIFY,
        "Every 8 weeks",
        "Far from the hospital");
    text(board.anna, 0, "同意使用地舒单抗\n每4周一次");
    decisions.addDissent(board.ben, m, c, SEEN, "Dr Wang", "Zoledronate would do");
    decisions.vote(board.anna, m, c, SEEN, Ballot.FOR);
    decisions.vote(board.ben, m, c, SEEN, Ballot.AGAINST);
    return decisions.addTask(
        board.ben, m, c, SEEN, "Dental examination", "Dr Li", LocalDate.of(2026, 12, 3));
  }

  /** Would catch a part that is lost, or that stands under another case. */
  @Test
  void whatWasRecordedIsRead() {
    assertThat(decisions.find(m, c).isEmpty()).isTrue();
    assertThat(decisions.of(m)).isEmpty();
    CaseDecision recorded = full();
    assertThat(decisions.find(m, c)).isEqualTo(recorded);
    assertThat(decisions.of(m)).containsExactly(recorded);
    assertThat(decisions.ofCase(c)).containsExactly(recorded);
    assertThat(recorded.basis()).isEqualTo(SEEN);
    assertThat(recorded.responses())
        .extracting(r -> r.rule() + " " + r.answer().key() + " " + r.by() + " " + r.reason())
        .containsExactly("BTA-01 accept Anna ", "MON-03 modify Anna Far from the hospital");
    assertThat(recorded.text().text()).isEqualTo("同意使用地舒单抗\n每4周一次");
    assertThat(recorded.dissents()).singleElement().extracting(Dissent::name).isEqualTo("Dr Wang");
    assertThat(recorded.count(Ballot.FOR)).isEqualTo(1);
    assertThat(recorded.tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.due()).isEqualTo("2026-12-03"));
    assertThat(board.meetings.agenda(m)).singleElement().matches(item -> item.decided());
    UUID other = board.onAgenda(meeting).id();
    assertThat(decisions.find(m, other).isEmpty()).isTrue();
    assertThat(decisions.ofCase(other)).isEmpty();
    assertThatThrownBy(() -> decisions.find(m, UUID.randomUUID()))
        .isInstanceOf(NotFoundException.class);
  }

  /**
   * Would catch an edit that overwrites another one, and one that is refused though it came first.
   */
  @Test
  void twoEditsOfOnePartDoNotOverwriteEachOther() {
    CaseDecision first = text(board.anna, 0, "Denosumab");
    assertThatThrownBy(() -> text(board.ben, 0, "Zoledronate"))
        .isInstanceOfSatisfying(
            StaleVersionException.class,
            e -> assertThat(e.current()).isEqualTo(first.text().version()));
    assertThat(decisions.find(m, c)).isEqualTo(first);
    CaseDecision second = text(board.ben, first.text().version(), "Zoledronate");
    assertThat(second.text().by()).isEqualTo("Ben");
    Response answer = accepted().response("BTA-01").orElseThrow();
    assertThatThrownBy(
            () ->
                decisions.respond(
                    board.ben, m, c, SEEN, "BTA-01", 0, Answer.REJECT, null, "Not wanted"))
        .isInstanceOf(StaleVersionException.class);
    decisions.withdrawResponse(board.ben, m, c, "BTA-01", answer.version());
    long anew = accepted().response("BTA-01").orElseThrow().version();
    assertThat(anew).as("a version does not come twice").isGreaterThan(answer.version());
  }

  /** Would catch a repeated request, after its answer was lost, that is refused. */
  @Test
  void aRepeatedEditChangesNothing() {
    CaseDecision first = text(board.anna, 0, "Denosumab");
    long told = board.changes.last();
    assertThat(text(board.anna, 0, "Denosumab")).isEqualTo(first);
    assertThat(accepted()).isEqualTo(accepted());
    assertThat(board.changes.after(told)).hasSize(1);
  }

  /** Would catch people who edit different parts and hinder each other, or lose what they wrote. */
  @Test
  void editsOfDifferentPartsAllCount() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      List<Callable<CaseDecision>> acts =
          List.of(
              () -> text(board.anna, 0, "Denosumab"),
              () -> accepted(),
              () ->
                  decisions.respond(
                      board.ben, m, c, SEEN, "MON-03", 0, Answer.REJECT, null, "Done already"),
              () -> decisions.addDissent(board.ben, m, c, SEEN, "Dr Wang", "No"),
              () -> decisions.vote(board.chair, m, c, SEEN, Ballot.ABSTAIN),
              () -> decisions.addTask(board.anna, m, c, SEEN, "CT", "Dr Li", null));
      for (Future<CaseDecision> each : threads.invokeAll(acts)) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    CaseDecision all = decisions.find(m, c);
    assertThat(all.text()).isNotNull();
    assertThat(all.responses()).hasSize(2);
    assertThat(all.dissents()).hasSize(1);
    assertThat(all.votes()).hasSize(1);
    assertThat(all.tasks()).hasSize(1);
  }

  /** Would catch two edits of one text at once of which both seem to be kept. */
  @Test
  void ofManyEditsAtOnceOneIsKept() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<String> kept = new ArrayList<>();
    int refused = 0;
    try {
      List<Callable<CaseDecision>> acts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String words = "Text " + i;
        acts.add(() -> text(board.anna, 0, words));
      }
      for (Future<CaseDecision> each : threads.invokeAll(acts)) {
        try {
          kept.add(each.get().text().text());
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(StaleVersionException.class);
          refused++;
        }
      }
    } finally {
      threads.shutdown();
    }
    assertThat(refused).isEqualTo(5);
    assertThat(kept).containsExactly(decisions.find(m, c).text().text());
  }

  /** Would catch a rejection without a reason, and an answer to what nobody saw. */
  @Test
  void whatCannotBeIsRefused() {
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> decisions.respond(board.anna, m, c, SEEN, "BTA-01", 0, Answer.REJECT, "", " "),
            () -> decisions.respond(board.anna, m, c, SEEN, "BTA-01", 0, Answer.MODIFY, "x", null),
            () -> decisions.respond(board.anna, m, c, SEEN, "ICI-01", 0, Answer.ACCEPT, "", ""),
            () -> text(board.anna, 0, "x".repeat(9000)),
            () -> text(board.anna, 0, "a\u202eb"),
            () -> decisions.addDissent(board.anna, m, c, SEEN, "", "No"),
            () -> decisions.addTask(board.anna, m, c, SEEN, "CT", " ", null),
            () ->
                decisions.writeText(
                    board.anna,
                    m,
                    c,
                    new DecisionBasis(2, "1.0.0", "ab", BoardFixture.DAY, List.of()),
                    0,
                    "x"))) {
      assertThatThrownBy(act).isInstanceOf(InvalidInputException.class);
    }
    assertThat(decisions.find(m, c).isEmpty()).as("nothing half-begun stays").isTrue();
    assertThatThrownBy(() -> decisions.removeTask(board.anna, m, c, UUID.randomUUID(), 1))
        .isInstanceOf(NotFoundException.class);
  }

  /** Would catch votes of outsiders, votes that count twice, and votes before the meeting. */
  @Test
  void eachMemberHasOneVote() {
    decisions.vote(board.anna, m, c, SEEN, Ballot.FOR);
    CaseDecision changed = decisions.vote(board.anna, m, c, SEEN, Ballot.AGAINST);
    assertThat(changed.votes())
        .singleElement()
        .satisfies(vote -> assertThat(vote.ballot()).isEqualTo(Ballot.AGAINST));
    Actor outsider = board.person("Outsider", Role.MDT_MEMBER);
    refused("not-a-member", () -> decisions.vote(outsider, m, c, SEEN, Ballot.FOR));
    Meeting planned = board.meeting();
    UUID other = board.onAgenda(planned).id();
    refused("wrong-state", () -> decisions.vote(board.anna, planned.id(), other, SEEN, Ballot.FOR));
  }

  /** Would catch somebody who sees or changes decisions without having a part in boards. */
  @Test
  void othersHaveNoPart() {
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> text(board.viewer, 0, "x"),
            () -> decisions.vote(board.viewer, m, c, SEEN, Ballot.FOR),
            () -> decisions.markTask(board.viewer, m, c, m, 1, true),
            () -> decisions.sign(board.anna, m, c, ""),
            () -> decisions.reopen(board.anna, m, c, "x"))) {
      assertThatThrownBy(act).isInstanceOf(ForbiddenException.class);
    }
  }

  /**
   * Would catch a signature by somebody else, under nothing, or under what the chair did not see.
   */
  @Test
  void theChairSignsWhatTheChairSaw() {
    refused("nothing-recorded", () -> decisions.sign(board.chair, m, c, "x"));
    CaseDecision seen = full();
    Actor another = board.person("Another", Role.MDT_CHAIR);
    refused("not-the-chair", () -> decisions.sign(another, m, c, seen.contentHash()));
    CaseDecision later = decisions.vote(board.chair, m, c, SEEN, Ballot.FOR);
    assertThatThrownBy(() -> decisions.sign(board.chair, m, c, seen.contentHash()))
        .isInstanceOf(StaleVersionException.class);
    CaseDecision signed = decisions.sign(board.chair, m, c, later.contentHash());
    assertThat(signed.signature().state()).isEqualTo(SignatureState.VALID);
    assertThat(signed.signature().name()).isEqualTo("Chair");
    assertThat(signed.signature().contentHash()).isEqualTo(later.contentHash());
    assertThat(decisions.find(m, c).signature().isValid()).isTrue();
    assertThat(board.meetings.agenda(m)).singleElement().matches(item -> item.signed());
  }

  /** Would catch any way to change what was signed. */
  @Test
  void nothingOfASignedDecisionChanges() {
    CaseDecision before = full();
    CaseDecision signed = decisions.sign(board.chair, m, c, before.contentHash());
    UUID dissent = before.dissents().get(0).id();
    UUID task = before.tasks().get(0).id();
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> text(board.anna, signed.text().version(), "Other"),
            () -> decisions.respond(board.anna, m, c, SEEN, "BTA-01", 1, Answer.REJECT, "", "x"),
            () -> decisions.withdrawResponse(board.anna, m, c, "BTA-01", 1),
            () -> decisions.refreshBasis(board.anna, m, c, SEEN),
            () -> decisions.addDissent(board.anna, m, c, SEEN, "A", "b"),
            () -> decisions.changeDissent(board.anna, m, c, dissent, 1, "A", "b"),
            () -> decisions.removeDissent(board.anna, m, c, dissent, 1),
            () -> decisions.vote(board.anna, m, c, SEEN, Ballot.ABSTAIN),
            () -> decisions.addTask(board.anna, m, c, SEEN, "a", "b", null),
            () -> decisions.changeTask(board.anna, m, c, task, 1, "a", "b", null),
            () -> decisions.removeTask(board.anna, m, c, task, 1),
            () -> decisions.sign(board.chair, m, c, signed.contentHash()))) {
      refused("signed", act);
    }
    assertThat(decisions.find(m, c).contentHash()).isEqualTo(before.contentHash());
    CaseDecision done =
        decisions.markTask(board.ben, m, c, task, signed.tasks().get(0).version(), true);
    assertThat(done.tasks().get(0).done()).isTrue();
    assertThat(done.signature().isValid()).as("doing a task is no part of it").isTrue();
  }

  /** Would catch a database that lets a hand change what was signed. */
  @Test
  void theDatabaseRefusesToChangeWhatWasSigned() {
    CaseDecision seen = full();
    decisions.sign(board.chair, m, c, seen.contentHash());
    for (String change :
        List.of(
            "update decision_text set words = 'x' where patient_case = ?",
            "delete from decision_vote where patient_case = ?",
            "update decision_task set words = 'x' where patient_case = ?",
            "update decision_response set answer = 'accept' where patient_case = ?",
            "delete from decision_dissent where patient_case = ?",
            "update board_decision set shown = '{}' where patient_case = ?",
            "update board_decision set signed_by = null, signed_at = null where patient_case ="
                + " ?")) {
      assertThatThrownBy(() -> board.jdbi.useHandle(handle -> handle.execute(change, c)))
          .as(change)
          .isInstanceOf(JdbiException.class);
    }
  }

  /** Would catch a signature that is believed though somebody changed what was signed. */
  @Test
  void whatWasChangedByHandIsSaid() {
    Map<String, String> changes =
        Map.of(
            "decision_text", "words = 'Zoledronate'",
            "decision_vote", "ballot = 'abstain'",
            "decision_response", "reason = 'other'",
            "decision_dissent", "name = 'Dr Zhao'",
            "decision_task", "due = '2027-01-01'",
            "board_decision", "signed_name = 'Somebody'",
            "case_record", "document = convert_to('{}', 'UTF8')",
            "agenda_item", "question = 'Another?'");
    changes.forEach(
        (table, change) -> {
          meet();
          CaseDecision seen = full();
          decisions.sign(board.chair, m, c, seen.contentHash());
          byHand("update " + table + " set " + change + " where patient_case = ?");
          assertThat(decisions.find(m, c).signature().state())
              .as(table)
              .isEqualTo(SignatureState.BROKEN);
          assertThat(decisions.of(m).get(0).signature().isValid()).isFalse();
        });
    meet();
    signed();
    byHand(
        "update board_decision set signature = decode(repeat('00', 64), 'hex') where patient_case ="
            + " ?");
    assertThat(decisions.find(m, c).signature().state()).isEqualTo(SignatureState.BROKEN);
  }

  /** As whoever owns the database can: without the triggers. */
  private void byHand(String sql) {
    board.jdbi.useTransaction(
        handle -> {
          handle.execute("set local session_replication_role = replica");
          assertThat(handle.execute(sql, c)).isPositive();
        });
  }

  /** Would catch a signature of anybody's key that counts. */
  @Test
  void aSignatureOfAnUnknownKeyIsSaidToBeOne() {
    signed();
    BoardDesk desk = new BoardDesk(board.transactions, board.audit, Clock.systemUTC());
    SigningKey other = SigningKey.generate();
    Decisions elsewhere = new Decisions(desk, other, BoardFixture.trusted(other));
    assertThat(elsewhere.find(m, c).signature().state()).isEqualTo(SignatureState.UNKNOWN_KEY);
  }

  /** Would catch a canonical form that changes: what was signed before could not be read again. */
  @Test
  void whatIsSignedHasOneForm() {
    CaseDecision signed = decisions.sign(board.chair, m, c, full().contentHash());
    String content = new String(decisions.canonical(m, c, 1), StandardCharsets.UTF_8);
    String without = content.replaceAll(",\"signedBy\":\\{[^}]*\\}\\}$", "}");
    assertThat(CanonicalText.sha256(without.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(signed.contentHash());
    String masked =
        content
            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
            .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME")
            .replaceAll("\"[A-Z]{3}-\\d{4}\"", "\"PSEUDONYM\"");
    String hash = CanonicalText.sha256(BoardFixture.CASE);
    assertThat(masked)
        .isEqualTo(
            "{\"format\":\"osteon-decision-1\",\"meeting\":{\"id\":\"ID\",\"date\":\"2026-11-26\"},\"case\":{\"id\":\"ID\",\"pseudonym\":\"PSEUDONYM\",\"question\":\"Start"
                + " denosumab?\"},\"revision\":1,\"reopenedBecause\":\"\",\"basis\":{\"record\":1,"
                + "\"recordFormat\":\"application/json\",\"recordSha256\":\""
                + hash
                + "\",\"ruleBaseVersion\":\"1.0.0\",\"ruleBaseHash\":\""
                + "ab".repeat(32)
                + "\",\"at\":\"2026-11-26\",\"shown\":[\"BTA-01\",\"MON-03\"]},"
                + "\"responses\":[{\"rule\":\"BTA-01\",\"answer\":\"accept\",\"text\":\"\",\"reason\":\"\","
                + "\"by\":\"Anna\",\"at\":\"TIME\"},{\"rule\":\"MON-03\",\"answer\":\"modify\",\"text\":\"Every"
                + " 8 weeks\",\"reason\":\"Far from the"
                + " hospital\",\"by\":\"Anna\",\"at\":\"TIME\"}],\"text\":{\"text\":\"同意使用地舒单抗\\n"
                + "每4周一次\",\"by\":\"Anna\",\"at\":\"TIME\"},\"dissents\":[{\"id\":\"ID\",\"name\":\"Dr"
                + " Wang\",\"text\":\"Zoledronate would do\",\"by\":\"Ben\",\"at\":\"TIME\"}],"
                + "\"votes\":[{\"account\":\"ID\",\"name\":\"Anna\",\"ballot\":\"for\",\"at\":\"TIME\"},"
                + "{\"account\":\"ID\",\"name\":\"Ben\",\"ballot\":\"against\",\"at\":\"TIME\"}],\"tasks\":[{\"id\":\"ID\",\"text\":\"Dental"
                + " examination\",\"owner\":\"Dr Li\",\"due\":\"2026-12-03\"}],"
                + "\"signedBy\":{\"account\":\"ID\",\"name\":\"Chair\",\"at\":\"TIME\"}}");
    assertThat(
            board
                .key
                .verificationKey()
                .verifies(decisions.canonical(m, c, 1), signed.signature().signature()))
        .isTrue();
  }

  /** Would catch a signed decision that a new one replaces, and votes that are taken over. */
  @Test
  void aSignedDecisionIsReopenedAsANewRevision() {
    refused("not-signed", () -> decisions.reopen(board.chair, m, c, "New scan"));
    CaseDecision first = decisions.sign(board.chair, m, c, full().contentHash());
    CaseDecision second = decisions.reopen(board.chair, m, c, "新的影像");
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.isSigned()).isFalse();
    assertThat(second.reopenedBecause()).isEqualTo("新的影像");
    assertThat(second.responses()).isEqualTo(first.responses());
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.dissents()).isEqualTo(first.dissents());
    assertThat(second.tasks()).isEqualTo(first.tasks());
    assertThat(second.votes()).isEmpty();
    CaseDecision changed = text(board.anna, second.text().version(), "Zoledronate");
    CaseDecision signedAgain = decisions.sign(board.chair, m, c, changed.contentHash());
    assertThat(decisions.revisions(m, c)).containsExactly(signedAgain, first);
    assertThat(first.signature().isValid()).isTrue();
    assertThat(decisions.canonical(m, c, 1)).isNotEqualTo(decisions.canonical(m, c, 2));
    assertThatThrownBy(() -> decisions.canonical(m, c, 3)).isInstanceOf(NotFoundException.class);
  }

  /** Would catch a basis that follows the rules by itself, or that cannot be made newer. */
  @Test
  void theBasisStaysUntilANewerOneIsTaken() {
    accepted();
    board.cases.addRecord(
        board.ben, c, 1, CaseFormat.CASE_JSON, BoardFixture.CASE, RecordOrigin.FORM);
    DecisionBasis newer =
        new DecisionBasis(2, "1.1.0", "cd".repeat(32), BoardFixture.DAY, List.of("ICI-01"));
    CaseDecision later = decisions.writeText(board.anna, m, c, newer, 0, "x");
    assertThat(later.basis()).isEqualTo(SEEN);
    CaseDecision refreshed = decisions.refreshBasis(board.anna, m, c, newer);
    assertThat(refreshed.basis()).isEqualTo(newer);
    assertThat(refreshed.response("BTA-01")).as("answers stay").isPresent();
    assertThat(
            decisions
                .respond(board.anna, m, c, newer, "ICI-01", 0, Answer.ACCEPT, null, null)
                .responses())
        .hasSize(2);
  }

  private static List<UUID> found(String text, boolean unsigned) {
    return decisions.search(new DecisionSearch(text, null, null, unsigned, 100, 0)).stream()
        .map(PastDecision::patientCase)
        .toList();
  }

  /**
   * Would catch past decisions that cannot be found by what was written, or that are found twice.
   */
  @Test
  void pastDecisionsAreFound() {
    BoardCase named = board.cases.find(c);
    decisions.sign(board.chair, m, c, full().contentHash());
    for (String text :
        List.of(
            "地舒单抗 每4周", "FAR FROM", "zoledronate would", "dr li", named.pseudonym(), "ＢＴＡ－０１")) {
      assertThat(found(text, false)).as(text).contains(c);
    }
    assertThat(found("地舒单抗 顺铂", false)).doesNotContain(c);
    assertThat(found(named.pseudonym(), true)).isEmpty();
    assertThat(board.cases.search(undecided(named))).isEmpty();
    decisions.reopen(board.chair, m, c, "x");
    assertThat(found(named.pseudonym(), false)).containsExactly(c);
    assertThat(found(named.pseudonym(), true)).containsExactly(c);
    assertThat(board.cases.search(undecided(named))).containsExactly(named);
    assertThat(
            decisions.search(
                new DecisionSearch(
                    named.pseudonym(), BoardFixture.DAY.plusDays(1), null, false, 10, 0)))
        .isEmpty();
  }

  private static CaseSearch undecided(BoardCase named) {
    return new CaseSearch(named.pseudonym(), null, null, true, 10, 0);
  }

  /** Would catch what people wrote about a patient in the audit trail, or an act without a row. */
  @Test
  void theTrailSaysWhoDidWhatWithoutWhatWasWritten() {
    long told = board.changes.last();
    CaseDecision signed = decisions.sign(board.chair, m, c, full().contentHash());
    decisions.reopen(board.chair, m, c, "secret reason");
    StringBuilder trail = new StringBuilder();
    board.audit.each(AuditQuery.all(), entry -> trail.append(entry).append('\n'));
    assertThat(trail.toString())
        .contains(
            "decision-recorded",
            "decision-signed",
            "decision-reopened",
            signed.contentHash(),
            "meeting/" + m + "/case/" + c)
        .doesNotContain("地舒单抗", "Dr Wang", "BTA-01", "secret", "Dental");
    assertThat(board.changes.after(m, told))
        .extracting(event -> event.part())
        .containsExactly(
            BoardPart.RESPONSES,
            BoardPart.RESPONSES,
            BoardPart.TEXT,
            BoardPart.DISSENTS,
            BoardPart.VOTES,
            BoardPart.VOTES,
            BoardPart.TASKS,
            BoardPart.SIGNATURE,
            BoardPart.SIGNATURE);
  }
}

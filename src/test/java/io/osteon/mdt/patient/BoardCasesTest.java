package io.osteon.mdt.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.ForbiddenException;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.BoardFixture;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.meeting.Meeting;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases and their records in a real PostgreSQL. */
class BoardCasesTest {
  private static final String BUNDLE =
      """
      {"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "Patient", "id": "p1", "name": [{"text": "Zhang Wei"}], "gender": "female",
          "birthDate": "1968-03-14", "telecom": [{"value": "13800000000"}]}},
        {"resource": {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p1"},
          "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "C79.5"}]},
          "note": [{"text": "Zhang Wei came with her son"}]}}]}
      """;

  private static BoardFixture board;

  @BeforeAll
  static void start() {
    board = new BoardFixture();
  }

  private static NewCase wanted(String pseudonym, String question) {
    return new NewCase(
        pseudonym, question, CaseFormat.CASE_JSON, BoardFixture.CASE, RecordOrigin.FORM);
  }

  /** Would catch a name that is stored. */
  @Test
  void documentsAreStoredWithoutWhatNamesPeople() {
    byte[] bundle = ("\ufeff" + BUNDLE).getBytes(StandardCharsets.UTF_8);
    BoardCase entered =
        board.cases.create(
            board.anna,
            new NewCase(null, "?", CaseFormat.FHIR_JSON, bundle, RecordOrigin.SMART_LAUNCH));
    CaseRecord kept = board.cases.newest(entered.id());
    assertThat(kept.origin()).isEqualTo(RecordOrigin.SMART_LAUNCH);
    assertThat(kept.addedBy()).isEqualTo("Anna");
    assertThat(new String(kept.document(), StandardCharsets.UTF_8))
        .startsWith("{")
        .contains("1968-03-14", "C79.5")
        .doesNotContain("Zhang", "13800000000", "her son");
  }

  /** Would catch pseudonyms that come twice, that say something, or that cannot be read out. */
  @Test
  void pseudonymsAreMadeByChance() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      String pseudonym = board.patientCase("?").pseudonym();
      assertThat(pseudonym).matches("[B-DF-HJ-NP-TV-XZ]{3}-\\d{4}");
      made.add(pseudonym);
    }
    assertThat(made).hasSize(50);
  }

  /** Would catch two patients under one name, in whatever spelling. */
  @Test
  void aPseudonymStandsForOneCase() {
    board.cases.create(board.anna, wanted("Heron 7", "?"));
    for (String taken : List.of("Heron 7", "HERON  7", "Ｈｅｒｏｎ　７")) {
      assertThatThrownBy(() -> board.cases.create(board.ben, wanted(taken, "?")))
          .isInstanceOfSatisfying(
              NotAllowedException.class, e -> assertThat(e.code()).isEqualTo("pseudonym-taken"));
    }
  }

  /** Would catch a record that is lost or changed, and two people who both add the second one. */
  @Test
  void aRecordIsSupersededAndStays() {
    BoardCase entered = board.patientCase("?");
    byte[] later =
        new String(BoardFixture.CASE, StandardCharsets.UTF_8)
            .replace("58", "59")
            .getBytes(StandardCharsets.UTF_8);
    CaseRecord added =
        board.cases.addRecord(
            board.ben, entered.id(), 1, CaseFormat.CASE_JSON, later, RecordOrigin.DOCUMENT);
    assertThat(added.number()).isEqualTo(2);
    assertThat(board.cases.find(entered.id()).newestRecord()).isEqualTo(2);
    assertThat(board.cases.newest(entered.id()).document()).isEqualTo(later);
    assertThat(board.cases.record(entered.id(), 1).document()).isEqualTo(BoardFixture.CASE);
    assertThat(board.cases.records(entered.id()))
        .extracting(CaseRecord::number)
        .containsExactly(2, 1);
    assertThatThrownBy(
            () ->
                board.cases.addRecord(
                    board.anna, entered.id(), 1, CaseFormat.CASE_JSON, later, RecordOrigin.FORM))
        .isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(
            () ->
                board.jdbi.useHandle(
                    handle -> handle.execute("update case_record set document = ''")))
        .hasMessageContaining("append-only");
  }

  /** Would catch an agenda whose records come in another order or are left out. */
  @Test
  void theNewestRecordsOfAnAgendaComeInItsOrder() {
    UUID a = board.patientCase("a").id();
    UUID b = board.patientCase("b").id();
    assertThat(board.cases.newest(List.of(b, a)))
        .extracting(CaseRecord::patientCase)
        .containsExactly(b, a);
    assertThat(board.cases.newest(List.of())).isEmpty();
  }

  /** Would catch what is no case, or nobody's case. */
  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(
            () ->
                board.cases.create(
                    board.anna,
                    new NewCase(
                        null, "?", CaseFormat.CASE_JSON, "{".getBytes(), RecordOrigin.DOCUMENT)))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> board.cases.create(board.anna, wanted(null, "  ")))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> board.cases.create(board.viewer, wanted(null, "?")))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> board.cases.find(UUID.randomUUID()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> board.cases.newest(UUID.randomUUID()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> board.cases.changeQuestion(board.viewer, UUID.randomUUID(), 1, "Why?"))
        .isInstanceOf(ForbiddenException.class);
  }

  private static List<UUID> found(String text) {
    return board.cases.search(new CaseSearch(text, null, null, false, 100, 0)).stream()
        .map(BoardCase::id)
        .toList();
  }

  /** Would catch a search that misses Chinese, other forms of a letter, or the new question. */
  @Test
  void casesAreFoundByWhatWasWritten() {
    BoardCase chinese = board.patientCase("地舒单抗能否继续使用？ＣＡＬＣＩＵＭ 2.05");
    BoardCase percent = board.patientCase("ALP up by 40% since _May_");
    assertThat(found("单抗能否")).containsExactly(chinese.id());
    assertThat(found("calcium 地舒单抗")).containsExactly(chinese.id());
    assertThat(found("calcium 唑来膦酸")).isEmpty();
    assertThat(found("40%")).containsExactly(percent.id());
    assertThat(found("_MAY_")).containsExactly(percent.id());
    assertThat(found("\0")).isNotNull();
    assertThat(found(chinese.pseudonym().toLowerCase(Locale.ROOT))).containsExactly(chinese.id());
    board.cases.changeQuestion(board.ben, percent.id(), 1, "Vertebroplasty?");
    assertThat(found("40%")).isEmpty();
    assertThat(found("vertebro")).containsExactly(percent.id());
  }

  /** Would catch days that are off by one, and pages that overlap. */
  @Test
  void casesAreFoundByDay() {
    LocalDate today = board.patientCase("today").createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    CaseSearch all = new CaseSearch(null, today, today, false, 500, 0);
    assertThat(board.cases.count(all)).isEqualTo(board.cases.search(all).size()).isPositive();
    assertThat(board.cases.search(new CaseSearch(null, today.plusDays(1), null, false, 1, 0)))
        .isEmpty();
    assertThat(board.cases.search(new CaseSearch(null, null, today.minusDays(1), false, 1, 0)))
        .isEmpty();
    List<BoardCase> both = board.cases.search(new CaseSearch(null, null, null, false, 2, 0));
    assertThat(board.cases.search(new CaseSearch(null, null, null, false, 1, 1)))
        .containsExactly(both.get(1));
  }

  /** Would catch a new record that open pages do not hear of. */
  @Test
  void meetingsHearOfANewRecord() {
    Meeting meeting = board.meeting();
    BoardCase entered = board.onAgenda(meeting);
    long before = board.changes.last();
    board.cases.changeQuestion(board.ben, entered.id(), 1, "Surgery?");
    assertThat(board.changes.after(before))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.meeting()).isEqualTo(meeting.id());
              assertThat(event.patientCase()).isEqualTo(entered.id());
              assertThat(event.part()).isEqualTo(BoardPart.RECORD);
            });
  }
}

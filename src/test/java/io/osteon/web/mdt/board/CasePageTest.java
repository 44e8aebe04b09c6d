package io.osteon.web.mdt.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Decisions;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of a case and its forms, as they answer without a script. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CasePageTest {
  @Inject Decisions decisions;

  private static RequestSpecification as(SignedIn person, String language) {
    return person.request().header("Accept-Language", language).redirects().follow(false);
  }

  private static String page(SignedIn person, String address, String language) {
    return as(person, language).get(address).then().statusCode(200).extract().asString();
  }

  private static Response send(SignedIn person, String address, Map<String, ?> fields) {
    return as(person, "en")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(fields)
        .post(address);
  }

  private CaseDecision decision(BoardRoom room) {
    return decisions.find(room.meeting, room.cases.get(0));
  }

  /** Catches a page that leaves out what a board decides by. */
  @Test
  void showsWhatIsRecommendedAndWhatIsMissing() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.02"), BoardRoom.breastCancer("2.30"));
    assertThat(page(room.surgeon, room.address(0), "en"))
        .contains("Missing before the board", "id=\"MON-01\"", "id=\"BTA-01\"", "Deferred until")
        .contains("Interview and guideline differ", "Open clinical questions", "question-E1")
        .contains("Total calcium 2.02 mmol/L, 2026-11-20", "Evidence: <strong>high</strong>")
        .contains("Case 1 of 2", "rel=\"next\"", "0 of ")
        .contains("Why not", "Nearly applied", "Recommendations at a glance")
        .contains("&lt;b&gt;bold&lt;/b&gt;")
        .doesNotContain("<b>bold</b>", "rel=\"prev\"");
    assertThat(page(room.surgeon, room.address(1), "zh"))
        .contains("讨论前缺失的数据", "未决临床问题", "讨论决定", "第2例，共2例", "rel=\"prev\"")
        .doesNotContain("Recommendations", "Missing before", "rel=\"next\"");
    assertThat(page(room.surgeon, "/cases/" + room.cases.get(0), "en"))
        .contains("id=\"MON-01\"", "The board has not decided")
        .doesNotContain("decision/text");
  }

  /** Catches a page that waits for the search, or a search that says less than the rules. */
  @Test
  void whatWouldChangeItIsFetchedAfterThePage() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    for (String home : List.of(room.address(0), "/cases/" + room.cases.get(0))) {
      String address = home + "/alternatives";
      assertThat(page(room.surgeon, home, "en"))
          .contains("hx-get=\"" + address + "\"", "href=\"" + address + "\"", "Asked for by:")
          .doesNotContain("It would decide:", "Total calcium 2.10");
      assertThat(page(room.surgeon, address, "en"))
          .contains("What would change it", "mmol/L instead of 2.30", "adds MON-01")
          .contains("name=\"laboratory-ca_total\"", "It would decide:")
          .doesNotContain("hx-trigger=\"load\"");
      assertThat(page(room.surgeon, address, "zh"))
          .contains("什么会改变建议", "新增MON-01", "补充后将决定：")
          .doesNotContain("What would change it", "instead of");
    }
  }

  /** Catches a search that stays that of an older record. */
  @Test
  void aNewRecordIsSearchedAnew() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    String address = "/cases/" + room.cases.get(0) + "/alternatives";
    assertThat(page(room.surgeon, address, "en")).contains("instead of 2.30", "adds MON-01");
    room.newRecord(BoardRoom.breastCancer("1.95"));
    assertThat(page(room.surgeon, address, "en"))
        .contains("instead of 1.95")
        .doesNotContain("instead of 2.30", "adds MON-01 ");
  }

  /** Catches a case of a board that somebody reads who is not of it. */
  @Test
  void onlyTheBoardReads() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    SignedIn other = SignedIn.person("no-board", Role.CLINICAL_REVIEWER);
    assertThat(as(other, "en").get(room.address(0)).statusCode()).isEqualTo(403);
    assertThat(as(other, "en").get("/cases/" + room.cases.get(0)).statusCode()).isEqualTo(403);
    assertThat(as(other, "en").get(room.address(0) + "/alternatives").statusCode()).isEqualTo(403);
    assertThat(as(other, "en").get("/cases/" + room.cases.get(0) + "/alternatives").statusCode())
        .isEqualTo(403);
  }

  /** Catches an answer that overwrites another one without a word, or loses what was typed. */
  @Test
  void twoAnswersToOneRecommendationAreShownBesideEachOther() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    String address = room.address(0) + "/decision/responses/BTA-01";
    Map<String, String> accept = Map.of("version", "0", "answer", "accept");
    assertThat(send(room.surgeon, address, accept).statusCode()).isEqualTo(303);
    Response late =
        send(
            room.oncologist,
            address,
            Map.of("version", "0", "answer", "reject", "reason", "Wait for <i>the</i> dentist"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString())
        .contains("Somebody else was faster", "Wait for &lt;i&gt;the&lt;/i&gt; dentist")
        .contains(room.surgeon.account().displayName());
    assertThat(decision(room).response("BTA-01").orElseThrow().answer()).isEqualTo(Answer.ACCEPT);
    Response again =
        send(
            room.oncologist,
            address,
            Map.of("version", "1", "answer", "reject", "reason", "Wait for the dentist"));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(page(room.surgeon, room.address(0), "en"))
        .contains("Rejected", "Wait for the dentist");
  }

  /** Catches a rejection without a reason, and a form that forgets what was typed. */
  @Test
  void aRejectionNeedsAReason() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    Response refused =
        send(
            room.surgeon,
            room.address(0) + "/decision/responses/BTA-01",
            Map.of("version", "0", "answer", "reject", "reason", " ", "text", "Nothing for now"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("needs a reason", "Nothing for now");
    assertThat(decision(room).responses()).isEmpty();
  }

  /** Catches a signed decision that can be changed, or a chair who signs what was not read. */
  @Test
  void whatIsSignedStays() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    String home = room.address(0) + "/decision";
    send(room.surgeon, home + "/text", Map.of("version", "0", "text", "Start after the dentist."));
    String seen = decision(room).contentHash();
    Map<String, String> task = Map.of("text", "Dental review", "owner", "Dr Wu", "due", "");
    assertThat(send(room.surgeon, home + "/tasks", task).statusCode()).isEqualTo(303);
    Response early = send(room.chair, home + "/signature", Map.of("hash", seen));
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.asString()).contains("has changed since you read it");
    Map<String, String> read = Map.of("hash", decision(room).contentHash());
    assertThat(send(room.surgeon, home + "/signature", read).statusCode()).isIn(403, 409);
    assertThat(send(room.chair, home + "/signature", read).statusCode()).isEqualTo(303);
    assertThat(page(room.surgeon, room.address(0), "en"))
        .contains("Signed by", "Start after the dentist.", "Dental review")
        .doesNotContain("name=\"answer\"", "decision/text", "decision/votes");
    Response late = send(room.surgeon, home + "/text", Map.of("version", "1", "text", "No."));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString()).contains("has been signed meanwhile");
    send(room.chair, home + "/reopening", Map.of("reason", "New dental report"));
    assertThat(page(room.surgeon, room.address(0), "en"))
        .contains("New dental report", "decision/text", "Start after the dentist.");
  }

  /** Catches a decision whose grounds have gone without anybody being told. */
  @Test
  void newerDataIsSaidAndTakenOverOnlyOnDemand() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("2.30"));
    String home = room.address(0) + "/decision";
    send(room.surgeon, home + "/text", Map.of("version", "0", "text", "Start."));
    assertThat(page(room.surgeon, room.address(0), "en")).doesNotContain("since-title");
    room.newRecord(BoardRoom.breastCancer("1.95"));
    assertThat(page(room.surgeon, room.address(0), "en"))
        .contains("Newer data than the board is looking at", "class=\"compared added\"")
        .doesNotContain("id=\"MON-01\"");
    assertThat(send(room.surgeon, home + "/basis", Map.of("version", "0")).statusCode())
        .isEqualTo(303);
    assertThat(page(room.surgeon, room.address(0), "en"))
        .contains("id=\"MON-01\"")
        .doesNotContain("since-title");
  }
}

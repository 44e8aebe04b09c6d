package io.osteon.web.mdt;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.BoardEvaluations;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of meetings and cases without a browser: what they take, refuse and keep. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MeetingPagesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 4);

  /** Nothing is known: asks for much, recommends little. */
  private static final String CALM = "{\"patient\":{\"age\":60,\"sex\":\"female\"}}";

  /** A deficit and spinal pain in a patient with cancer: act today. */
  private static final String URGENT =
      """
      {"patient":{"age":60,"sex":"female"},
       "diagnoses":[{"condition":"breast_cancer"},{"condition":"bone_metastasis"}],
       "findings":{"spinalPain":true,"limbWeakness":true}}
      """;

  @Inject Meetings meetings;
  @Inject BoardCases cases;
  @Inject Decisions decisions;
  @Inject BoardEvaluations evaluations;

  private SignedIn chair;
  private SignedIn member;

  @BeforeEach
  void signIn() {
    chair = SignedIn.person("board-chair", Role.MDT_CHAIR);
    member = SignedIn.person("board-member", Role.MDT_MEMBER);
  }

  private Meeting meeting(String name) {
    return meetings.create(
        chair.actor(),
        new NewMeeting(
            name,
            DAY,
            null,
            null,
            chair.account().id(),
            2,
            List.of(new Invitation(member.account().id(), "radiology"))));
  }

  private BoardCase patient(String document) {
    return cases.create(
        member.actor(),
        new NewCase(
            null,
            "Which treatment?",
            CaseFormat.CASE_JSON,
            document.getBytes(StandardCharsets.UTF_8),
            RecordOrigin.DOCUMENT));
  }

  private static String shown(SignedIn person, String address, String language) {
    return person
        .request()
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static Response sent(SignedIn person, String address, String... form) {
    var request =
        person
            .request()
            .header("Accept", "text/html")
            .header("Accept-Language", "en")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .redirects()
            .follow(false);
    for (int i = 0; i < form.length; i += 2) {
      request.formParam(form[i], form[i + 1]);
    }
    return request.post(address);
  }

  private List<UUID> order(Meeting meeting) {
    return meetings.agenda(meeting.id()).stream().map(AgendaItem::patientCase).toList();
  }

  /** Catches an agenda that proposes an order and does not say why. */
  @Test
  void theAgendaSaysWhyACaseStandsWhereItStands() {
    Meeting meeting = meeting("Why");
    BoardCase calm = patient("{\"patient\":{\"age\":71,\"sex\":\"male\"},\"medications\":[]}");
    BoardCase urgent =
        patient(
            "{\"patient\":{\"age\":63,\"sex\":\"female\"},\"diagnoses\":[{\"condition\":"
                + "\"breast_cancer\"},{\"condition\":\"bone_metastasis\"}],\"medications\":[],"
                + "\"findings\":{\"spinalPain\":true,\"limbWeakness\":true}}");
    for (BoardCase each : List.of(calm, urgent)) {
      meetings.addCase(member.actor(), meeting.id(), each.id(), null);
    }

    assertThat(shown(member, "/meetings/" + meeting.id(), "en"))
        .contains(
            "Treated now, whatever else is planned (1).",
            "A rule of the group MDT calls the board.",
            "id=\"by-urgency\"");
    assertThat(shown(member, "/meetings/" + meeting.id(), "zh"))
        .contains("急症", "须立即处理，优先于其他一切计划（1项）。", "MDT组规则要求多学科会诊。");
    sent(member, "/meetings/" + meeting.id() + "/agenda/order", "by", "urgency", "version", "3");
    assertThat(order(meeting)).containsExactly(urgent.id(), calm.id());
  }

  /**
   * Catches a meeting whose chair is gone and that nobody can lead any more, on a page at least.
   */
  @Test
  void anotherChairIsNamedAfterTheMeetingWithAReason() {
    Meeting meeting = meeting("Chair");
    SignedIn next = SignedIn.person("board-next-chair", Role.MDT_CHAIR);
    meetings.present(chair.actor(), meeting.id(), chair.account().id(), true);
    meetings.present(chair.actor(), meeting.id(), member.account().id(), true);
    Meeting begun = meetings.begin(chair.actor(), meeting.id(), meeting.version());
    Meeting closed = meetings.close(chair.actor(), meeting.id(), begun.version());
    String address = "/meetings/" + meeting.id() + "/chair";
    String version = String.valueOf(closed.version());
    String account = next.account().id().toString();

    assertThat(shown(next, address, "en")).contains("name=\"reason\"", account);
    assertThat(shown(member, address, "zh")).contains("主席未曾变更。").doesNotContain("name=\"reason\"");
    assertThat(
            sent(member, address, "chair", account, "version", version, "reason", "x").statusCode())
        .isEqualTo(403);
    Response withoutReason = sent(next, address, "chair", account, "version", version);
    assertThat(withoutReason.statusCode()).isEqualTo(422);
    assertThat(withoutReason.asString()).contains("Say why another chair is named.");
    assertThat(meetings.find(meeting.id()).chair()).isEqualTo(chair.account().id());
    assertThat(
            sent(
                    next,
                    address,
                    "chair",
                    account,
                    "version",
                    version,
                    "reason",
                    "On leave <until> May")
                .statusCode())
        .isEqualTo(303);
    assertThat(meetings.find(meeting.id()).chair()).isEqualTo(next.account().id());
    assertThat(shown(member, address, "en")).contains("On leave &lt;until&gt; May");
    assertThat(
            sent(
                    chair,
                    address,
                    "chair",
                    chair.account().id().toString(),
                    "version",
                    version,
                    "reason",
                    "Back")
                .statusCode())
        .as("the version is an old one")
        .isEqualTo(409);
  }

  /** Catches an operator who sees a patient, or a case that goes without being asked twice. */
  @Test
  void anOperatorRemovesACaseAndSeesNothingOfThePatient() {
    SignedIn operator = SignedIn.person("board-operator", Role.OPERATOR);
    BoardCase entered = patient("{\"patient\":{\"age\":71,\"sex\":\"male\"},\"medications\":[]}");

    assertThat(shown(operator, "/", "zh")).contains("href=\"/case-removals\"", "删除病例");
    String found = sent(operator, "/case-removals", "pseudonym", entered.pseudonym()).asString();
    assertThat(found)
        .contains(entered.id().toString(), "Remove for ever")
        .doesNotContain("Which treatment?");
    assertThat(sent(operator, "/case-removals", "pseudonym", "NOBODY-1").statusCode())
        .isEqualTo(422);
    String address = "/case-removals/" + entered.id();
    assertThat(sent(operator, address, "version", "1").statusCode()).isEqualTo(422);
    assertThat(sent(operator, address, "version", "7", "reason", "x").statusCode()).isEqualTo(409);
    assertThat(sent(operator, address, "version", "1", "reason", "Entered twice").statusCode())
        .isEqualTo(303);
    assertThat(shown(operator, "/case-removals", "en"))
        .contains("Entered twice", entered.id().toString())
        .doesNotContain(entered.pseudonym());
    assertThat(
            member
                .request()
                .header("Accept", "text/html")
                .get("/cases/" + entered.id())
                .statusCode())
        .isEqualTo(404);
  }

  /** Catches navigation that leads people to pages that they may not see. */
  @Test
  void onlyMembersOfBoardsAreLedToMeetings() {
    assertThat(shown(member, "/", "zh")).contains("href=\"/meetings\"", "病例", "计算工具");
    assertThat(shown(SignedIn.person("board-author", Role.AUTHOR), "/", "en"))
        .contains("href=\"/calculators\"")
        .doesNotContain("href=\"/meetings\"", "href=\"/cases\"");
  }

  /** Catches a form that loses what was typed, or a meeting that is made in spite of an error. */
  @Test
  void aMeetingIsPlannedOrTheFormIsShownWithWhatIsWrong() {
    int before = meetings.list(io.osteon.mdt.meeting.MeetingFilter.latest(500)).size();
    Response refused =
        sent(chair, "/meetings", "name", "Kept <b>name</b>", "date", "soon", "quorum", "0");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("Kept &lt;b&gt;name", "id=\"date-problem\"", "id=\"quorum-problem\"");
    assertThat(meetings.list(io.osteon.mdt.meeting.MeetingFilter.latest(500))).hasSize(before);
    UUID invited = member.account().id();
    Response made =
        sent(
            chair,
            "/meetings",
            "name",
            "骨转移多学科讨论",
            "date",
            DAY.toString(),
            "begins",
            "08:30",
            "chair",
            chair.account().id().toString(),
            "quorum",
            "2",
            "invite-" + invited,
            "yes",
            "specialty-" + invited,
            "放射治疗科");
    assertThat(made.statusCode()).isEqualTo(303);
    String address = made.header("Location").replaceAll("^https?://[^/]+", "");
    assertThat(shown(member, address, "en"))
        .contains("骨转移多学科讨论", "Radiation oncology", "4 Mar 2027");
    assertThat(sent(member, "/meetings", "name", "No").statusCode()).isEqualTo(403);
  }

  /** Catches a meeting that begins without a quorum, and a refusal that nobody understands. */
  @Test
  void aMeetingBeginsWithItsQuorum() {
    Meeting meeting = meeting("Quorum");
    String home = "/meetings/" + meeting.id();
    String version = String.valueOf(meeting.version());
    Response refused = sent(chair, home + "/acts/begin", "version", version);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("Too few members are present for the quorum.");
    for (SignedIn person : List.of(chair, member)) {
      String account = person.account().id().toString();
      Response there = sent(person, home + "/acts/presence", "account", account, "present", "yes");
      assertThat(there.statusCode()).isEqualTo(303);
    }
    assertThat(sent(chair, home + "/acts/begin", "version", version).statusCode()).isEqualTo(303);
    assertThat(shown(member, home, "zh")).contains("进行中", "已达法定人数2人");
    String now = String.valueOf(meetings.find(meeting.id()).version());
    assertThat(sent(chair, home + "/acts/close", "version", now).statusCode()).isEqualTo(303);
    assertThat(shown(member, home, "en")).contains(">closed<").doesNotContain("name=\"up\"");
  }

  /** Catches an agenda that hides the urgent case, or an order that undoes somebody else's. */
  @Test
  void theUrgentCaseIsProposedFirstAndPeopleChangeTheOrder() {
    Meeting meeting = meeting("Order");
    String home = "/meetings/" + meeting.id();
    BoardCase calm = patient(CALM);
    BoardCase urgent = patient(URGENT);
    for (BoardCase each : List.of(calm, urgent)) {
      Response added =
          sent(
              member,
              home + "/agenda",
              "pseudonym",
              each.pseudonym().toLowerCase(),
              "question",
              "");
      assertThat(added.statusCode()).isEqualTo(303);
    }
    assertThat(order(meeting)).containsExactly(calm.id(), urgent.id());
    String seen = String.valueOf(meetings.agendaVersion(meeting.id()));
    assertThat(shown(member, home, "en"))
        .contains("1 critical", "proposed: 1", "Order by urgency", calm.pseudonym());
    Response byUrgency = sent(member, home + "/agenda/order", "version", seen, "by", "urgency");
    assertThat(byUrgency.statusCode()).isEqualTo(303);
    assertThat(order(meeting)).containsExactly(urgent.id(), calm.id());
    Response late =
        sent(chair, home + "/agenda/order", "version", seen, "up", calm.id().toString());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString()).contains("Somebody else was faster.");
    assertThat(order(meeting)).containsExactly(urgent.id(), calm.id());
    String now = String.valueOf(meetings.agendaVersion(meeting.id()));
    sent(chair, home + "/agenda/order", "version", now, "up", calm.id().toString());
    assertThat(order(meeting)).containsExactly(calm.id(), urgent.id());
    Response unknown = sent(member, home + "/agenda", "pseudonym", "nobody", "question", "Kept?");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.asString()).contains("No case has this pseudonym.", "Kept?");
  }

  /** Catches progress that does not follow decisions, and tasks that their owner never sees. */
  @Test
  void whatIsDecidedCountsAndTasksReachTheirOwner() {
    Meeting meeting = meeting("Progress");
    BoardCase first = patient(CALM);
    BoardCase second = patient(CALM);
    meetings.addCase(member.actor(), meeting.id(), first.id(), null);
    meetings.addCase(member.actor(), meeting.id(), second.id(), null);
    DecisionBasis seen = evaluations.basis(meeting.id(), first.id());
    decisions.addTask(
        member.actor(),
        meeting.id(),
        first.id(),
        seen,
        "Ask the dentist <i>",
        member.account().displayName().toUpperCase(),
        DAY);
    assertThat(shown(member, "/meetings/" + meeting.id(), "en"))
        .contains("Decided 1 of 2, signed 0");
    assertThat(shown(member, "/", "en"))
        .contains("Ask the dentist &lt;i&gt;", "cases without a signed decision");
    assertThat(shown(chair, "/", "en")).doesNotContain("Ask the dentist");
  }

  /** Catches words about patients in an address, and a search that misses Chinese. */
  @Test
  void casesAreSearchedByPost() {
    BoardCase found =
        cases.create(
            member.actor(),
            new NewCase(
                null,
                "胸椎转移是否手术？",
                CaseFormat.CASE_JSON,
                CALM.getBytes(StandardCharsets.UTF_8),
                RecordOrigin.DOCUMENT));
    BoardCase other = patient(CALM);
    Response answer = sent(member, "/cases", "text", "胸椎");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).contains(found.pseudonym()).doesNotContain(other.pseudonym());
    assertThat(shown(member, "/cases", "en"))
        .contains(other.pseudonym(), "method=\"post\" action=\"/cases\"");
  }

  /** Catches a document that is taken in silence although much of it was not understood. */
  @Test
  void aDocumentIsTakenOnceItsGapsAreKnown() {
    String document =
        """
        {"resourceType":"Bundle","type":"collection","entry":[
          {"resource":{"resourceType":"Patient","id":"p","gender":"female","birthDate":"1960-05-01",
                       "name":[{"family":"Secretname"}]}},
          {"resource":{"resourceType":"Observation","id":"o","status":"final",
                       "subject":{"reference":"Patient/p"},"effectiveDateTime":"2026-11-20",
                       "code":{"coding":[{"system":"http://loinc.org","code":"2000-8"}]},
                       "valueQuantity":{"value":9.4,"unit":"mmol/L",
                                        "system":"http://unitsofmeasure.org","code":"mmol/L"}}}]}
        """;
    Response shown =
        member
            .request()
            .header("Accept", "text/html")
            .header("Accept-Language", "zh")
            .multiPart("document", document)
            .multiPart("question", "Which?")
            .redirects()
            .follow(false)
            .post("/cases/new/document");
    assertThat(shown.statusCode()).isEqualTo(422);
    assertThat(shown.asString()).contains("未能理解或未采用的内容", "总钙 9.4 mmol/L", "超出该单位的合理范围");
    String consent =
        shown.asString().replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1");
    Response taken =
        member
            .request()
            .header("Accept", "text/html")
            .header("Accept-Language", "zh")
            .multiPart("document", document)
            .multiPart("question", "Which?")
            .multiPart("confirmed", consent)
            .redirects()
            .follow(false)
            .post("/cases/new/document");
    assertThat(taken.statusCode()).isEqualTo(303);
    String address = taken.header("Location");
    UUID id = UUID.fromString(address.replaceAll(".*/cases/([0-9a-f-]{36}).*", "$1"));
    assertThat(new String(cases.newest(id).document(), StandardCharsets.UTF_8))
        .contains("9.4")
        .doesNotContain("Secretname");
  }

  /** Catches a second record that overwrites the first, and a form that begins empty. */
  @Test
  void anotherRecordBeginsWithTheNewest() {
    BoardCase known = patient(URGENT);
    String page = shown(member, "/cases/" + known.id() + "/records/new", "en");
    assertThat(page).contains(known.pseudonym(), "value=\"60\"");
    Response added =
        sent(
            member,
            "/cases/" + known.id() + "/records/form",
            "version",
            String.valueOf(known.version()),
            "age",
            "61",
            "medications",
            "none");
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(cases.find(known.id()).newestRecord()).isEqualTo(2);
    assertThat(new String(cases.record(known.id(), 1).document(), StandardCharsets.UTF_8))
        .contains("limbWeakness");
    assertThat(new String(cases.newest(known.id()).document(), StandardCharsets.UTF_8))
        .isEqualTo("{\"patient\":{\"age\":61},\"medications\":[]}");
    Response late =
        sent(
            member,
            "/cases/" + known.id() + "/records/form",
            "version",
            String.valueOf(known.version()),
            "age",
            "62");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.asString()).contains("value=\"62\"");
  }

  /** Catches a record that is added in a meeting and leads out of it. */
  @Test
  void whoAddsARecordInAMeetingComesBackToIt() {
    Meeting meeting = meeting("Back");
    BoardCase known = patient(CALM);
    meetings.addCase(member.actor(), meeting.id(), known.id(), null);
    String home = "/meetings/" + meeting.id() + "/cases/" + known.id();
    String entry = "/cases/" + known.id() + "/records";
    assertThat(shown(member, home, "en"))
        .contains("href=\"" + entry + "/new?meeting=" + meeting.id() + "\"");
    assertThat(shown(member, entry + "/new?meeting=" + meeting.id(), "en"))
        .contains("way=document&amp;meeting=" + meeting.id());
    Response added =
        sent(
            member,
            entry + "/form",
            "version",
            String.valueOf(known.version()),
            "meeting",
            meeting.id().toString(),
            "age",
            "61");
    assertThat(added.header("Location")).endsWith(home + "?done=record");
    assertThat(shown(member, home + "?done=record", "zh")).contains("新资料已加入");
    assertThat(shown(member, "/cases/" + known.id() + "?done=taken", "en"))
        .contains("The case has been entered.");
  }
}

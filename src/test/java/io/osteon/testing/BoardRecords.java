package io.osteon.testing;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.BoardTask;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.DecisionText;
import io.osteon.mdt.decision.Dissent;
import io.osteon.mdt.decision.Response;
import io.osteon.mdt.decision.Signature;
import io.osteon.mdt.decision.SignatureState;
import io.osteon.mdt.decision.Vote;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.minutes.CaseEntry;
import io.osteon.mdt.minutes.MeetingRecord;
import io.osteon.rulebase.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A meeting on record, with the shipped rule base: a signed decision with everything that a
 * decision can have, one that is not signed, and a case without one.
 */
public final class BoardRecords {
  public static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  public static final UUID MEETING = UUID.fromString("5b2f0f5e-1111-4c7a-9d5e-000000000001");
  public static final UUID CHAIR = UUID.fromString("5b2f0f5e-1111-4c7a-9d5e-000000000002");
  public static final String TEXT =
      "先静脉补钙，血钙正常前不用地舒单抗。\nCorrect calcium first; platelets 80 × 10⁹/L. 陈堃主任复核。";

  private static final String CASE =
      """
      {"patient": {"birthDate": "1968-03-14", "sex": "female"},
       "diagnoses": [
         {"condition": "breast_cancer", "date": "2024-05-02"},
         {"condition": "bone_metastasis", "verification": "confirmed", "date": "2026-11-16"}],
       "laboratoryResults": [
         {"item": "calciumTotal", "value": 1.9, "unit": "mmol/L", "date": "2026-11-20"},
         {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-11-20"},
         {"item": "creatinine", "value": 70, "unit": "umol/L", "date": "2026-11-20"},
         {"item": "weight", "value": 60, "unit": "kg", "date": "2026-11-20"}],
       "medications": [{"name": "Xgeva", "planned": ["2026-12-01"]}],
       "allergies": [],
       "findings": {"postmenopausal": true},
       "events": []}
      """;

  private BoardRecords() {}

  /** The meeting with words in a language. */
  public static MeetingRecord meeting(Language language) {
    List<CaseEntry> cases = new ArrayList<>();
    cases.add(signed(language));
    cases.add(unsigned(language));
    cases.add(new CaseEntry(item(3, false, false), empty(3), List.of(), null));
    return new MeetingRecord(
        new Meeting(
            MEETING,
            "骨转移讨论 Bone metastases board",
            DATE,
            LocalTime.of(14, 30),
            "Room 5",
            CHAIR,
            "Dr Chen Wei",
            2,
            MeetingState.IN_PROGRESS,
            Instant.parse("2026-11-20T08:00:00Z"),
            3),
        List.of(
            new MeetingMember(CHAIR, "Dr Chen Wei", "orthopaedic-oncology", true),
            new MeetingMember(id("member"), "李娜", "medical-oncology", true),
            new MeetingMember(id("absent"), "Dr Absent", "guest from abroad", false)),
        cases,
        language);
  }

  /** A signed decision: accepted, modified, rejected and unanswered, dissent, votes, tasks. */
  public static CaseEntry signed(Language language) {
    CaseEntry.Seen seen = seen(language);
    List<String> shown = shown(seen);
    if (shown.size() < 4) {
      throw new AssertionError("too few recommendations for this example: " + shown);
    }
    List<Response> responses =
        List.of(
            response(shown.get(0), Answer.ACCEPT, "", ""),
            response(shown.get(1), Answer.MODIFY, "静脉补钙 first", "有症状：手足抽搐"),
            response(shown.get(2), Answer.REJECT, "", "Patient declines; =1+1"));
    CaseDecision decision =
        new CaseDecision(
            MEETING,
            patientCase(1),
            basis(seen),
            responses,
            new DecisionText(TEXT, "李娜", at(10), 1),
            List.of(
                new Dissent(
                    id("dissent"), "Dr Zhang San", "Would operate first.", "李娜", at(11), 1)),
            List.of(
                new Vote(CHAIR, "Dr Chen Wei", Ballot.FOR, at(12)),
                new Vote(id("member"), "李娜", Ballot.AGAINST, at(12))),
            List.of(
                new BoardTask(
                    id("task1"), "复查血钙", "李娜", LocalDate.of(2026, 11, 30), false, "李娜", 1),
                new BoardTask(id("task2"), "Call the dentist", "Dr Chen Wei", null, true, "李娜", 2)),
            signature(),
            2,
            "new laboratory results",
            "ab".repeat(32));
    CaseDecision first =
        new CaseDecision(
            MEETING,
            patientCase(1),
            basis(seen),
            responses.subList(0, 1),
            null,
            List.of(),
            List.of(),
            List.of(),
            signature(),
            1,
            "",
            "cd".repeat(32));
    return new CaseEntry(item(1, true, true), decision, List.of(first), seen);
  }

  /** A meeting whose only decision has nothing but a task. */
  public static MeetingRecord withTask(String text) {
    MeetingRecord meeting = meeting(Language.EN);
    CaseEntry whole = meeting.cases().get(1);
    CaseDecision decision =
        new CaseDecision(
            MEETING,
            patientCase(2),
            whole.decision().basis(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(new BoardTask(id("task"), text, "owner", null, false, "by", 1)),
            null,
            1,
            "",
            "");
    return new MeetingRecord(
        meeting.meeting(),
        meeting.members(),
        List.of(new CaseEntry(whole.item(), decision, List.of(), whole.seen())),
        Language.EN);
  }

  /** A decision that is not signed, and answers a rule that its basis does not show. */
  public static CaseEntry unsigned(Language language) {
    CaseEntry.Seen seen = seen(language);
    CaseDecision decision =
        new CaseDecision(
            MEETING,
            patientCase(2),
            basis(seen),
            List.of(response("MDT-01", Answer.REJECT, "", "no deficit any more")),
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            1,
            "",
            "ef".repeat(32));
    return new CaseEntry(item(2, true, false), decision, List.of(), seen);
  }

  private static CaseDecision empty(int position) {
    return new CaseDecision(
        MEETING,
        patientCase(position),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        1,
        "",
        "00".repeat(32));
  }

  private static CaseEntry.Seen seen(Language language) {
    Evaluator evaluator = ShippedRules.evaluator();
    Decision decided =
        evaluator.decide(
            CaseFormat.CASE_JSON.read(
                CASE.getBytes(StandardCharsets.UTF_8), DATE, evaluator.ruleBase().terminology()));
    Evaluation evaluation = evaluator.word(decided, language);
    return new CaseEntry.Seen(evaluator.ruleBase(), decided, evaluation);
  }

  private static List<String> shown(CaseEntry.Seen seen) {
    return seen.evaluation().recommendations().stream().map(each -> each.id()).toList();
  }

  private static DecisionBasis basis(CaseEntry.Seen seen) {
    return new DecisionBasis(
        2, seen.ruleBase().version(), seen.ruleBase().hash(), DATE, shown(seen));
  }

  private static Response response(String rule, Answer answer, String text, String reason) {
    return new Response(rule, answer, text, reason, "李娜", at(5), 1);
  }

  private static Signature signature() {
    return new Signature(
        CHAIR,
        "Dr Chen Wei",
        at(30),
        "ab".repeat(32),
        "an example, no signature".getBytes(StandardCharsets.UTF_8),
        "key-1",
        SignatureState.VALID);
  }

  private static AgendaItem item(int position, boolean decided, boolean signed) {
    return new AgendaItem(
        MEETING,
        patientCase(position),
        "BM-000" + position,
        position,
        "是否需要手术？Denosumab or zoledronic acid?",
        decided,
        signed);
  }

  /** The id of the case at a place of the agenda. */
  public static UUID patientCase(int position) {
    return id("case " + position);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant at(int minutes) {
    return Instant.parse("2026-11-23T06:30:00Z").plusSeconds(60L * minutes);
  }
}

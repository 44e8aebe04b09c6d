package io.osteon.web.mdt.board;

import io.osteon.accounts.Role;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.testing.SignedIn;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A meeting that has begun, with people and cases, for tests of the pages of the board. */
final class BoardRoom {
  /** The day of the meeting, and so of the evaluations. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  final SignedIn chair = SignedIn.person("board-chair", Role.MDT_CHAIR);
  final SignedIn surgeon = SignedIn.person("board-surgeon", Role.MDT_MEMBER);
  final SignedIn oncologist = SignedIn.person("board-oncologist", Role.MDT_MEMBER);
  final UUID meeting;
  final List<UUID> cases = new ArrayList<>();

  /** Opens a meeting with these cases on its agenda. */
  BoardRoom(String... documents) {
    Meetings meetings = Arc.container().instance(Meetings.class).get();
    Meeting planned =
        meetings.create(
            chair.actor(),
            new NewMeeting(
                "Bone board",
                DAY,
                null,
                null,
                chair.account().id(),
                1,
                List.of(
                    new Invitation(surgeon.account().id(), "orthopaedic-oncology"),
                    new Invitation(oncologist.account().id(), "medical-oncology"))));
    meeting = planned.id();
    for (String document : documents) {
      BoardCase made =
          boardCases()
              .create(
                  chair.actor(),
                  new NewCase(
                      null,
                      "Start denosumab before the extraction? <b>bold</b>",
                      CaseFormat.CASE_JSON,
                      document.getBytes(StandardCharsets.UTF_8),
                      RecordOrigin.DOCUMENT));
      meetings.addCase(chair.actor(), meeting, made.id(), null);
      cases.add(made.id());
    }
    meetings.present(chair.actor(), meeting, chair.account().id(), true);
    meetings.begin(chair.actor(), meeting, meetings.find(meeting).version());
  }

  static BoardCases boardCases() {
    return Arc.container().instance(BoardCases.class).get();
  }

  /** Gives the first case a newer record. */
  void newRecord(String document) {
    newRecordOf(0, document);
  }

  /** Gives a case a newer record. */
  void newRecordOf(int index, String document) {
    BoardCase now = boardCases().find(cases.get(index));
    boardCases()
        .addRecord(
            chair.actor(),
            now.id(),
            now.version(),
            CaseFormat.CASE_JSON,
            document.getBytes(StandardCharsets.UTF_8),
            RecordOrigin.DOCUMENT);
  }

  /** The address of a case. */
  String address(int index) {
    return "/meetings/" + meeting + "/cases/" + cases.get(index);
  }

  /** A woman with breast cancer before her first dose, with a total calcium in mmol/L. */
  static String breastCancer(String calcium) {
    return """
        {"patient": {"birthDate": "1968-03-14", "sex": "female"},
         "diagnoses": [{"condition": "breast_cancer", "date": "2024-05-02"},
                       {"condition": "bone_metastasis", "verification": "confirmed", "date": "2026-11-05"}],
         "laboratoryResults": [{"item": "calciumTotal", "value": %s, "unit": "mmol/L", "date": "2026-11-20"},
                               {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-11-20"},
                               {"item": "creatinine", "value": 70, "unit": "umol/L", "date": "2026-11-20"},
                               {"item": "weight", "value": 60, "unit": "kg", "date": "2026-11-20"}],
         "medications": [{"name": "Xgeva", "planned": ["2026-11-30"]}],
         "allergies": [], "findings": {"postmenopausal": true}}
        """
        .formatted(calcium);
  }
}

package io.osteon.bench;

import io.osteon.accounts.Actor;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Evaluator;
import io.osteon.governance.store.Transactions;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.demonstration.DemonstrationDocuments;
import io.osteon.rulebase.RuleBase;
import io.osteon.testing.BoardServices;
import io.osteon.testing.ShippedRules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Years of a board: each case in one meeting; those of the past are decided and signed. */
final class BoardFilling {
  private static final String TEXT =
      "Start after the dental examination; calcium before each dose. 完成口腔检查后启动；每次用药前查血钙。";

  private final Transactions transactions;
  private final BoardCases cases;
  private final Meetings meetings;
  private final Decisions decisions;
  private final Actor chair;
  private final LocalDate today;
  private final List<UUID> meetingIds = new ArrayList<>();
  private final Map<String, List<String>> shown = new HashMap<>();
  private final List<UUID[]> places = new ArrayList<>();

  BoardFilling(BoardServices services, Actor chair, LocalDate today) {
    this.transactions = services.transactions();
    this.cases = services.cases();
    this.meetings = services.meetings();
    this.decisions = services.decisions();
    this.chair = chair;
    this.today = today;
  }

  /** The meetings, in no order. */
  List<UUID> meetings() {
    return List.copyOf(meetingIds);
  }

  /** Cases in meetings: the meeting, the case. */
  List<UUID[]> places() {
    return List.copyOf(places);
  }

  /** Each meeting is one transaction: what takes time is the commit. */
  void fill(int caseCount, int meetingCount) {
    long begin = System.nanoTime();
    int each = caseCount / meetingCount;
    for (int i = 0; i < meetingCount; i++) {
      int number = i;
      transactions.useTransaction(handle -> hold(number, each));
    }
    System.out.printf(
        "%,d cases in %,d meetings, filled in %d s%n%n",
        places.size(), meetingIds.size(), (System.nanoTime() - begin) / 1_000_000_000);
  }

  /** One meeting a week, the last of them next week. */
  private void hold(int number, int size) {
    LocalDate date = today.plusWeeks(1L - number);
    Meeting meeting =
        meetings.create(
            chair,
            new NewMeeting(
                "Bone metastasis board · 骨转移多学科讨论",
                date,
                LocalTime.of(14, 0),
                "Room 3",
                chair.account(),
                1,
                List.of(new Invitation(chair.account(), "orthopaedic-oncology"))));
    List<String> files = DemonstrationDocuments.newest();
    List<UUID> agenda =
        IntStream.range(0, size)
            .mapToObj(i -> enter(meeting, files.get((number * size + i) % files.size()), date))
            .toList();
    meetingIds.add(meeting.id());
    if (number == 0) {
      return;
    }
    meetings.present(chair, meeting.id(), chair.account(), true);
    meetings.begin(chair, meeting.id(), meetings.find(meeting.id()).version());
    for (int i = 0; i < agenda.size(); i++) {
      decide(
          meeting.id(), agenda.get(i), basis(files.get((number * size + i) % files.size()), date));
    }
    meetings.close(chair, meeting.id(), meetings.find(meeting.id()).version());
  }

  private UUID enter(Meeting meeting, String file, LocalDate date) {
    UUID id =
        cases
            .create(
                chair,
                new NewCase(
                    null,
                    "Start, wait or stop? 启动、暂缓还是停用？",
                    DemonstrationDocuments.format(file),
                    DemonstrationDocuments.on(date, file),
                    RecordOrigin.DOCUMENT))
            .id();
    meetings.addCase(chair, meeting.id(), id, null);
    places.add(new UUID[] {meeting.id(), id});
    return id;
  }

  private DecisionBasis basis(String file, LocalDate date) {
    RuleBase ruleBase = ShippedRules.ruleBase();
    return new DecisionBasis(
        1,
        ruleBase.version(),
        ruleBase.hash(),
        date,
        shown.computeIfAbsent(file, name -> shown(name, date)));
  }

  /** The same on any day. */
  private static List<String> shown(String file, LocalDate date) {
    Evaluator evaluator = ShippedRules.evaluator();
    return evaluator
        .decide(
            DemonstrationDocuments.format(file)
                .read(
                    DemonstrationDocuments.on(date, file),
                    date,
                    evaluator.ruleBase().terminology()))
        .shown()
        .stream()
        .map(DecidedRule::id)
        .toList();
  }

  private void decide(UUID meeting, UUID patientCase, DecisionBasis seen) {
    for (String rule : seen.shown().subList(0, Math.min(2, seen.shown().size()))) {
      decisions.respond(chair, meeting, patientCase, seen, rule, 0, Answer.ACCEPT, "", "");
    }
    decisions.writeText(chair, meeting, patientCase, seen, 0, TEXT);
    decisions.vote(chair, meeting, patientCase, seen, Ballot.FOR);
    decisions.addTask(
        chair, meeting, patientCase, seen, "Calcium · 血钙", "Ward · 病房", seen.at().plusDays(7));
    decisions.sign(chair, meeting, patientCase, decisions.find(meeting, patientCase).contentHash());
  }
}

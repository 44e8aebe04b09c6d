package io.osteon.platform;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.governance.NotFoundException;
import io.osteon.mdt.csv.TasksCsv;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.fhir.DecisionBundle;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.minutes.CaseEntry;
import io.osteon.mdt.minutes.MeetingRecord;
import io.osteon.mdt.minutes.Minutes;
import io.osteon.mdt.minutes.MinutesComposer;
import io.osteon.mdt.minutes.MinutesPdf;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.pdf.FontFamily;
import io.osteon.rulebase.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What leaves a meeting. It is made of what is on record, each case with the rule base that its
 * decision rests on, so that it is the same whenever it is made.
 */
@ApplicationScoped
public class BoardOutputs {
  private final Meetings meetings;
  private final BoardCases cases;
  private final Decisions decisions;
  private final BoardEvaluations evaluations;

  /** Outputs of the service's meetings. */
  public BoardOutputs(
      Meetings meetings, BoardCases cases, Decisions decisions, BoardEvaluations evaluations) {
    this.meetings = meetings;
    this.cases = cases;
    this.decisions = decisions;
    this.evaluations = evaluations;
  }

  /** The minutes of a meeting, times told in the service's time zone. */
  public Minutes minutes(UUID meeting, Language language) {
    return MinutesComposer.compose(held(meeting, language), ZoneId.systemDefault());
  }

  /** The minutes as PDF. */
  public byte[] minutesPdf(UUID meeting, Language language) {
    Minutes minutes = minutes(meeting, language);
    // read for each file and let go again: kept, the fonts would be ten megabytes for good
    return MinutesPdf.bytes(minutes, FontFamily.shipped());
  }

  /** The tasks of a meeting as CSV. */
  public byte[] tasks(UUID meeting, Language language) {
    return TasksCsv.bytes(held(meeting, language));
  }

  /**
   * The newest revision of a decision as a FHIR Bundle.
   *
   * @throws NotFoundException when the case is not on the agenda, or nothing is recorded
   */
  public byte[] bundle(UUID meeting, UUID patientCase, Language language) {
    Meeting held = meetings.find(meeting);
    AgendaItem item =
        meetings.agenda(meeting).stream()
            .filter(each -> each.patientCase().equals(patientCase))
            .findFirst()
            .orElseThrow(
                () -> new NotFoundException("The case is not on the agenda of the meeting."));
    CaseEntry entry = entry(item, language);
    CaseDecision decision = entry.decision();
    if (decision.isEmpty()) {
      throw new NotFoundException("Nothing is recorded as decided.");
    }
    byte[] canonical =
        decision.isSigned()
            ? decisions.canonical(meeting, patientCase, decision.revision())
            : new byte[0];
    return DecisionBundle.bytes(
        entry,
        held.chair(),
        held.chairName(),
        MeetingRecord.latest(decision, held.createdAt()),
        canonical,
        language);
  }

  private MeetingRecord held(UUID meeting, Language language) {
    return new MeetingRecord(
        meetings.find(meeting),
        meetings.members(meeting),
        meetings.agenda(meeting).stream().map(item -> entry(item, language)).toList(),
        language);
  }

  private CaseEntry entry(AgendaItem item, Language language) {
    CaseDecision decision = decisions.find(item.meeting(), item.patientCase());
    if (decision.isEmpty()) {
      return new CaseEntry(item, decision, List.of(), null);
    }
    List<CaseDecision> earlier =
        decision.revision() == 1
            ? List.of()
            : decisions.revisions(item.meeting(), item.patientCase()).stream()
                .filter(each -> each.revision() < decision.revision())
                .toList();
    DecisionBasis basis = decision.basis();
    Evaluator evaluator = evaluations.with(basis.ruleBaseHash());
    Decision decided =
        evaluations.decide(evaluator, cases.record(item.patientCase(), basis.record()), basis.at());
    return new CaseEntry(
        item,
        decision,
        earlier,
        new CaseEntry.Seen(evaluator.ruleBase(), decided, evaluator.word(decided, language)));
  }
}

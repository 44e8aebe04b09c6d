package io.osteon.web.mdt.board;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.governance.NotFoundException;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseRecord;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.BoardEvents;
import io.osteon.rulebase.Language;
import io.osteon.web.evaluation.EvaluationWords;
import io.osteon.web.evaluation.ExplainedRecommendation;
import io.osteon.web.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts together what the page of a case shows. While nothing is decided that is the newest record
 * under the rule base in force; from the first entry on it is what the board saw then, so that all
 * talk about the same, until somebody takes the newer one or the decision is signed.
 */
@ApplicationScoped
public class CaseViews {
  private final Meetings meetings;
  private final BoardCases cases;
  private final Decisions decisions;
  private final BoardEvaluations evaluations;
  private final BoardEvents events;

  /** Views of the cases of the board. */
  public CaseViews(
      Meetings meetings,
      BoardCases cases,
      Decisions decisions,
      BoardEvaluations evaluations,
      BoardEvents events) {
    this.meetings = meetings;
    this.cases = cases;
    this.decisions = decisions;
    this.evaluations = evaluations;
    this.events = events;
  }

  /** What is evaluated: a record on a day by a rule base. */
  public record Judged(CaseRecord document, LocalDate at, Evaluator evaluator) {
    DecisionBasis basis(Evaluation evaluation) {
      return new DecisionBasis(
          document.number(),
          evaluation.release().version(),
          evaluation.release().hash(),
          at,
          evaluation.recommendations().stream().map(each -> each.id()).toList());
    }
  }

  /**
   * Where a case stands in a meeting.
   *
   * @throws NotFoundException when there is no such meeting, or the case is not on its agenda
   */
  public Place place(UUID meeting, UUID patientCase) {
    long since = events.last();
    Place place =
        Place.of(cases.find(patientCase), meetings.find(meeting), meetings.agenda(meeting), since);
    if (place.item() == null) {
      throw new NotFoundException("The case is not on the agenda of the meeting.");
    }
    return place;
  }

  /** A case outside of meetings. */
  public Place place(UUID patientCase) {
    return Place.alone(cases.find(patientCase));
  }

  /** What the page of a case in a meeting shows. */
  CaseView inMeeting(Page page, Actor reader, UUID meetingId, UUID caseId, Attempt attempt) {
    Place place = place(meetingId, caseId);
    Meeting meeting = place.meeting();
    CaseDecision decision = decisions.find(meetingId, caseId);
    Judged now = newest(place);
    Optional<Judged> then =
        Optional.ofNullable(decision.basis()).flatMap(basis -> again(caseId, basis));
    Judged shown = then.orElse(now);
    Evaluation evaluation = evaluate(shown, page.language());
    List<BoardRecommendation> recommendations =
        evaluation.recommendations().stream()
            .map(
                each ->
                    new BoardRecommendation(
                        ExplainedRecommendation.of(each),
                        decision.response(each.id()).orElse(null)))
            .toList();
    boolean member = reader.has(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return new CaseView(
        place,
        Seen.of(shown.basis(evaluation)).text(),
        picture(page, place, shown, evaluation),
        evaluation,
        recommendations,
        MissingView.of(evaluation, shown.evaluator().ruleBase(), page.language()),
        WhyNotView.of(shown.evaluator(), evaluation.decision(), page.language()),
        OpenQuestionView.of(evaluation.recommendations()),
        new DecisionView(decision, recommendations, meetings.members(meetingId), reader.account()),
        since(page, decision, evaluation, now, then.isPresent()),
        List.of(),
        attempt,
        member && !decision.isSigned(),
        reader.has(Role.MDT_CHAIR) && reader.account().equals(meeting.chair()));
  }

  private static Picture picture(Page page, Place place, Judged judged, Evaluation evaluation) {
    return Picture.of(
        evaluation.decision(), place.question(), judged.evaluator().ruleBase(), page.language());
  }

  /** What the page of a case outside of meetings shows. */
  CaseView alone(Page page, UUID caseId) {
    Place place = place(caseId);
    Judged now = newest(place);
    Evaluation evaluation = evaluate(now, page.language());
    return new CaseView(
        place,
        Seen.of(now.basis(evaluation)).text(),
        picture(page, place, now, evaluation),
        evaluation,
        evaluation.recommendations().stream()
            .map(each -> new BoardRecommendation(ExplainedRecommendation.of(each), null))
            .toList(),
        MissingView.of(evaluation, now.evaluator().ruleBase(), page.language()),
        WhyNotView.of(now.evaluator(), evaluation.decision(), page.language()),
        OpenQuestionView.of(evaluation.recommendations()),
        null,
        null,
        decisions.ofCase(caseId),
        Attempt.NONE,
        false,
        false);
  }

  /**
   * The newest record under the rule base in force, on the day of the meeting; once the meeting is
   * over, and outside of meetings, on this day.
   */
  Judged newest(Place place) {
    return new Judged(
        cases.newest(place.patientCase().id()), day(place.meeting()), evaluations.active());
  }

  private static LocalDate day(Meeting meeting) {
    LocalDate today = LocalDate.now();
    if (meeting == null) {
      return today;
    }
    LocalDate held = BoardEvaluations.at(meeting);
    return meeting.state() == MeetingState.CLOSED && today.isAfter(held) ? today : held;
  }

  /** What is shown in a meeting: what its decision rests on, else the newest. */
  public Judged shown(Place place) {
    Judged now = newest(place);
    if (!place.isInMeeting()) {
      return now;
    }
    UUID caseId = place.patientCase().id();
    return Optional.ofNullable(decisions.find(place.meeting().id(), caseId).basis())
        .flatMap(basis -> again(caseId, basis))
        .orElse(now);
  }

  /** What a board saw; empty when its rule base is not archived. */
  private Optional<Judged> again(UUID caseId, DecisionBasis basis) {
    return judged(caseId, Seen.of(basis));
  }

  private Optional<Judged> judged(UUID caseId, Seen seen) {
    try {
      return Optional.of(
          new Judged(
              cases.record(caseId, seen.record()),
              seen.at(),
              evaluations.with(seen.ruleBaseHash())));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * What the board saw when it filled in a form, for the first entry of a decision.
   *
   * @param seen as the form sent it back; the newest is taken where it is none of ours
   */
  DecisionBasis basis(UUID meetingId, UUID caseId, String seen) {
    return Seen.parse(seen)
        .flatMap(known -> judged(caseId, known))
        .map(judged -> evaluations.basis(judged.evaluator(), judged.document(), judged.at()))
        .orElseGet(() -> evaluations.basis(meetingId, caseId));
  }

  Evaluation evaluate(Judged judged, Language language) {
    return evaluations.evaluate(judged.evaluator(), judged.document(), judged.at(), language);
  }

  private SinceView since(
      Page page, CaseDecision decision, Evaluation shown, Judged now, boolean known) {
    DecisionBasis before = decision.basis();
    if (before == null) {
      return null;
    }
    Evaluation newest = evaluate(now, page.language());
    DecisionBasis after = now.basis(newest);
    List<ComparisonLine> comparison =
        ComparisonLine.of(
            shown, newest, page.words(EvaluationWords.class), page.words(BoardWords.class));
    boolean same =
        before.record() == after.record() && before.ruleBaseHash().equals(after.ruleBaseHash());
    return same && comparison.isEmpty() ? null : new SinceView(before, after, known, comparison);
  }
}

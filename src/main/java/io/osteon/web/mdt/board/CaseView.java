package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.mdt.decision.CaseDecision;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;

/**
 * All that the page of a case shows.
 *
 * @param place which case, in which meeting
 * @param seen what is shown, for forms to send back: see {@link Seen}
 * @param picture the case at a glance
 * @param evaluation what the rules say
 * @param recommendations of the evaluation with the board's answers
 * @param missing what the record lacks, and what it would decide
 * @param whyNot why other recommendations are not there
 * @param questions that the case raises and the sources leave open
 * @param decision of the board, or {@code null} outside of a meeting
 * @param since what has changed since the board decided, or {@code null} when nothing can have
 * @param past earlier decisions on the case; empty in a meeting
 * @param attempt what could not be taken
 * @param mayWrite the reader may record what the board decides, now
 * @param mayLead the reader is the chair of the meeting
 */
@TemplateData
public record CaseView(
    Place place,
    String seen,
    Picture picture,
    Evaluation evaluation,
    List<BoardRecommendation> recommendations,
    List<MissingView> missing,
    WhyNotView whyNot,
    List<OpenQuestionView> questions,
    DecisionView decision,
    SinceView since,
    List<CaseDecision> past,
    Attempt attempt,
    boolean mayWrite,
    boolean mayLead) {
  public CaseView {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(seen, "seen");
    Objects.requireNonNull(picture, "picture");
    Objects.requireNonNull(evaluation, "evaluation");
    Objects.requireNonNull(attempt, "attempt");
    recommendations = List.copyOf(recommendations);
    missing = List.copyOf(missing);
    questions = List.copyOf(questions);
    past = List.copyOf(past);
  }

  /** The recommendations by urgency and group. */
  public List<UrgencySection> sections() {
    return UrgencySection.of(recommendations);
  }

  /** Whether a task can be marked as done: also after the signature, which does not cover it. */
  public boolean isMayTick() {
    return decision != null;
  }
}

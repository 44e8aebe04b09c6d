package io.osteon.platform;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.CasePriority;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.governance.NotFoundException;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseRecord;
import io.osteon.rulebase.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What the rules say about cases of the board: with the live rule base, or with the one that a
 * decision rests on.
 */
@ApplicationScoped
public class BoardEvaluations {
  private final RuleBaseService rules;
  private final Meetings meetings;
  private final BoardCases cases;

  /** Evaluates with the rule bases of the service. */
  public BoardEvaluations(RuleBaseService rules, Meetings meetings, BoardCases cases) {
    this.rules = rules;
    this.meetings = meetings;
    this.cases = cases;
  }

  /** The live rule base. Take it once for a page, so that all of it is of one rule base. */
  public Evaluator active() {
    return rules.active();
  }

  /**
   * The rule base of a basis.
   *
   * @throws NotFoundException when it is not archived
   */
  public Evaluator with(String ruleBaseHash) {
    return rules
        .byHash(ruleBaseHash)
        .orElseThrow(() -> new NotFoundException("There is no rule base " + ruleBaseHash + "."));
  }

  /** The day as of which a case is judged in a meeting: the meeting's own. */
  public static LocalDate at(Meeting meeting) {
    return meeting.date();
  }

  /**
   * Says whether a document can be judged.
   *
   * @throws InvalidInputException if it cannot
   */
  public static void check(Evaluator evaluator, CaseFormat format, byte[] document) {
    format.read(document, LocalDate.now(), evaluator.ruleBase().terminology());
  }

  /** The case that a record holds, read with the live terminology. */
  public PatientCase read(CaseRecord document, LocalDate at) {
    return read(active(), document, at);
  }

  /** The case that a record holds, read with the terminology of a rule base. */
  public PatientCase read(Evaluator evaluator, CaseRecord document, LocalDate at) {
    return document.format().read(document.document(), at, evaluator.ruleBase().terminology());
  }

  /** What the live rule base decides. */
  public Decision decide(CaseRecord document, LocalDate at) {
    return decide(active(), document, at);
  }

  /** What a rule base decides. */
  public Decision decide(Evaluator evaluator, CaseRecord document, LocalDate at) {
    return evaluator.decide(read(evaluator, document, at));
  }

  /** What the live rule base says, in words. */
  public Evaluation evaluate(CaseRecord document, LocalDate at, Language language) {
    return evaluate(active(), document, at, language);
  }

  /** What a rule base says, in words. */
  public Evaluation evaluate(
      Evaluator evaluator, CaseRecord document, LocalDate at, Language language) {
    return evaluator.word(decide(evaluator, document, at), language);
  }

  /** What a board that sees this record on that day with that rule base sees. */
  public DecisionBasis basis(Evaluator evaluator, CaseRecord document, LocalDate at) {
    return new DecisionBasis(
        document.number(),
        evaluator.ruleBase().version(),
        evaluator.ruleBase().hash(),
        at,
        decide(evaluator, document, at).shown().stream().map(DecidedRule::id).toList());
  }

  /** What the board sees now in a meeting: the newest record, the live rule base. */
  public DecisionBasis basis(UUID meeting, UUID patientCase) {
    return basis(active(), cases.newest(patientCase), at(meetings.find(meeting)));
  }

  /** How soon a board should take a case, by what a rule base decides about its record. */
  public CasePriority priority(Evaluator evaluator, CaseRecord document, LocalDate at) {
    try {
      return CasePriority.of(decide(evaluator, document, at).shown());
    } catch (InvalidInputException | EvaluationLimitException e) {
      // the rules have become stricter since the record came in
      return CasePriority.notJudged();
    }
  }

  /**
   * The order that the live rules propose for an agenda, see {@link CasePriority}; equal cases as
   * they stand. Nothing is changed.
   */
  public List<Proposed> proposedOrder(UUID meeting) {
    LocalDate at = at(meetings.find(meeting));
    Evaluator evaluator = active();
    List<UUID> agenda = meetings.agenda(meeting).stream().map(AgendaItem::patientCase).toList();
    return cases.newest(agenda).stream()
        .map(known -> new Proposed(known.patientCase(), priority(evaluator, known, at)))
        .sorted(Comparator.comparing(Proposed::priority, CasePriority.ORDER))
        .toList();
  }

  /**
   * A case at its proposed place.
   *
   * @param patientCase its id
   * @param priority why it stands there
   */
  public record Proposed(UUID patientCase, CasePriority priority) {}
}

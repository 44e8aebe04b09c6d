package io.osteon.web.mdt.calculator;

import io.osteon.accounts.Role;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.governance.NotFoundException;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The calculators of a case, filled from its newest record with the values that decisions rest on.
 * A page of its own, or (for htmx) a part of the case's page.
 */
@RequestScoped
public class CaseCalculators {
  private final Pages pages;
  private final CurrentActor actor;
  private final Meetings meetings;
  private final BoardCases cases;
  private final BoardEvaluations evaluations;

  /** Calculators over the cases of the board. */
  public CaseCalculators(
      Pages pages,
      CurrentActor actor,
      Meetings meetings,
      BoardCases cases,
      BoardEvaluations evaluations) {
    this.pages = pages;
    this.actor = actor;
    this.meetings = meetings;
    this.cases = cases;
    this.evaluations = evaluations;
  }

  /**
   * The calculators of a case on the agenda of a meeting, as of the meeting's day.
   *
   * @param form what was typed; the record fills the rest
   * @param part a part of a page is asked for, without its frame
   */
  Response inMeeting(
      UUID meeting, UUID patientCase, MultivaluedMap<String, String> form, boolean part) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    LocalDate at = BoardEvaluations.at(meetings.find(meeting));
    boolean onAgenda =
        meetings.agenda(meeting).stream().anyMatch(item -> item.patientCase().equals(patientCase));
    if (!onAgenda) {
      throw new NotFoundException("The case is not on the agenda of this meeting.");
    }
    return answer("/meetings/" + meeting + "/cases/" + patientCase, patientCase, at, form, part);
  }

  /** The calculators of a case outside of a meeting, as of today. */
  Response alone(UUID patientCase, MultivaluedMap<String, String> form, boolean part) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return answer("/cases/" + patientCase, patientCase, LocalDate.now(), form, part);
  }

  private Response answer(
      String home,
      UUID patientCase,
      LocalDate at,
      MultivaluedMap<String, String> form,
      boolean part) {
    BoardCase found = cases.find(patientCase);
    Evaluator evaluator = evaluations.active();
    Decision decision = evaluations.decide(evaluator, cases.newest(patientCase), at);
    Page page = pages.open();
    CalculatorText text = new CalculatorText(page, evaluator.ruleBase());
    CalculatorInput input = CaseInput.of(decision, evaluator.ruleBase().parameters()).with(form);
    List<Calculator> calculators = CalculatorsPage.all(input, text);
    String action = home + "/calculators";
    String lead = text.words().ofCase(found.pseudonym(), page.date(at));
    TemplateInstance template =
        part
            ? CalculatorsPage.Templates.fragment(page, action, lead, calculators)
            : CalculatorsPage.Templates.calculators(page, home, action, lead, calculators);
    return page.ok(template);
  }
}

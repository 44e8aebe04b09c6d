package io.osteon.web.mdt.calculator;

import io.osteon.accounts.Role;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.board.CaseViews;
import io.osteon.web.mdt.board.Place;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/**
 * The calculators of a case, filled from the record that the case's page shows, with the values
 * that decisions rest on. A page of its own, or (for htmx) a part of the case's page.
 */
@RequestScoped
public class CaseCalculators {
  private final Pages pages;
  private final CurrentActor actor;
  private final CaseViews views;
  private final BoardEvaluations evaluations;

  /** Calculators over the cases of the board. */
  public CaseCalculators(
      Pages pages, CurrentActor actor, CaseViews views, BoardEvaluations evaluations) {
    this.pages = pages;
    this.actor = actor;
    this.views = views;
    this.evaluations = evaluations;
  }

  /**
   * The calculators of a case on the agenda of a meeting.
   *
   * @param form what was typed; the record fills the rest
   * @param part a part of a page is asked for, without its frame
   */
  Response inMeeting(
      UUID meeting, UUID patientCase, MultivaluedMap<String, String> form, boolean part) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return answer(views.place(meeting, patientCase), form, part);
  }

  /** The calculators of a case outside of a meeting, as of today. */
  Response alone(UUID patientCase, MultivaluedMap<String, String> form, boolean part) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return answer(views.place(patientCase), form, part);
  }

  private Response answer(Place place, MultivaluedMap<String, String> form, boolean part) {
    CaseViews.Judged shown = views.shown(place);
    Evaluator evaluator = shown.evaluator();
    Decision decision = evaluations.decide(evaluator, shown.document(), shown.at());
    Page page = pages.open();
    CalculatorText text = new CalculatorText(page, evaluator.ruleBase());
    CalculatorInput input = CaseInput.of(decision, evaluator.ruleBase().parameters()).with(form);
    List<Calculator> calculators = CalculatorsPage.all(input, text);
    String action = place.home() + "/calculators";
    String lead = text.words().ofCase(place.patientCase().pseudonym(), page.date(shown.at()));
    TemplateInstance template =
        part
            ? CalculatorsPage.Templates.fragment(page, action, lead, calculators)
            : CalculatorsPage.Templates.calculators(page, place.home(), action, lead, calculators);
    return page.ok(template);
  }
}

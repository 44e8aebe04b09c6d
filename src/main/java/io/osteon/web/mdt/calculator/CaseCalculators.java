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
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The calculators of a case in a meeting, filled from its record with the values that decisions
 * rest on. A page of its own, or (for htmx) a part of the case's page.
 */
@Path("/meetings/{meeting}/cases/{case}/calculators")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CaseCalculators {
  private final Pages pages;
  private final CurrentActor actor;
  private final Meetings meetings;
  private final BoardCases cases;
  private final BoardEvaluations evaluations;

  /** A page over the cases of the board. */
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

  /** The calculators as the record fills them. */
  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @HeaderParam("HX-Request") String part) {
    return answer(meeting, patientCase, new MultivaluedHashMap<>(), part != null);
  }

  /** The calculators with other values than those of the record. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response calculate(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @HeaderParam("HX-Request") String part,
      MultivaluedMap<String, String> form) {
    return answer(meeting, patientCase, form, part != null);
  }

  private Response answer(
      UUID meeting, UUID patientCase, MultivaluedMap<String, String> form, boolean part) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    LocalDate at = BoardEvaluations.at(meetings.find(meeting));
    if (meetings.agenda(meeting).stream()
        .noneMatch(item -> item.patientCase().equals(patientCase))) {
      throw new NotFoundException("The case is not on the agenda of this meeting.");
    }
    BoardCase found = cases.find(patientCase);
    Evaluator evaluator = evaluations.active();
    Decision decision = evaluations.decide(evaluator, cases.newest(patientCase), at);
    Page page = pages.open();
    CalculatorText text = new CalculatorText(page, evaluator.ruleBase());
    CalculatorInput input = CaseInput.of(decision, evaluator.ruleBase().parameters()).with(form);
    List<Calculator> calculators = CalculatorsPage.all(input, text);
    String action = "/meetings/" + meeting + "/cases/" + patientCase + "/calculators";
    String lead = text.words().ofCase(found.pseudonym(), page.date(at));
    TemplateInstance template =
        part
            ? CalculatorsPage.Templates.fragment(page, action, lead, calculators)
            : CalculatorsPage.Templates.calculators(page, action, lead, calculators);
    return page.ok(template);
  }
}

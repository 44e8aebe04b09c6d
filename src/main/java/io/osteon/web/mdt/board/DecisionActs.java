package io.osteon.web.mdt.board;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the forms of a decision ask for. What is refused comes back in its form, beside what another
 * person stored meanwhile.
 */
@Path("/meetings/{meeting}/cases/{case}/decision")
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DecisionActs {
  private static final String NEW = "new";

  private final Pages pages;
  private final CaseViews views;
  private final Decisions decisions;
  private final BoardEvaluations evaluations;
  private final CurrentActor actor;

  /** Acts on the decisions of meetings. */
  public DecisionActs(
      Pages pages,
      CaseViews views,
      Decisions decisions,
      BoardEvaluations evaluations,
      CurrentActor actor) {
    this.pages = pages;
    this.views = views;
    this.decisions = decisions;
    this.evaluations = evaluations;
    this.actor = actor;
  }

  /** A form that was sent: by whom, about which case, with which fields. */
  private record Sent(Actor by, UUID meeting, UUID patientCase, FormFields fields) {}

  private Sent sent(UUID meeting, UUID patientCase, MultivaluedMap<String, String> form) {
    Actor by = actor.get();
    by.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return new Sent(by, meeting, patientCase, new FormFields(form));
  }

  private DecisionBasis seen(Sent sent) {
    return views.basis(sent.meeting(), sent.patientCase(), sent.fields().text("seen"));
  }

  /** Answers a recommendation. */
  @POST
  @Path("responses/{rule}")
  @Operation(hidden = true)
  public Response respond(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("rule") String rule,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        BoardRecommendation.formKey(rule),
        "response-" + rule,
        "saved",
        sent ->
            decisions.respond(
                sent.by(),
                meeting,
                patientCase,
                seen(sent),
                rule,
                sent.fields().version(),
                sent.fields().choice("answer", Answer.values()),
                sent.fields().text("text"),
                sent.fields().text("reason")));
  }

  /** Takes an answer back. */
  @POST
  @Path("responses/{rule}/withdrawal")
  @Operation(hidden = true)
  public Response withdraw(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("rule") String rule,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        BoardRecommendation.formKey(rule),
        "response-" + rule,
        "saved",
        sent ->
            decisions.withdrawResponse(
                sent.by(), meeting, patientCase, rule, sent.fields().version()));
  }

  /** Writes the decision in the board's words. */
  @POST
  @Path("text")
  @Operation(hidden = true)
  public Response write(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "text",
        "part-text",
        "saved",
        sent ->
            decisions.writeText(
                sent.by(),
                meeting,
                patientCase,
                seen(sent),
                sent.fields().version(),
                sent.fields().text("text")));
  }

  /** Records that somebody does not agree. */
  @POST
  @Path("dissents")
  @Operation(hidden = true)
  public Response addDissent(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "dissent-" + NEW,
        "part-dissents",
        "saved",
        sent ->
            decisions.addDissent(
                sent.by(),
                meeting,
                patientCase,
                seen(sent),
                sent.fields().text("name"),
                sent.fields().text("text")));
  }

  /** Changes a dissent. */
  @POST
  @Path("dissents/{dissent}")
  @Operation(hidden = true)
  public Response changeDissent(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("dissent") UUID dissent,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "dissent-" + dissent,
        "part-dissents",
        "saved",
        sent ->
            decisions.changeDissent(
                sent.by(),
                meeting,
                patientCase,
                dissent,
                sent.fields().version(),
                sent.fields().text("name"),
                sent.fields().text("text")));
  }

  /** Takes a dissent back. */
  @POST
  @Path("dissents/{dissent}/removal")
  @Operation(hidden = true)
  public Response removeDissent(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("dissent") UUID dissent,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "dissents",
        "part-dissents",
        "saved",
        sent ->
            decisions.removeDissent(
                sent.by(), meeting, patientCase, dissent, sent.fields().version()));
  }

  /** Votes. */
  @POST
  @Path("votes")
  @Operation(hidden = true)
  public Response vote(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "votes",
        "part-votes",
        "saved",
        sent ->
            decisions.vote(
                sent.by(),
                meeting,
                patientCase,
                seen(sent),
                sent.fields().choice("ballot", Ballot.values())));
  }

  /** Records what is to be done. */
  @POST
  @Path("tasks")
  @Operation(hidden = true)
  public Response addTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "task-" + NEW,
        "part-tasks",
        "saved",
        sent ->
            decisions.addTask(
                sent.by(),
                meeting,
                patientCase,
                seen(sent),
                sent.fields().text("text"),
                sent.fields().text("owner"),
                sent.fields().date("due")));
  }

  /** Changes a task. */
  @POST
  @Path("tasks/{task}")
  @Operation(hidden = true)
  public Response changeTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("task") UUID task,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "task-" + task,
        "part-tasks",
        "saved",
        sent ->
            decisions.changeTask(
                sent.by(),
                meeting,
                patientCase,
                task,
                sent.fields().version(),
                sent.fields().text("text"),
                sent.fields().text("owner"),
                sent.fields().date("due")));
  }

  /** Takes a task back. */
  @POST
  @Path("tasks/{task}/removal")
  @Operation(hidden = true)
  public Response removeTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("task") UUID task,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "tasks",
        "part-tasks",
        "saved",
        sent ->
            decisions.removeTask(sent.by(), meeting, patientCase, task, sent.fields().version()));
  }

  /** Says whether a task has been done. */
  @POST
  @Path("tasks/{task}/done")
  @Operation(hidden = true)
  public Response markTask(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      @PathParam("task") UUID task,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "tasks",
        "part-tasks",
        "saved",
        sent ->
            decisions.markTask(
                sent.by(),
                meeting,
                patientCase,
                task,
                sent.fields().version(),
                sent.fields().truth("done")));
  }

  /** Lets the decision rest on the newest record and rule base. */
  @POST
  @Path("basis")
  @Operation(hidden = true)
  public Response refresh(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "basis",
        "recommendations",
        "basis",
        sent ->
            decisions.refreshBasis(
                sent.by(), meeting, patientCase, evaluations.basis(meeting, patientCase)));
  }

  /** Signs the decision. */
  @POST
  @Path("signature")
  @Operation(hidden = true)
  public Response sign(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "signature",
        "part-signature",
        "signed",
        sent -> decisions.sign(sent.by(), meeting, patientCase, sent.fields().text("hash")));
  }

  /** Begins the next revision of a signed decision. */
  @POST
  @Path("reopening")
  @Operation(hidden = true)
  public Response reopen(
      @PathParam("meeting") UUID meeting,
      @PathParam("case") UUID patientCase,
      MultivaluedMap<String, String> form) {
    return act(
        sent(meeting, patientCase, form),
        "reopening",
        "decision",
        "reopened",
        sent -> decisions.reopen(sent.by(), meeting, patientCase, sent.fields().text("reason")));
  }

  private Response act(Sent sent, String form, String place, String done, Consumer<Sent> act) {
    String home = "/meetings/" + sent.meeting() + "/cases/" + sent.patientCase();
    return FormOutcome.of(
        () -> {
          act.accept(sent);
          return home + "?done=" + done + "#" + place;
        },
        (status, refusal) -> refused(sent, form, status, refusal));
  }

  private Response refused(Sent sent, String form, int status, RuntimeException refusal) {
    Page page = pages.open();
    boolean stale = refusal instanceof StaleVersionException;
    String why = why(page, form, refusal);
    page.tell(Note.problem(why));
    Attempt attempt = new Attempt(form, sent.fields().all(), stale, stale ? "" : why);
    return CasePage.rendered(
        page,
        status,
        views.inMeeting(page, sent.by(), sent.meeting(), sent.patientCase(), attempt));
  }

  private static String why(Page page, String form, RuntimeException refusal) {
    BoardWords words = page.words(BoardWords.class);
    if (refusal instanceof StaleVersionException) {
      return form.equals("signature") ? words.signStale() : words.conflict();
    }
    if (refusal instanceof InvalidInputException && form.startsWith("response-")) {
      return words.needsReason();
    }
    if (refusal instanceof NotAllowedException notAllowed) {
      return switch (notAllowed.code()) {
        case "signed" -> words.signedMeanwhile();
        case "wrong-state" -> words.wrongState();
        case "not-a-member" -> words.notMember();
        case "not-the-chair" -> words.notChair();
        case "nothing-recorded" -> words.nothingRecorded();
        default -> FormOutcome.note(page, refusal).text();
      };
    }
    return FormOutcome.note(page, refusal).text();
  }
}

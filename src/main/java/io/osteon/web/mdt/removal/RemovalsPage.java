package io.osteon.web.mdt.removal;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.intake.InvalidInputException;
import io.osteon.mdt.removal.CaseRemoval;
import io.osteon.mdt.removal.CaseRemovals;
import io.osteon.mdt.removal.RemovableCase;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.form.TypedForm;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Removes a case, for operators: a case is found by its pseudonym, which stands in no address;
 * counts say whether it is the right one; nothing of a patient is shown.
 */
@Path("/case-removals")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RemovalsPage {
  private static final int SHOWN = 100;
  private static final String PSEUDONYM = "pseudonym";
  private static final String REASON = "reason";

  private final Pages pages;
  private final CurrentActor actor;
  private final CaseRemovals removals;

  /** A page over the removals. */
  public RemovalsPage(Pages pages, CurrentActor actor, CaseRemovals removals) {
    this.pages = pages;
    this.actor = actor;
    this.removals = removals;
  }

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    /** Found holds the case that was found, or nothing. */
    static native TemplateInstance list(
        Page page, List<RemovableCase> found, List<CaseRemoval> removals, TypedForm form);
  }

  /** What was removed, and where a case is looked for. */
  @GET
  @Operation(hidden = true)
  public Response list() {
    Page page = pages.open();
    page.done()
        .filter("removed"::equals)
        .ifPresent(done -> page.tell(Note.done(page.words(RemovalWords.class).done())));
    return shown(200, page, operator(), List.of(), TypedForm.empty());
  }

  private Actor operator() {
    Actor acting = actor.get();
    acting.require(Role.OPERATOR);
    return acting;
  }

  private Response shown(
      int status, Page page, Actor operator, List<RemovableCase> found, TypedForm form) {
    return page.status(status, Templates.list(page, found, removals.list(operator, SHOWN), form));
  }

  /** Looks for a case by its pseudonym. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response find(MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    Page page = pages.open();
    TypedForm form = TypedForm.of(sent);
    try {
      RemovableCase found = removals.find(operator, form.value(PSEUDONYM));
      return shown(200, page, operator, List.of(found), form);
    } catch (NotFoundException | InvalidInputException e) {
      form.problem(PSEUDONYM, page.words(RemovalWords.class).noSuchCase());
      return shown(422, page, operator, List.of(), form);
    }
  }

  /** Removes the case. */
  @POST
  @Path("{case}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(@PathParam("case") UUID patientCase, MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    Page page = pages.open();
    TypedForm form = TypedForm.of(sent);
    if (form.value(REASON).isEmpty()) {
      form.problem(REASON, page.words(RemovalWords.class).problemReason());
      return shown(422, page, operator, List.of(removals.find(operator, patientCase)), form);
    }
    return FormOutcome.of(
        () -> {
          removals.remove(
              operator,
              patientCase,
              version(form.value("version")),
              form.value(REASON),
              form.is("signedToo", "yes"));
          return "/case-removals?done=removed";
        },
        (status, refusal) -> {
          page.tell(note(page, refusal));
          return shown(status, page, operator, List.of(removals.find(operator, patientCase)), form);
        });
  }

  private static long version(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  private static Note note(Page page, RuntimeException refusal) {
    RemovalWords words = page.words(RemovalWords.class);
    if (refusal instanceof NotAllowedException notAllowed) {
      switch (notAllowed.code()) {
        case "in-progress":
          return Note.problem(words.discussed());
        case "signed":
          return Note.problem(words.problemSigned());
        default:
          break;
      }
    }
    return FormOutcome.note(page, refusal);
  }
}

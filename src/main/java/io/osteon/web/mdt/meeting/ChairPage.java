package io.osteon.web.mdt.meeting;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.mdt.meeting.ChairChange;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.platform.CurrentActor;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who leads a meeting: names another chair, after it was closed too, and shows who led before. */
@Path("/meetings/{id}/chair")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ChairPage {
  private static final String CHAIR = "chair";
  private static final String REASON = "reason";

  private final Pages pages;
  private final CurrentActor actor;
  private final Meetings meetings;

  /** A page over the chairs of a meeting. */
  public ChairPage(Pages pages, CurrentActor actor, Meetings meetings) {
    this.pages = pages;
    this.actor = actor;
    this.meetings = meetings;
  }

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        Page page,
        Meeting meeting,
        List<Invitee> candidates,
        List<ChairChange> changes,
        TypedForm form,
        boolean chairing);
  }

  /** Who leads it and who did. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return shown(200, pages.open(), id, TypedForm.empty());
  }

  private Response shown(int status, Page page, UUID id, TypedForm form) {
    Meeting meeting = meetings.find(id);
    boolean chairing = actor.get().has(Role.MDT_CHAIR);
    List<Invitee> candidates =
        chairing
            ? Invitee.of(
                meetings.candidates().stream()
                    .filter(each -> each.mayChair() && !each.account().equals(meeting.chair()))
                    .toList())
            : List.of();
    return page.status(
        status, Templates.page(page, meeting, candidates, meetings.chairs(id), form, chairing));
  }

  /** Names another chair. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response appoint(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    Actor acting = actor.get();
    acting.require(Role.MDT_CHAIR);
    Page page = pages.open();
    MeetingWords words = page.words(MeetingWords.class);
    TypedForm form = TypedForm.of(sent);
    Optional<UUID> next = Numbers.id(form.value(CHAIR));
    if (next.isEmpty()) {
      form.problem(CHAIR, words.problemChair());
    }
    if (form.value(REASON).isEmpty()) {
      form.problem(REASON, words.problemChairReason());
    }
    if (!form.problems().isEmpty()) {
      return shown(422, page, id, form);
    }
    return FormOutcome.of(
        () -> {
          meetings.appoint(
              acting, id, Numbers.version(form.value("version")), next.get(), form.value(REASON));
          return "/meetings/" + id + "?done=appointed";
        },
        (status, refusal) -> {
          page.tell(MeetingNotes.refusal(page, refusal));
          return shown(status, page, id, form);
        });
  }
}

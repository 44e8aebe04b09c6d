package io.osteon.web.mdt.meeting;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.form.TypedForm;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What people do with a meeting: change, begin and close it, say who is there. */
@Path("/meetings/{id}/acts")
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MeetingActs {
  private final Pages pages;
  private final CurrentActor actor;
  private final Meetings meetings;
  private final MeetingPage page;

  /** Acts on the meetings; refusals are told on their page. */
  public MeetingActs(Pages pages, CurrentActor actor, Meetings meetings, MeetingPage page) {
    this.pages = pages;
    this.actor = actor;
    this.meetings = meetings;
    this.page = page;
  }

  /** Changes what is planned. */
  @POST
  @Path("change")
  @Operation(hidden = true)
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    Actor acting = actor.get();
    acting.require(Role.MDT_CHAIR);
    TypedForm form = TypedForm.of(sent);
    Page shown = pages.open();
    Optional<NewMeeting> wanted =
        MeetingForms.read(form, meetings.candidates(), shown.words(MeetingWords.class));
    if (wanted.isEmpty()) {
      return page.changing(422, shown, id, form);
    }
    return FormOutcome.of(
        () -> {
          meetings.change(acting, id, version(form.value("version")), wanted.get());
          return "/meetings/" + id + "?done=changed";
        },
        (status, refusal) -> {
          if (refusal instanceof InvalidInputException invalid) {
            List<InvalidInputException.Violation> others =
                MeetingForms.said(form, invalid, shown.language());
            if (!others.isEmpty()) {
              shown.tell(MeetingNotes.refusal(shown, new InvalidInputException(others)));
            }
            return page.changing(status, shown, id, form);
          }
          shown.tell(MeetingNotes.refusal(shown, refusal));
          return refusal instanceof StaleVersionException
              ? page.shown(status, shown, id, TypedForm.empty())
              : page.changing(status, shown, id, form);
        });
  }

  /** Begins a meeting. */
  @POST
  @Path("begin")
  @Operation(hidden = true)
  public Response begin(@PathParam("id") UUID id, @FormParam("version") String version) {
    Actor acting = actor.get();
    acting.require(Role.MDT_CHAIR);
    return act(
        id,
        () -> {
          meetings.begin(acting, id, version(version));
          return "?done=begun";
        });
  }

  /** Closes a meeting. */
  @POST
  @Path("close")
  @Operation(hidden = true)
  public Response close(@PathParam("id") UUID id, @FormParam("version") String version) {
    Actor acting = actor.get();
    acting.require(Role.MDT_CHAIR);
    return act(
        id,
        () -> {
          meetings.close(acting, id, version(version));
          return "?done=closed";
        });
  }

  /** Says whether a member is there. */
  @POST
  @Path("presence")
  @Operation(hidden = true)
  public Response presence(
      @PathParam("id") UUID id,
      @FormParam("account") String account,
      @FormParam("present") String present) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return act(
        id,
        () -> {
          meetings.present(acting, id, id(account), "yes".equals(present));
          return "";
        });
  }

  private Response act(UUID id, Supplier<String> act) {
    return FormOutcome.of(
        () -> "/meetings/" + id + act.get(),
        (status, refusal) -> {
          Page shown = pages.open();
          shown.tell(MeetingNotes.refusal(shown, refusal));
          return page.shown(status, shown, id, TypedForm.empty());
        });
  }

  private static UUID id(String text) {
    return Numbers.id(text)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    List.of(new InvalidInputException.Violation("/account", "", "a member"))));
  }

  private static long version(String text) {
    return Numbers.version(text);
  }
}

package io.osteon.web.mdt.meeting;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseSearch;
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
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What people do with an agenda: put cases on it, take them off, put them in order. */
@Path("/meetings/{id}/agenda")
@Blocking
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AgendaActs {
  private static final int LOOKED_AT = 50;

  private final Pages pages;
  private final CurrentActor actor;
  private final Meetings meetings;
  private final BoardCases cases;
  private final MeetingPage page;

  /** Acts on agendas; refusals are told on the page of the meeting. */
  public AgendaActs(
      Pages pages, CurrentActor actor, Meetings meetings, BoardCases cases, MeetingPage page) {
    this.pages = pages;
    this.actor = actor;
    this.meetings = meetings;
    this.cases = cases;
    this.page = page;
  }

  /** Puts the case of a pseudonym on the agenda. */
  @POST
  @Operation(hidden = true)
  public Response add(
      @PathParam("id") UUID id,
      @FormParam("pseudonym") String pseudonym,
      @FormParam("question") String question) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page shown = pages.open();
    TypedForm form = TypedForm.empty();
    form.put("pseudonym", pseudonym);
    form.put("question", question);
    Optional<BoardCase> found = named(form.value("pseudonym"));
    if (found.isEmpty()) {
      form.problem("pseudonym", shown.words(MeetingWords.class).noSuchCase());
      return page.shown(422, shown, id, form);
    }
    return FormOutcome.of(
        () -> {
          meetings.addCase(acting, id, found.get().id(), form.value("question"));
          return "/meetings/" + id + "?done=added";
        },
        (status, refusal) -> {
          shown.tell(MeetingNotes.refusal(shown, refusal));
          return page.shown(status, shown, id, form);
        });
  }

  private Optional<BoardCase> named(String pseudonym) {
    if (pseudonym.isEmpty()) {
      return Optional.empty();
    }
    return cases.search(new CaseSearch(pseudonym, null, null, false, LOOKED_AT, 0)).stream()
        .filter(each -> each.pseudonym().equalsIgnoreCase(pseudonym))
        .findFirst();
  }

  /** Takes a case from the agenda. */
  @POST
  @Path("{case}/removal")
  @Operation(hidden = true)
  public Response remove(@PathParam("id") UUID id, @PathParam("case") UUID patientCase) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return act(
        id,
        () -> {
          meetings.removeCase(acting, id, patientCase);
          return "/meetings/" + id + "?done=removed";
        });
  }

  /**
   * Changes the order: one case goes up or down, or all go where a list of ids or the urgency of
   * the rules puts them.
   */
  @POST
  @Path("order")
  @Operation(hidden = true)
  public Response order(
      @PathParam("id") UUID id,
      @FormParam("version") String version,
      @FormParam("up") String up,
      @FormParam("down") String down,
      @FormParam("cases") String listed,
      @FormParam("by") String by) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    return act(
        id,
        () -> {
          List<UUID> wanted =
              "urgency".equals(by)
                  ? page.agenda(meetings.find(id), pages.open().language()).proposed()
                  : listed != null && !listed.isBlank()
                      ? ids(listed)
                      : moved(id, Numbers.id(up), Numbers.id(down));
          meetings.order(acting, id, Numbers.version(version), wanted);
          return "/meetings/" + id;
        });
  }

  private static List<UUID> ids(String listed) {
    return Arrays.stream(listed.split(","))
        .map(Numbers::id)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<UUID> moved(UUID id, Optional<UUID> up, Optional<UUID> down) {
    List<UUID> order =
        new ArrayList<>(meetings.agenda(id).stream().map(AgendaItem::patientCase).toList());
    up.map(order::indexOf)
        .filter(place -> place > 0)
        .ifPresent(place -> Collections.swap(order, place, place - 1));
    down.map(order::indexOf)
        .filter(place -> place >= 0 && place < order.size() - 1)
        .ifPresent(place -> Collections.swap(order, place, place + 1));
    return order;
  }

  private Response act(UUID id, Supplier<String> act) {
    return FormOutcome.of(
        act,
        (status, refusal) -> {
          Page shown = pages.open();
          shown.tell(MeetingNotes.refusal(shown, refusal));
          return page.shown(status, shown, id, TypedForm.empty());
        });
  }
}

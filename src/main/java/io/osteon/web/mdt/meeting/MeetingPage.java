package io.osteon.web.mdt.meeting;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseRecord;
import io.osteon.mdt.patient.CaseSearch;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Language;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.form.TypedForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One meeting: members, quorum, agenda. */
@Path("/meetings/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MeetingPage {
  private static final int CASES_OFFERED = 50;

  private final Pages pages;
  private final CurrentActor actor;
  private final Meetings meetings;
  private final BoardCases cases;
  private final BoardEvaluations evaluations;

  /** A page over a meeting. */
  public MeetingPage(
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

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance meeting(
        Page page,
        MeetingView view,
        TypedForm form,
        List<String> specialties,
        TypedForm adding,
        boolean changing);
  }

  /** The meeting as it stands. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    Page page = pages.open();
    MeetingNotes.tellDone(page);
    return shown(200, page, id, TypedForm.empty());
  }

  /** The meeting with what was typed to put a case on its agenda. */
  Response shown(int status, Page page, UUID id, TypedForm adding) {
    Meeting meeting = meetings.find(id);
    List<MeetingMember> members = meetings.members(id);
    return shown(
        status,
        page,
        meeting,
        members,
        MeetingForms.of(meeting, members, page.language()),
        adding,
        false);
  }

  /** The meeting with the form that was typed to change it. */
  Response changing(int status, Page page, UUID id, TypedForm form) {
    return shown(
        status, page, meetings.find(id), meetings.members(id), form, TypedForm.empty(), true);
  }

  private Response shown(
      int status,
      Page page,
      Meeting meeting,
      List<MeetingMember> members,
      TypedForm form,
      TypedForm adding,
      boolean changing) {
    Actor viewer = actor.get();
    boolean chairing = viewer.has(Role.MDT_CHAIR);
    MeetingView view =
        new MeetingView(
            meeting,
            members,
            agenda(meeting, page.language()),
            chairing ? Invitee.of(meetings.candidates()) : List.of(),
            cases.search(new CaseSearch(null, null, null, true, CASES_OFFERED, 0)),
            viewer.account(),
            chairing,
            meeting.date().equals(LocalDate.now(ZoneId.systemDefault())),
            page.language());
    return page.status(
        status,
        Templates.meeting(page, view, form, Specialties.titles(page.language()), adding, changing));
  }

  /** The agenda with what the rule base that answers now says about each case. */
  Agenda agenda(Meeting meeting, Language language) {
    // the version first: an order that is changed meanwhile is refused, not undone
    long version = meetings.agendaVersion(meeting.id());
    List<AgendaItem> items = meetings.agenda(meeting.id());
    Map<UUID, CaseRecord> records =
        cases.newest(items.stream().map(AgendaItem::patientCase).toList()).stream()
            .collect(Collectors.toMap(CaseRecord::patientCase, Function.identity()));
    Evaluator evaluator = evaluations.active();
    LocalDate at = BoardEvaluations.at(meeting);
    List<AgendaRow> rows = new ArrayList<>();
    for (AgendaItem item : items) {
      rows.add(row(item, records.get(item.patientCase()), evaluator, at, language));
    }
    return Agenda.of(rows, version);
  }

  private AgendaRow row(
      AgendaItem item, CaseRecord known, Evaluator evaluator, LocalDate at, Language language) {
    try {
      Evaluation evaluation = evaluations.evaluate(evaluator, known, at, language);
      return AgendaRow.of(item, evaluation);
    } catch (InvalidInputException | EvaluationLimitException e) {
      return AgendaRow.notJudged(item);
    }
  }
}

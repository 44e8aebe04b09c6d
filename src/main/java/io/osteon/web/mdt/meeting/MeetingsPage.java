package io.osteon.web.mdt.meeting;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.intake.InvalidInputException;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingFilter;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.mdt.form.TypedForm;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of meetings, and the form that plans one. */
@Path("/meetings")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MeetingsPage {
  private static final int SHOWN = 50;
  private static final String CLOSED = "closed";
  private static final String ALL = "all";
  private static final String OPEN = "open";

  private final Pages pages;
  private final CurrentActor actor;
  private final Meetings meetings;

  /** A page over the meetings. */
  public MeetingsPage(Pages pages, CurrentActor actor, Meetings meetings) {
    this.pages = pages;
    this.actor = actor;
    this.meetings = meetings;
  }

  /**
   * What the list shows.
   *
   * @param show open, closed or all
   * @param offset how many come before
   * @param count how many there are
   * @param meetings of this part
   * @param today the day on which it is looked at
   */
  @TemplateData
  public record Listing(
      String show, int offset, int count, List<Meeting> meetings, LocalDate today) {

    /** The meeting is today. */
    public boolean isToday(Meeting meeting) {
      return meeting.date().equals(today);
    }

    /** The number of the first one that is shown. */
    public int first() {
      return meetings.isEmpty() ? 0 : offset + 1;
    }

    /** The number of the last one that is shown. */
    public int last() {
      return offset + meetings.size();
    }

    /** Later ones come before. */
    public boolean isBefore() {
      return offset > 0;
    }

    /** Earlier ones follow. */
    public boolean isAfter() {
      return last() < count;
    }

    /** Where the part before begins. */
    public int previous() {
      return Math.max(0, offset - SHOWN);
    }

    /** Where the part after begins. */
    public int next() {
      return offset + SHOWN;
    }
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Page page,
        Listing listing,
        TypedForm form,
        List<Invitee> candidates,
        List<String> specialties,
        boolean open);
  }

  /** The meetings, the latest first. */
  @GET
  @Operation(hidden = true)
  public Response list(@QueryParam("show") String show, @QueryParam("offset") String offset) {
    Actor acting = actor.get();
    acting.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    UUID chair = acting.has(Role.MDT_CHAIR) ? acting.account() : null;
    int begin = offset != null && offset.matches("[0-9]{1,6}") ? Integer.parseInt(offset) : 0;
    return shown(
        200,
        pages.open(),
        listing(show == null ? OPEN : show, begin),
        MeetingForms.empty(today(), chair),
        false);
  }

  private Response shown(int status, Page page, Listing listing, TypedForm form, boolean open) {
    List<Invitee> candidates =
        page.has("mdt-chair") ? Invitee.of(meetings.candidates()) : List.of();
    return page.status(
        status,
        Templates.list(page, listing, form, candidates, Specialties.titles(page.language()), open));
  }

  private Listing listing(String show, int offset) {
    return switch (show) {
      case CLOSED, ALL -> {
        MeetingState state = show.equals(CLOSED) ? MeetingState.CLOSED : null;
        MeetingFilter filter = new MeetingFilter(null, null, state, SHOWN, offset);
        yield new Listing(show, offset, meetings.count(filter), meetings.list(filter), today());
      }
      default -> OpenMeetings.of(meetings, SHOWN, offset, today());
    };
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /** Plans a meeting and goes to it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response create(MultivaluedMap<String, String> sent) {
    Actor acting = actor.get();
    acting.require(Role.MDT_CHAIR);
    TypedForm form = TypedForm.of(sent);
    Page page = pages.open();
    Optional<NewMeeting> wanted =
        MeetingForms.read(form, meetings.candidates(), page.words(MeetingWords.class));
    if (wanted.isEmpty()) {
      return shown(422, page, listing(OPEN, 0), form, true);
    }
    return FormOutcome.of(
        () -> "/meetings/" + meetings.create(acting, wanted.get()).id() + "?done=created",
        (status, refusal) -> {
          if (refusal instanceof InvalidInputException invalid) {
            List<InvalidInputException.Violation> others =
                MeetingForms.said(form, invalid, page.language());
            if (!others.isEmpty()) {
              page.tell(MeetingNotes.refusal(page, new InvalidInputException(others)));
            }
          } else {
            page.tell(MeetingNotes.refusal(page, refusal));
          }
          return shown(status, page, listing(OPEN, 0), form, true);
        });
  }
}

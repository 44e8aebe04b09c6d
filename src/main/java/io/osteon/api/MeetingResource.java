package io.osteon.api;

import io.osteon.accounts.Actor;
import io.osteon.governance.store.Stored;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingFilter;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Key;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings of the tumour board: planned, held, closed. */
@Path("/api/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings", description = "Meetings of the tumour board")
public class MeetingResource {
  private static final int SMALL_BODY = 64 * 1024;
  private static final int LISTED = 100;

  private final Meetings meetings;
  private final CurrentActor actor;
  private final OneTimeCalls calls;

  /** A door to the meetings. */
  public MeetingResource(Meetings meetings, CurrentActor actor, OneTimeCalls calls) {
    this.meetings = meetings;
    this.actor = actor;
    this.calls = calls;
  }

  /** Plans a meeting. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Plans a meeting", operationId = "createMeeting")
  @APIResponse(responseCode = "201", description = "The meeting")
  @APIResponse(responseCode = "403", description = "Not a chair by role")
  public Response create(
      @HeaderParam(OneTimeCalls.HEADER) String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example =
                          "{\"name\": \"Bone metastases\", \"date\": \"2026-11-26\", \"begins\":"
                              + " \"14:30\", \"place\": \"Room 3\", \"chair\":"
                              + " \"0b9f7f0e-54b6-4f0e-9a51-0a3f6c8f5a11\", \"quorum\": 3,"
                              + " \"members\": [{\"account\":"
                              + " \"7c1f8d52-54b6-4f0e-9a51-0a3f6c8f5a12\", \"specialty\":"
                              + " \"radiation-oncology\"}]}"))
          InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, SMALL_BODY);
    NewMeeting wanted = wanted(bytes);
    return calls.once(
        key,
        who,
        "POST /api/meetings",
        bytes,
        () -> {
          Meeting meeting = meetings.create(who, wanted);
          return new Stored(
              201,
              Optional.of("/api/meetings/" + meeting.id()),
              BoardJson.bytes(BoardJson.of(meeting)));
        });
  }

  private static NewMeeting wanted(byte[] body) {
    JsonFields fields = JsonFields.read(body);
    String name = fields.text("name");
    Optional<LocalDate> date = fields.optionalDate("date");
    Optional<LocalTime> begins = fields.optionalTime("begins");
    Optional<String> place = fields.optionalText("place");
    Optional<UUID> chair = fields.optionalId("chair");
    int quorum = fields.optionalInteger("quorum", 1, 100).orElse(1);
    List<Invitation> members = new ArrayList<>();
    for (JsonFields member : fields.objects("members")) {
      Optional<UUID> account = member.optionalId("account");
      String specialty = member.optionalText("specialty").orElse("");
      member.finish();
      account.ifPresentOrElse(
          id -> members.add(new Invitation(id, specialty)),
          () -> member.wrong("/account", "", "the id of an account"));
    }
    fields.finish();
    return new NewMeeting(
        name,
        date.orElse(null),
        begins.orElse(null),
        place.orElse(null),
        chair.orElse(null),
        quorum,
        members);
  }

  /** Meetings, the latest first. */
  @GET
  @Operation(summary = "Meetings, the latest first", operationId = "listMeetings")
  @APIResponse(responseCode = "200", description = "Meetings, and how many there are in all")
  public byte[] list(
      @Parameter(description = "The first day") @QueryParam("from") String from,
      @Parameter(description = "The last day") @QueryParam("to") String to,
      @Parameter(description = "planned, in-progress or closed") @QueryParam("state") String state,
      @Parameter(description = "1 to 500; 100 when left out") @QueryParam("limit") Integer limit,
      @QueryParam("offset") Integer offset) {
    actor.get();
    MeetingFilter filter =
        new MeetingFilter(
            day("?from", from),
            day("?to", to),
            state(state),
            within("?limit", limit, LISTED, 1, MeetingFilter.MOST),
            within("?offset", offset, 0, 0, 1_000_000));
    return BoardJson.bytes(
        BoardJson.list("meetings", meetings.list(filter), BoardJson::of)
            .put("count", meetings.count(filter)));
  }

  private static MeetingState state(String key) {
    return key == null
        ? null
        : Key.parse(key, MeetingState.values())
            .orElseThrow(() -> wrong("?state", key, "one of planned, in-progress, closed"));
  }

  /** A day of a query; null when it was left out. */
  static LocalDate day(String pointer, String text) {
    try {
      return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(pointer, text, "a day such as 2026-11-26");
    }
  }

  /** A number of a query. */
  static int within(String pointer, Integer number, int otherwise, int least, int most) {
    int value = number == null ? otherwise : number;
    if (value < least || value > most) {
      throw wrong(pointer, number + "", "a number from %d to %d".formatted(least, most));
    }
    return value;
  }

  private static InvalidInputException wrong(String pointer, String value, String expected) {
    String shown = value.length() > 100 ? value.substring(0, 100) : value;
    return new InvalidInputException(List.of(new Violation(pointer, shown, expected)));
  }

  /** A meeting. */
  @GET
  @Path("{id}")
  @Operation(summary = "A meeting", operationId = "findMeeting")
  @APIResponse(responseCode = "200", description = "The meeting; its version is the ETag")
  @APIResponse(responseCode = "404", description = "No such meeting")
  public Response find(@PathParam("id") UUID id) {
    actor.get();
    return answer(meetings.find(id));
  }

  private static Response answer(Meeting meeting) {
    return Response.ok(BoardJson.bytes(BoardJson.of(meeting)))
        .header(HttpHeaders.ETAG, EntityVersion.tag(meeting.version()))
        .build();
  }

  /** Plans a meeting anew. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Changes a meeting that is not closed; the whole of it is sent",
      operationId = "changeMeeting")
  @APIResponse(responseCode = "200", description = "The meeting")
  @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    return answer(meetings.change(who, id, version, wanted(BodyReader.read(body, SMALL_BODY))));
  }

  /** Names another chair. */
  @PUT
  @Path("{id}/chair")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Names another chair, after the meeting was closed too",
      description =
          "Properties: account (the id of an account with the role mdt-chair), reason (why; it is"
              + " kept in the audit trail)",
      operationId = "appointChair")
  @APIResponse(responseCode = "200", description = "The meeting")
  @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
  public Response appoint(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    Optional<UUID> account = fields.optionalId("account");
    String reason = fields.text("reason");
    if (account.isEmpty()) {
      fields.wrong("/account", "", "the id of an account");
    }
    fields.finish();
    return answer(meetings.appoint(who, id, version, account.get(), reason));
  }

  /** Begins a meeting. */
  @POST
  @Path("{id}/beginning")
  @Operation(summary = "Begins a meeting", operationId = "beginMeeting")
  @APIResponse(responseCode = "200", description = "The meeting")
  @APIResponse(responseCode = "409", description = "Too few members are present (code quorum)")
  public Response begin(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(meetings.begin(actor.get(), id, EntityVersion.required(ifMatch)));
  }

  /** Closes a meeting. */
  @POST
  @Path("{id}/closing")
  @Operation(summary = "Closes a meeting", operationId = "closeMeeting")
  @APIResponse(responseCode = "200", description = "The meeting")
  public Response close(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(meetings.close(actor.get(), id, EntityVersion.required(ifMatch)));
  }

  /** Who is invited. */
  @GET
  @Path("{id}/members")
  @Operation(summary = "Members of a meeting, the chair first", operationId = "listMembers")
  @APIResponse(responseCode = "200", description = "Members")
  public byte[] members(@PathParam("id") UUID id) {
    actor.get();
    return members(meetings.members(id));
  }

  private static byte[] members(List<MeetingMember> members) {
    return BoardJson.bytes(BoardJson.list("members", members, BoardJson::of));
  }

  /** Says whether a member is there. */
  @PUT
  @Path("{id}/members/{account}/presence")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Says whether a member is there",
      description = "Property: present (true or false)",
      operationId = "recordPresence")
  @APIResponse(responseCode = "200", description = "Members")
  public byte[] present(
      @PathParam("id") UUID id, @PathParam("account") UUID account, InputStream body) {
    Actor who = actor.get();
    JsonFields fields = JsonFields.read(body);
    Optional<Boolean> present = fields.optionalBoolean("present");
    if (present.isEmpty()) {
      fields.wrong("/present", "", "true or false");
    }
    fields.finish();
    meetings.present(who, id, account, present.get());
    return members(meetings.members(id));
  }
}

package io.osteon.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Actor;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Key;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The agenda of a meeting: which cases in which order. */
@Path("/api/meetings/{meeting}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class AgendaResource {
  private final Meetings meetings;
  private final BoardEvaluations evaluations;
  private final CurrentActor actor;

  /** A door to the agendas. */
  public AgendaResource(Meetings meetings, BoardEvaluations evaluations, CurrentActor actor) {
    this.meetings = meetings;
    this.evaluations = evaluations;
    this.actor = actor;
  }

  /** The cases in their order. */
  @GET
  @Operation(
      summary = "The agenda, and the order that the rules propose",
      description =
          "proposedBecause says for each case of proposedOrder what gives its place: standing"
              + " (not-judged, emergency, critical, warning, info, none), the rule that gives it,"
              + " whether a rule of the group MDT calls the board, and how many recommendations of"
              + " that standing there are",
      operationId = "findAgenda")
  @APIResponse(responseCode = "200", description = "The agenda; its version is the ETag")
  @APIResponse(responseCode = "404", description = "No such meeting")
  public Response find(@PathParam("meeting") UUID meeting) {
    actor.get();
    return answer(meeting);
  }

  private Response answer(UUID meeting) {
    ObjectNode json = BoardJson.list("items", meetings.agenda(meeting), BoardJson::of);
    ArrayNode proposed = json.putArray("proposedOrder");
    ArrayNode because = json.putArray("proposedBecause");
    for (BoardEvaluations.Proposed each : evaluations.proposedOrder(meeting)) {
      proposed.add(each.patientCase().toString());
      because
          .addObject()
          .put("case", each.patientCase().toString())
          .put("standing", Key.of(each.priority().standing()))
          .put("rule", each.priority().leading())
          .put("callsBoard", each.priority().callsBoard())
          .put("recommendations", each.priority().giving());
    }
    return Response.ok(BoardJson.bytes(json))
        .header(HttpHeaders.ETAG, EntityVersion.tag(meetings.agendaVersion(meeting)))
        .build();
  }

  /** Puts a case on the agenda. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Puts a case at the end of the agenda; one that is there gets the question",
      description = "Properties: case (its id), question (that of the case when left out)",
      operationId = "addToAgenda")
  @APIResponse(responseCode = "200", description = "The agenda")
  @APIResponse(responseCode = "409", description = "Closed, or decided already")
  public Response add(@PathParam("meeting") UUID meeting, InputStream body) {
    Actor who = actor.get();
    JsonFields fields = JsonFields.read(body);
    Optional<UUID> patientCase = fields.optionalId("case");
    Optional<String> question = fields.optionalText("question");
    if (patientCase.isEmpty()) {
      fields.wrong("/case", "", "the id of a case");
    }
    fields.finish();
    meetings.addCase(who, meeting, patientCase.get(), question.orElse(null));
    return answer(meeting);
  }

  /** Puts the cases in an order. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Puts the cases in an order",
      description = "Property: cases (the ids of all cases of the agenda, each once)",
      operationId = "orderAgenda")
  @APIResponse(responseCode = "200", description = "The agenda")
  @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
  public Response order(
      @PathParam("meeting") UUID meeting,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    List<UUID> cases = new ArrayList<>();
    for (String id : fields.optionalTexts("cases").orElse(List.of())) {
      try {
        cases.add(UUID.fromString(id));
      } catch (IllegalArgumentException e) {
        fields.wrong("/cases", id, "ids of cases");
      }
    }
    fields.finish();
    meetings.order(who, meeting, version, cases);
    return answer(meeting);
  }

  /** Takes a case from the agenda. */
  @DELETE
  @Path("{case}")
  @Operation(summary = "Takes a case from the agenda", operationId = "removeFromAgenda")
  @APIResponse(responseCode = "200", description = "The agenda")
  @APIResponse(responseCode = "409", description = "Something is recorded about it (code decided)")
  public Response remove(@PathParam("meeting") UUID meeting, @PathParam("case") UUID patientCase) {
    meetings.removeCase(actor.get(), meeting, patientCase);
    return answer(meeting);
  }
}

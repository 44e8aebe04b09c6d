package io.osteon.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.mdt.removal.CaseRemoval;
import io.osteon.mdt.removal.CaseRemovals;
import io.osteon.mdt.removal.RemovableCase;
import io.osteon.platform.CurrentActor;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Removes cases of the tumour board, for operators, who see nothing of a patient. */
@Path("/api/case-removals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case removals", description = "Cases of the tumour board that are removed for ever")
public class CaseRemovalResource {
  private static final int MOST = 500;

  private final CaseRemovals removals;
  private final CurrentActor actor;

  /** A door to the removals. */
  public CaseRemovalResource(CaseRemovals removals, CurrentActor actor) {
    this.removals = removals;
    this.actor = actor;
  }

  /** What was removed. */
  @GET
  @Operation(
      summary = "Cases that were removed, the latest first; at most 500",
      operationId = "listCaseRemovals")
  @APIResponse(responseCode = "200", description = "Removals; nothing of a case's content")
  public byte[] list() {
    return BoardJson.bytes(
        BoardJson.list("removals", removals.list(actor.get(), MOST), CaseRemovalResource::json));
  }

  /** Looks for a case by its pseudonym, which stands in no address. */
  @POST
  @Path("search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Finds the case of a pseudonym, with what would go with it",
      description = "Property: pseudonym",
      operationId = "findRemovableCase")
  @APIResponse(responseCode = "200", description = "Counts; ETag is the version of the case")
  @APIResponse(responseCode = "404", description = "No case has the pseudonym")
  public Response find(InputStream body) {
    Actor operator = actor.get();
    operator.require(Role.OPERATOR);
    JsonFields fields = JsonFields.read(body);
    String pseudonym = fields.text("pseudonym");
    fields.finish();
    RemovableCase found = removals.find(operator, pseudonym);
    return Response.ok(BoardJson.bytes(json(found)))
        .header(HttpHeaders.ETAG, EntityVersion.tag(found.version()))
        .build();
  }

  /** Removes a case for ever. */
  @PUT
  @Path("{case}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Removes a case with its records, its places on agendas and its decisions, for ever",
      description =
          "Properties: reason; signedToo (true when signed decisions, which are a part of the"
              + " medical record, are removed as well). Sent again it changes nothing and gives the"
              + " same answer.",
      operationId = "removeCase")
  @APIResponse(responseCode = "200", description = "The removal")
  @APIResponse(
      responseCode = "409",
      description = "It has signed decisions (code signed), or is discussed now (in-progress)")
  @APIResponse(responseCode = "412", description = "The case has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public byte[] remove(
      @PathParam("case") UUID patientCase,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor operator = actor.get();
    operator.require(Role.OPERATOR);
    long version = EntityVersion.required(ifMatch);
    JsonFields fields = JsonFields.read(body);
    String reason = fields.text("reason");
    boolean signedToo = fields.optionalBoolean("signedToo").orElse(false);
    fields.finish();
    return BoardJson.bytes(
        json(removals.remove(operator, patientCase, version, reason, signedToo)));
  }

  private static ObjectNode json(CaseRemoval removal) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("case", removal.patientCase().toString())
        .put("at", removal.at().toString())
        .put("by", removal.by())
        .put("cause", removal.cause().key())
        .put("reason", removal.reason())
        .put("records", removal.records())
        .put("decisions", removal.decisions())
        .put("signedDecisions", removal.signed());
  }

  private static ObjectNode json(RemovableCase found) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("case", found.id().toString())
        .put("pseudonym", found.pseudonym())
        .put("enteredAt", found.enteredAt().toString())
        .put("version", found.version())
        .put("meetings", found.meetings())
        .put("records", found.records())
        .put("decisions", found.decisions())
        .put("signedDecisions", found.signed())
        .put("discussed", found.discussed());
  }
}

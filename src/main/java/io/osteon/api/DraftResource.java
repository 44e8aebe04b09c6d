package io.osteon.api;

import io.osteon.accounts.Actor;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFilter;
import io.osteon.governance.draft.DraftRebase;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.RebaseResult;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.governance.store.Stored;
import io.osteon.governance.store.StoredText;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.platform.CurrentActor;
import io.osteon.rulebase.Key;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts: begun, described, rebased, submitted, taken back, given up. */
@Path("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Changes of the rules on their way to a release")
public class DraftResource {
  private static final int SMALL_BODY = 64 * 1024;
  private static final int LARGE_BODY = 16 << 20;
  private static final int LISTED = 100;

  private final Drafts drafts;
  private final DraftRebase rebases;
  private final Reviews reviews;
  private final CurrentActor actor;
  private final OneTimeCalls calls;

  /** A door to the drafts. */
  public DraftResource(
      Drafts drafts, DraftRebase rebases, Reviews reviews, CurrentActor actor, OneTimeCalls calls) {
    this.drafts = drafts;
    this.rebases = rebases;
    this.reviews = reviews;
    this.actor = actor;
    this.calls = calls;
  }

  /** Begins a draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begins a draft on a release", operationId = "createDraft")
  @APIResponse(responseCode = "201", description = "The draft")
  public Response create(
      @HeaderParam(OneTimeCalls.HEADER) String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example =
                          "{\"name\": \"Calcium before denosumab\", \"reason\": \"Label of 2026\","
                              + " \"clinicalOwner\": \"Dr Li Na\", \"basedOn\": \"1.0.0\"}"))
          InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, SMALL_BODY);
    DraftRequest request = DraftRequest.read(bytes);
    String name = request.text("name");
    String reason = request.text("reason");
    String owner = request.text("clinicalOwner");
    Optional<String> basedOn = request.optional("basedOn");
    request.finish();
    return calls.once(
        key,
        who,
        "POST /api/drafts",
        bytes,
        () -> {
          Draft draft = drafts.create(who, name, reason, owner, basedOn);
          return new Stored(
              201, Optional.of("/api/drafts/" + draft.id()), DraftJson.bytes(DraftJson.of(draft)));
        });
  }

  /** Drafts, the latest changed first. */
  @GET
  @Operation(summary = "Drafts, the latest changed first", operationId = "listDrafts")
  @APIResponse(responseCode = "200", description = "Drafts")
  public byte[] list(
      @Parameter(description = "open, in-review, approved, released or withdrawn; may be repeated")
          @QueryParam("state")
          List<String> states,
      @QueryParam("createdBy") String createdBy,
      @QueryParam("text") String text,
      @Parameter(description = "1 to 500; 100 when left out") @QueryParam("limit") Integer limit) {
    actor.get();
    int most = limit == null ? LISTED : limit;
    if (most < 1 || most > 500) {
      throw wrong("?limit", String.valueOf(limit), "a number from 1 to 500");
    }
    DraftFilter filter =
        new DraftFilter(
            states(states),
            Optional.ofNullable(createdBy).map(DraftResource::clean),
            Optional.ofNullable(text).map(DraftResource::clean),
            most);
    return DraftJson.bytes(DraftJson.list("drafts", drafts.list(filter), DraftJson::of));
  }

  private static String clean(String text) {
    return StoredText.clean(text);
  }

  private static Set<DraftState> states(List<String> keys) {
    Set<DraftState> states = new HashSet<>();
    for (String key : keys) {
      states.add(
          Key.parse(key, DraftState.values())
              .orElseThrow(
                  () ->
                      wrong(
                          "?state", key, "one of open, in-review, approved, released, withdrawn")));
    }
    return states;
  }

  private static InvalidInputException wrong(String pointer, String value, String expected) {
    String shown = value.length() > 100 ? value.substring(0, 100) : value;
    return new InvalidInputException(List.of(new Violation(pointer, shown, expected)));
  }

  /** A draft, with what has become of its base and who had a hand in it. */
  @GET
  @Path("{id}")
  @Operation(summary = "A draft", operationId = "findDraft")
  @APIResponse(responseCode = "200", description = "The draft; its version is the ETag")
  @APIResponse(responseCode = "404", description = "No such draft")
  public Response find(@PathParam("id") UUID id) {
    actor.get();
    Draft draft = drafts.find(id);
    return Response.ok(DraftJson.bytes(DraftJson.of(draft, drafts.base(id), drafts.authors(id))))
        .header(HttpHeaders.ETAG, EntityVersion.tag(draft.version()))
        .build();
  }

  /** Changes name, reason and clinical owner; what is left out stays. */
  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Describes a draft anew", operationId = "describeDraft")
  @APIResponse(responseCode = "200", description = "The draft")
  @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
  public Response describe(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    DraftRequest request = DraftRequest.read(BodyReader.read(body, SMALL_BODY));
    Optional<String> name = request.optional("name");
    Optional<String> reason = request.optional("reason");
    Optional<String> owner = request.optional("clinicalOwner");
    request.finish();
    Draft before = drafts.find(id);
    return answer(
        drafts.describe(
            who,
            id,
            version,
            name.orElse(before.name()),
            reason.orElse(before.reason()),
            owner.orElse(before.clinicalOwner())));
  }

  /** Gives a draft up; the same as a withdrawal. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Withdraws a draft", operationId = "deleteDraft")
  @APIResponse(responseCode = "200", description = "The withdrawn draft, which stays readable")
  public Response delete(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(description = "Why", required = true) @QueryParam("reason") String reason) {
    Actor who = actor.get();
    return answer(reviews.withdraw(who, id, EntityVersion.required(ifMatch), reason));
  }

  /** Puts a draft onto a newer release. */
  @POST
  @Path("{id}/rebase")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Puts a draft onto a newer release",
      description =
          "Properties: onto (version of a release; the newest when left out), resolutions (by path"
              + " the merged text of a conflict, null for no such file). With conflicts the answer"
              + " is 409 and nothing was changed.",
      operationId = "rebaseDraft")
  @APIResponse(responseCode = "200", description = "The draft on its new base")
  @APIResponse(responseCode = "409", description = "Conflicts that a person must resolve")
  public Response rebase(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    DraftRequest request = DraftRequest.read(BodyReader.read(body, LARGE_BODY));
    Optional<String> onto = request.optional("onto");
    Map<String, Optional<String>> resolutions = request.texts("resolutions");
    request.finish();
    RebaseResult result = rebases.rebase(who, id, version, onto, resolutions);
    return Response.status(result.done() ? 200 : 409)
        .header(HttpHeaders.ETAG, EntityVersion.tag(result.draft().version()))
        .entity(DraftJson.bytes(DraftJson.of(result)))
        .build();
  }

  /** Hands a draft to the reviewers. */
  @POST
  @Path("{id}/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Submits a draft for review", operationId = "submitDraft")
  @APIResponse(responseCode = "200", description = "The draft in review")
  @APIResponse(
      responseCode = "409",
      description =
          "Its checks, test patients or mutants are not as the policy asks, or not known yet (code"
              + " assessments-running): they have been started")
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(OneTimeCalls.HEADER) String key,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    byte[] bytes = BodyReader.read(body, SMALL_BODY);
    DraftRequest request = DraftRequest.read(bytes);
    String note = request.text("note");
    request.finish();
    reviews.prepareSubmission(who, id);
    return calls.once(
        key,
        who,
        "POST /api/drafts/" + id + "/submission " + version,
        bytes,
        () -> stored(reviews.submit(who, id, version, note)));
  }

  /** Takes a draft back to be edited. */
  @POST
  @Path("{id}/reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes a draft back to be edited; approvals are void",
      operationId = "reopenDraft")
  @APIResponse(responseCode = "200", description = "The open draft")
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    return answer(reviews.reopen(who, id, version, reason(body)));
  }

  /** Gives a draft up. */
  @POST
  @Path("{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Withdraws a draft", operationId = "withdrawDraft")
  @APIResponse(responseCode = "200", description = "The withdrawn draft, which stays readable")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    Actor who = actor.get();
    long version = EntityVersion.required(ifMatch);
    return answer(reviews.withdraw(who, id, version, reason(body)));
  }

  private static String reason(InputStream body) {
    DraftRequest request = DraftRequest.read(BodyReader.read(body, SMALL_BODY));
    String reason = request.text("reason");
    request.finish();
    return reason;
  }

  private static Stored stored(Draft draft) {
    return new Stored(200, Optional.empty(), DraftJson.bytes(DraftJson.of(draft)));
  }

  private static Response answer(Draft draft) {
    return Response.ok(DraftJson.bytes(DraftJson.of(draft)))
        .header(HttpHeaders.ETAG, EntityVersion.tag(draft.version()))
        .build();
  }
}

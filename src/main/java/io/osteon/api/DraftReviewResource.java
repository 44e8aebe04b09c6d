package io.osteon.api;

import io.osteon.accounts.Actor;
import io.osteon.governance.draft.review.Review;
import io.osteon.governance.draft.review.ReviewCapacity;
import io.osteon.governance.draft.review.ReviewDecision;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.governance.store.Stored;
import io.osteon.platform.CurrentActor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reviewers decide about a draft. */
@Path("/api/drafts/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftReviewResource {
  private static final int LIMIT = 64 * 1024;
  private static final Map<String, ReviewCapacity> CAPACITIES =
      Map.of(
          ReviewCapacity.CLINICAL.key(), ReviewCapacity.CLINICAL,
          ReviewCapacity.TECHNICAL.key(), ReviewCapacity.TECHNICAL);
  private static final Map<String, ReviewDecision> DECISIONS =
      Map.of(
          ReviewDecision.APPROVED.key(), ReviewDecision.APPROVED,
          ReviewDecision.CHANGES_REQUESTED.key(), ReviewDecision.CHANGES_REQUESTED);

  private final Reviews reviews;
  private final CurrentActor actor;
  private final OneTimeCalls calls;

  /** A door to the reviews. */
  public DraftReviewResource(Reviews reviews, CurrentActor actor, OneTimeCalls calls) {
    this.reviews = reviews;
    this.actor = actor;
    this.calls = calls;
  }

  /** All decisions about a draft. */
  @GET
  @Operation(summary = "Decisions of reviewers, the oldest first", operationId = "listReviews")
  @APIResponse(responseCode = "200", description = "Reviews; those that no longer stand say so")
  public byte[] list(@PathParam("id") UUID id) {
    actor.get();
    return DraftJson.bytes(DraftJson.list("reviews", reviews.reviews(id), DraftJson::of));
  }

  /** Approves a draft or sends it back. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Approves a draft or requests changes", operationId = "reviewDraft")
  @APIResponse(responseCode = "201", description = "The review")
  @APIResponse(
      responseCode = "409",
      description =
          "Own change (own-change), another content than was seen (content-changed), open comments"
              + " (unresolved-comments), approved already (already-approved, other-capacity), not"
              + " in review (wrong-state)")
  public Response review(
      @PathParam("id") UUID id,
      @HeaderParam(OneTimeCalls.HEADER) String key,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      example =
                          "{\"capacity\": \"clinical\", \"decision\": \"approved\","
                              + " \"contentHash\": \"9f86…\", \"comment\": \"\"}"))
          InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, LIMIT);
    DraftRequest request = DraftRequest.read(bytes);
    Optional<ReviewCapacity> capacity = request.oneOf("capacity", CAPACITIES);
    Optional<ReviewDecision> decision = request.oneOf("decision", DECISIONS);
    String hash = request.text("contentHash");
    String comment = request.text("comment");
    request.finish();
    return calls.once(
        key,
        who,
        "POST /api/drafts/" + id + "/reviews",
        bytes,
        () -> {
          Review review =
              decision.orElseThrow() == ReviewDecision.APPROVED
                  ? reviews.approve(who, id, capacity.orElseThrow(), hash, comment)
                  : reviews.requestChanges(who, id, capacity.orElseThrow(), hash, comment);
          return new Stored(201, Optional.empty(), DraftJson.bytes(DraftJson.of(review)));
        });
  }
}

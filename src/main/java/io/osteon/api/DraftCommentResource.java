package io.osteon.api;

import io.osteon.accounts.Actor;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.ReviewComment;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is said about a draft. */
@Path("/api/drafts/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftCommentResource {
  private static final int LIMIT = 64 * 1024;

  private final Comments comments;
  private final CurrentActor actor;
  private final OneTimeCalls calls;

  /** A door to the comments. */
  public DraftCommentResource(Comments comments, CurrentActor actor, OneTimeCalls calls) {
    this.comments = comments;
    this.actor = actor;
    this.calls = calls;
  }

  /** All comments. */
  @GET
  @Operation(summary = "Comments, the oldest first", operationId = "listComments")
  @APIResponse(responseCode = "200", description = "Comments; open ones keep approvals away")
  public byte[] list(@PathParam("id") UUID id) {
    actor.get();
    return DraftJson.bytes(DraftJson.list("comments", comments.list(id), DraftJson::of));
  }

  /** Says something about the draft, a file or a line, or answers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Comments on a draft, a file or a line, or answers a comment",
      description =
          "Properties: text; path and line, or replyTo; none of them for the whole draft.",
      operationId = "commentOnDraft")
  @APIResponse(responseCode = "201", description = "The comment")
  public Response comment(
      @PathParam("id") UUID id, @HeaderParam(OneTimeCalls.HEADER) String key, InputStream body) {
    Actor who = actor.get();
    byte[] bytes = BodyReader.read(body, LIMIT);
    DraftRequest request = DraftRequest.read(bytes);
    String text = request.text("text");
    Optional<String> path = request.optional("path");
    OptionalInt line = request.number("line");
    Optional<UUID> replyTo = request.id("replyTo");
    request.finish();
    return calls.once(
        key,
        who,
        "POST /api/drafts/" + id + "/comments",
        bytes,
        () -> {
          ReviewComment comment =
              replyTo.isPresent()
                  ? comments.reply(who, id, replyTo.get(), text)
                  : comments.comment(who, id, path, line, text);
          return new Stored(201, Optional.empty(), DraftJson.bytes(DraftJson.of(comment)));
        });
  }

  /** Settles a comment. */
  @POST
  @Path("{comment}/resolution")
  @Operation(summary = "Settles a comment", operationId = "resolveComment")
  @APIResponse(responseCode = "200", description = "The comment")
  public byte[] resolve(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
    return DraftJson.bytes(DraftJson.of(comments.resolve(actor.get(), id, comment)));
  }
}

package io.osteon.web.draft.review;

import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.ReviewCapacity;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.Key;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What reviewers send: comments, answers, settlements, decisions. */
@Path("/drafts/{id}/review")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReviewActs {
  private final DraftFrames frames;
  private final ChangesPage page;
  private final Comments comments;
  private final Reviews reviews;

  /** Acts of reviewers; {@code page} shows what was refused. */
  public ReviewActs(DraftFrames frames, ChangesPage page, Comments comments, Reviews reviews) {
    this.frames = frames;
    this.page = page;
    this.comments = comments;
    this.reviews = reviews;
  }

  /** Says something about the draft, a file or a line. */
  @POST
  @Path("comments")
  @Operation(hidden = true)
  public Response comment(
      @PathParam("id") UUID id,
      @FormParam("path") String path,
      @FormParam("line") String line,
      @FormParam("text") String text) {
    return act(
        id,
        "commented",
        () ->
            comments.comment(
                frames.actor(),
                id,
                Optional.ofNullable(path).filter(each -> !each.isBlank()),
                number(line),
                lines(text)));
  }

  private static OptionalInt number(String line) {
    if (line == null || line.isBlank()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(line.strip()));
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          List.of(new Violation("/line", line, "the number of a line")));
    }
  }

  /** Answers a comment. */
  @POST
  @Path("comments/{comment}/answers")
  @Operation(hidden = true)
  public Response answer(
      @PathParam("id") UUID id,
      @PathParam("comment") UUID comment,
      @FormParam("text") String text) {
    return act(id, "commented", () -> comments.reply(frames.actor(), id, comment, lines(text)));
  }

  /** Settles a comment. */
  @POST
  @Path("comments/{comment}/resolution")
  @Operation(hidden = true)
  public Response resolve(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
    return act(id, "resolved", () -> comments.resolve(frames.actor(), id, comment));
  }

  /** Approves, or asks for changes, in the capacity that the button names. */
  @POST
  @Path("decisions")
  @Operation(hidden = true)
  public Response decide(
      @PathParam("id") UUID id,
      @FormParam("decision") String decision,
      @FormParam("capacity") String capacity,
      @FormParam("contentHash") String contentHash,
      @FormParam("comment") String comment) {
    boolean approves = "approve".equals(decision);
    return act(
        id,
        approves ? "approved" : "changes-requested",
        () -> {
          ReviewCapacity as = capacity(capacity);
          if (approves) {
            reviews.approve(frames.actor(), id, as, contentHash, lines(comment));
          } else {
            reviews.requestChanges(frames.actor(), id, as, contentHash, lines(comment));
          }
        });
  }

  private static ReviewCapacity capacity(String key) {
    return Key.parse(key == null ? "" : key, ReviewCapacity.values())
        .orElseThrow(
            () ->
                new InvalidInputException(
                    List.of(new Violation("/capacity", "", "clinical or technical"))));
  }

  private static String lines(String text) {
    return text == null ? "" : text.replace("\r\n", "\n");
  }

  private Response act(UUID id, String done, Runnable act) {
    return FormOutcome.of(
        () -> {
          act.run();
          return "/drafts/" + id + "/changes?done=" + done;
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "changes");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame.page().status(status, page.render(frame, false));
        });
  }
}

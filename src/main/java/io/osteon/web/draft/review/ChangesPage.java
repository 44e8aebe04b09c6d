package io.osteon.web.draft.review;

import io.osteon.authoring.difference.Change;
import io.osteon.authoring.difference.MeaningDifference;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.Review;
import io.osteon.governance.draft.review.ReviewPolicy;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.layout.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a draft changes, line by line and in meaning, and what people say of it. */
@Path("/drafts/{id}/changes")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ChangesPage {
  private static final String INLINE = "inline";

  private final DraftFrames frames;
  private final Drafts drafts;
  private final Comments comments;
  private final Reviews reviews;

  /** A page over the drafts and their reviews. */
  public ChangesPage(DraftFrames frames, Drafts drafts, Comments comments, Reviews reviews) {
    this.frames = frames;
    this.drafts = drafts;
    this.comments = comments;
    this.reviews = reviews;
  }

  /**
   * What the page shows.
   *
   * @param inline old and new lines below each other instead of side by side
   * @param meaning changes in meaning, the weightiest first
   * @param files text differences
   * @param general what was said about the whole draft
   * @param reviews decisions, the oldest first
   * @param policy how many approvals are needed
   */
  @TemplateData
  public record Changes(
      boolean inline,
      List<Change> meaning,
      List<FileDifference> files,
      List<CommentThread> general,
      List<Review> reviews,
      ReviewPolicy policy) {}

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance changes(Page page, DraftFrame frame, Changes changes);
  }

  /** The differences, the comments on them and the decisions. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id, @QueryParam("view") String view) {
    DraftFrame frame = frames.open(id, "changes");
    return frame.page().ok(render(frame, INLINE.equals(view)));
  }

  /** The page for a frame that has something to tell. */
  TemplateInstance render(DraftFrame frame, boolean inline) {
    UUID id = frame.draft().id();
    RuleBaseFiles before = drafts.baseFiles(id);
    RuleBaseFiles after = drafts.files(id);
    List<CommentThread> threads = CommentThread.of(comments.list(id), frame.draft().contentHash());
    return Templates.changes(
        frame.page(),
        frame,
        new Changes(
            inline,
            MeaningDifference.between(before, after),
            FileDifference.all(before, after, threads),
            threads.stream().filter(thread -> thread.path().isEmpty()).toList(),
            reviews.reviews(id),
            reviews.policy()));
  }
}

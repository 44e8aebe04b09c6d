package io.osteon.web.draft;

import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.web.layout.Note;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the forms of the overview ask for: describe, submit, take back, withdraw. */
@Path("/drafts/{id}/acts")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DraftActs {
  private final DraftFrames frames;
  private final DraftPage page;
  private final Drafts drafts;
  private final Reviews reviews;
  private final Assessments assessments;

  /** Acts on drafts; {@code page} shows what was refused. */
  public DraftActs(
      DraftFrames frames, DraftPage page, Drafts drafts, Reviews reviews, Assessments assessments) {
    this.frames = frames;
    this.page = page;
    this.drafts = drafts;
    this.reviews = reviews;
    this.assessments = assessments;
  }

  /** Changes what the draft is called and why it is. */
  @POST
  @Path("description")
  @Operation(hidden = true)
  public Response describe(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("name") String name,
      @FormParam("reason") String reason,
      @FormParam("clinicalOwner") String clinicalOwner) {
    return act(
        id,
        "described",
        () -> drafts.describe(frames.actor(), id, version, name, lines(reason), clinicalOwner));
  }

  /** Hands the draft to the reviewers. */
  @POST
  @Path("submission")
  @Operation(hidden = true)
  public Response submit(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("note") String note) {
    return FormOutcome.of(
        () -> {
          reviews.submit(frames.actor(), id, version, lines(note));
          return "/drafts/" + id + "?done=submitted";
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "overview");
          boolean waits =
              refusal instanceof NotAllowedException notAllowed
                  && notAllowed.code().equals("assessments-running");
          frame
              .page()
              .tell(
                  waits
                      ? Note.warning(frame.page().words(DraftWords.class).testsBegun())
                      : FormOutcome.note(frame.page(), refusal));
          Submission sent =
              waits
                  ? Submission.waiting(lines(note), assessments.list(id))
                  : Submission.refused(lines(note));
          return frame.page().status(status, page.render(frame, sent));
        });
  }

  /** What a submission waits for; a part of the page. */
  @GET
  @Path("submission/progress")
  @Operation(hidden = true)
  public Response submissionProgress(@PathParam("id") UUID id) {
    DraftFrame frame = frames.open(id, "overview");
    Submission waiting = Submission.waiting("", assessments.list(id));
    return frame.page().ok(DraftPage.Templates.submission(frame, waiting));
  }

  /** Takes the draft back to be edited. */
  @POST
  @Path("reopening")
  @Operation(hidden = true)
  public Response reopen(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("reason") String reason) {
    return act(id, "reopened", () -> reviews.reopen(frames.actor(), id, version, lines(reason)));
  }

  /** Gives the draft up. */
  @POST
  @Path("withdrawal")
  @Operation(hidden = true)
  public Response withdraw(
      @PathParam("id") UUID id,
      @FormParam("version") long version,
      @FormParam("reason") String reason) {
    return act(id, "withdrawn", () -> reviews.withdraw(frames.actor(), id, version, lines(reason)));
  }

  private static String lines(String text) {
    return text == null ? "" : text.replace("\r\n", "\n");
  }

  private Response act(UUID id, String done, Runnable act) {
    return FormOutcome.of(
        () -> {
          act.run();
          return "/drafts/" + id + "?done=" + done;
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "overview");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame.page().status(status, page.render(frame));
        });
  }
}

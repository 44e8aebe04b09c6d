package io.osteon.web.draft;

import io.osteon.authoring.difference.Change;
import io.osteon.authoring.difference.MeaningDifference;
import io.osteon.governance.draft.DraftFile;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.assessment.Assessment;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.governance.draft.assessment.StockDroolsReport;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.rulebase.Problem;
import io.osteon.web.layout.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The overview of a draft: how far it is, what it changes, what is wrong, what can be done. */
@Path("/drafts/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DraftPage {
  private final DraftFrames frames;
  private final Drafts drafts;
  private final DraftFiles files;
  private final DraftReadings readings;
  private final Assessments assessments;
  private final Reviews reviews;
  private final Comments comments;

  /** A page over the drafts. */
  public DraftPage(
      DraftFrames frames,
      Drafts drafts,
      DraftFiles files,
      DraftReadings readings,
      Assessments assessments,
      Reviews reviews,
      Comments comments) {
    this.frames = frames;
    this.drafts = drafts;
    this.files = files;
    this.readings = readings;
    this.assessments = assessments;
    this.reviews = reviews;
    this.comments = comments;
  }

  /**
   * What the overview shows.
   *
   * @param steps on the way to a release
   * @param problems everything that is wrong
   * @param files that differ from the release
   * @param changes in meaning
   * @param authors names of all who had a hand in it
   * @param submission the form that hands it to the reviewers
   * @param review which days the form of a release offers
   */
  @TemplateData
  public record Overview(
      List<DraftStep> steps,
      List<Problem> problems,
      List<DraftFile> files,
      List<Change> changes,
      List<String> authors,
      Submission submission,
      ReviewDays review) {}

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance overview(Page page, DraftFrame frame, Overview overview);

    static native TemplateInstance submission(DraftFrame frame, Submission submission);
  }

  /** The overview. */
  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("id") UUID id) {
    DraftFrame frame = frames.open(id, "overview");
    return frame.page().ok(render(frame));
  }

  /** The overview for a frame that has something to tell. */
  TemplateInstance render(DraftFrame frame) {
    return render(frame, Submission.NONE);
  }

  /** The overview with the form of a submission as it was sent. */
  TemplateInstance render(DraftFrame frame, Submission submission) {
    UUID id = frame.draft().id();
    DraftReading reading = readings.of(drafts.files(id));
    List<DraftFile> changed = files.changes(id);
    List<Assessment> known = assessments.list(id);
    List<Problem> problems = new ArrayList<>(reading.problems());
    known.stream()
        .filter(each -> each.kind() == AssessmentKind.STOCK_DROOLS)
        .flatMap(each -> each.result().stream())
        .forEach(result -> problems.addAll(StockDroolsReport.read(result).problems()));
    Collections.sort(problems);
    DraftSteps.Standing standing =
        new DraftSteps.Standing(
            changed.size(),
            problems,
            (int) reading.results().stream().filter(result -> !result.passed()).count(),
            known,
            reviews.reviews(id),
            comments.list(id),
            reviews.policy());
    List<Change> changes =
        changed.isEmpty()
            ? List.of()
            : MeaningDifference.between(drafts.baseFiles(id), reading.files());
    return Templates.overview(
        frame.page(),
        frame,
        new Overview(
            DraftSteps.of(frame, standing),
            problems,
            changed,
            changes,
            drafts.authors(id),
            submission,
            ReviewDays.from(LocalDate.now(ZoneOffset.UTC))));
  }
}

package io.osteon.web.draft.review;

import io.osteon.governance.draft.assessment.Assessment;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.layout.Page;
import io.osteon.web.outcome.FormOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the machine finds out in the background: mutants of the rules, and the impact on cases. */
@Path("/drafts/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AssessmentPages {
  private final DraftFrames frames;
  private final Assessments assessments;

  /** Pages over what was found out. */
  public AssessmentPages(DraftFrames frames, Assessments assessments) {
    this.frames = frames;
    this.assessments = assessments;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance tests(
        Page page, DraftFrame frame, Assessment assessment, MutationView report);

    static native TemplateInstance impact(
        Page page, DraftFrame frame, Assessment assessment, ImpactView report);

    static native TemplateInstance progress(
        DraftFrame frame, Assessment assessment, String address);
  }

  /** How well the test patients watch over the changed rules. */
  @GET
  @Path("tests")
  @Operation(hidden = true)
  public Response tests(@PathParam("id") UUID id) {
    DraftFrame frame = frames.open(id, "tests");
    return frame.page().ok(tests(frame));
  }

  private TemplateInstance tests(DraftFrame frame) {
    Assessment known = find(frame, AssessmentKind.MUTATION);
    MutationView report =
        known == null ? null : known.result().map(MutationView::read).orElse(null);
    return Templates.tests(frame.page(), frame, known, report);
  }

  /** Who gains or loses which recommendation. */
  @GET
  @Path("impact")
  @Operation(hidden = true)
  public Response impact(@PathParam("id") UUID id) {
    DraftFrame frame = frames.open(id, "impact");
    return frame.page().ok(impact(frame));
  }

  private TemplateInstance impact(DraftFrame frame) {
    Assessment known = find(frame, AssessmentKind.IMPACT);
    ImpactView report = known == null ? null : known.result().map(ImpactView::read).orElse(null);
    return Templates.impact(frame.page(), frame, known, report);
  }

  private Assessment find(DraftFrame frame, AssessmentKind kind) {
    return assessments.find(frame.draft().id(), kind).orElse(null);
  }

  /** How far the mutation test is; a part of the page, which reloads when it is done. */
  @GET
  @Path("tests/progress")
  @Operation(hidden = true)
  public Response testsProgress(@PathParam("id") UUID id) {
    return progress(id, AssessmentKind.MUTATION, "tests");
  }

  /** How far the impact is; a part of the page, which reloads when it is done. */
  @GET
  @Path("impact/progress")
  @Operation(hidden = true)
  public Response impactProgress(@PathParam("id") UUID id) {
    return progress(id, AssessmentKind.IMPACT, "impact");
  }

  private Response progress(UUID id, AssessmentKind kind, String tab) {
    Optional<Assessment> known = assessments.find(id, kind);
    if (known.isEmpty() || !known.get().state().isUnderWay()) {
      return Response.noContent().header("HX-Refresh", "true").build();
    }
    DraftFrame frame = frames.open(id, tab);
    return frame.page().ok(Templates.progress(frame, known.get(), frame.home() + "/" + tab));
  }

  /** Starts what reviewers ask for: the mutation test, and that the test patients are run. */
  @POST
  @Path("tests")
  @Operation(hidden = true)
  public Response startTests(@PathParam("id") UUID id) {
    return start(id, AssessmentKind.NEEDED_FOR_REVIEW, "tests");
  }

  /** Starts to work out the impact. */
  @POST
  @Path("impact")
  @Operation(hidden = true)
  public Response startImpact(@PathParam("id") UUID id) {
    return start(id, List.of(AssessmentKind.IMPACT), "impact");
  }

  private Response start(UUID id, List<AssessmentKind> kinds, String tab) {
    return FormOutcome.of(
        () -> {
          kinds.forEach(kind -> assessments.start(frames.actor(), id, kind));
          return "/drafts/" + id + "/" + tab;
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, tab);
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame
              .page()
              .status(status, kinds.contains(AssessmentKind.IMPACT) ? impact(frame) : tests(frame));
        });
  }
}

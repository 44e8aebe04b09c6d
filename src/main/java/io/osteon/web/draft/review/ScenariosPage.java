package io.osteon.web.draft.review;

import io.osteon.governance.NotFoundException;
import io.osteon.governance.draft.Drafts;
import io.osteon.verification.ScenarioRunner;
import io.osteon.web.draft.DraftEdits;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.DraftReadings;
import io.osteon.web.draft.ScenarioLine;
import io.osteon.web.draft.ScenarioResult;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The test patients of a draft, what came of them, and the form of one. */
@Path("/drafts/{id}/scenarios")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ScenariosPage {
  private final DraftFrames frames;
  private final Drafts drafts;
  private final DraftReadings readings;
  private final DraftEdits edits;

  /** A page over the drafts. */
  public ScenariosPage(
      DraftFrames frames, Drafts drafts, DraftReadings readings, DraftEdits edits) {
    this.frames = frames;
    this.drafts = drafts;
    this.readings = readings;
    this.edits = edits;
  }

  /**
   * What the list shows.
   *
   * @param results that the filters let through
   * @param all how many test patients there are
   * @param failing how many of them are not as expected
   * @param onlyFailing the filter
   * @param search the filter
   * @param errors the rule base has errors, so that none could be run
   */
  @TemplateData
  public record Listing(
      List<ScenarioResult> results,
      int all,
      int failing,
      boolean onlyFailing,
      String search,
      boolean errors) {}

  /**
   * The form of a test patient.
   *
   * @param original the id under which it is saved now; empty for a new one
   * @param version of its file, as the draft has it
   * @param form its fields
   * @param paths files of test patients
   * @param result what came of it; {@code null} for a new one, or while the rule base has errors
   * @param differing rules that are shown for the patient it was made of, and not for it
   */
  @TemplateData
  public record Editing(
      String original,
      long version,
      ScenarioForm form,
      List<String> paths,
      ScenarioResult result,
      List<String> differing) {}

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance scenarios(Page page, DraftFrame frame, Listing listing);

    static native TemplateInstance scenario(Page page, DraftFrame frame, Editing editing);

    static native TemplateInstance source(Page page, DraftFrame frame, String rule);
  }

  /** All test patients with what came of them. */
  @GET
  @Operation(hidden = true)
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("failing") String failing,
      @QueryParam("search") String search) {
    DraftFrame frame = frames.open(id, "scenarios");
    DraftReading reading = reading(id);
    boolean onlyFailing = failing != null;
    String wanted = search == null ? "" : search.strip();
    List<ScenarioResult> shown =
        reading.results().stream()
            .filter(result -> !onlyFailing || !result.passed())
            .filter(result -> matches(result.scenario(), wanted))
            .toList();
    int bad = (int) reading.results().stream().filter(result -> !result.passed()).count();
    return frame
        .page()
        .ok(
            Templates.scenarios(
                frame.page(),
                frame,
                new Listing(
                    shown,
                    reading.scenarios().size(),
                    bad,
                    onlyFailing,
                    wanted,
                    reading.evaluator().isEmpty())));
  }

  private static boolean matches(ScenarioLine scenario, String wanted) {
    String text =
        String.join(" ", scenario.id(), scenario.why(), scenario.path())
            + scenario.must()
            + scenario.mustNot();
    return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  /** Where a new test patient comes from. */
  @GET
  @Path("new")
  @Operation(hidden = true)
  public Response source(@PathParam("id") UUID id, @QueryParam("rule") String rule) {
    DraftFrame frame = frames.open(id, "scenarios");
    return frame.page().ok(Templates.source(frame.page(), frame, rule == null ? "" : rule));
  }

  /** The form of a test patient. */
  @GET
  @Path("{scenario}")
  @Operation(hidden = true)
  public Response edit(@PathParam("id") UUID id, @PathParam("scenario") String scenario) {
    DraftFrame frame = frames.open(id, "scenarios");
    DraftReading reading = reading(id);
    ScenarioLine line =
        reading.scenarios().stream()
            .filter(each -> each.id().equals(scenario))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("There is no such test patient."));
    ScenarioForm form = ScenarioForm.of(line.path(), line.json());
    return frame.page().ok(form(frame, line.id(), form, List.of()));
  }

  /** A form for a frame that has something to tell. */
  TemplateInstance form(
      DraftFrame frame, String original, ScenarioForm form, List<String> differing) {
    UUID id = frame.draft().id();
    DraftReading reading = reading(id);
    ScenarioResult result =
        reading
            .evaluator()
            .flatMap(
                evaluator ->
                    reading.scenarios().stream()
                        .filter(each -> each.id().equals(original))
                        .findFirst()
                        .map(each -> ScenarioResult.of(each, new ScenarioRunner(evaluator))))
            .orElse(null);
    return Templates.scenario(
        frame.page(),
        frame,
        new Editing(
            original,
            edits.version(id, form.path()),
            form,
            reading.files().under("scenarios"),
            result,
            differing));
  }

  private DraftReading reading(UUID id) {
    return readings.of(drafts.files(id));
  }
}

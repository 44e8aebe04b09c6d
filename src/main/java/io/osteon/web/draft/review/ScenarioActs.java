package io.osteon.web.draft.review;

import io.osteon.authoring.edit.EditException;
import io.osteon.governance.draft.Drafts;
import io.osteon.intake.InvalidInputException;
import io.osteon.web.draft.DraftEdits;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.DraftReadings;
import io.osteon.web.draft.Paths;
import io.osteon.web.outcome.FormOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the forms of test patients send. */
@Path("/drafts/{id}/patients")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ScenarioActs {
  private final DraftFrames frames;
  private final ScenariosPage page;
  private final ScenarioProposal proposals;
  private final Drafts drafts;
  private final DraftReadings readings;
  private final DraftEdits edits;

  /** Acts on test patients; {@code page} shows what was refused. */
  public ScenarioActs(
      DraftFrames frames,
      ScenariosPage page,
      ScenarioProposal proposals,
      Drafts drafts,
      DraftReadings readings,
      DraftEdits edits) {
    this.frames = frames;
    this.page = page;
    this.proposals = proposals;
    this.drafts = drafts;
    this.readings = readings;
    this.edits = edits;
  }

  /** Proposes a test patient of a patient; nothing is saved. */
  @POST
  @Path("proposals")
  @Operation(hidden = true)
  public Response propose(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    DraftFrame frame = frames.open(id, "scenarios");
    DraftReading reading = readings.of(drafts.files(id));
    String rule = text(sent, "rule");
    try {
      String path = ScenarioProposal.fileFor(rule, reading);
      if (!text(sent, "line").isBlank()) {
        return frame
            .page()
            .ok(page.form(frame, "", ScenarioForm.of(path, text(sent, "line")), List.of()));
      }
      if (text(sent, "evaluation").isBlank() && text(sent, "case").isBlank()) {
        return frame.page().ok(page.form(frame, "", ScenarioForm.empty(path), List.of()));
      }
      ScenarioProposal.Proposed proposed =
          text(sent, "evaluation").isBlank()
              ? proposals.ofCase(text(sent, "case"), text(sent, "at"), reading)
              : proposals.ofEvaluation(text(sent, "evaluation"), reading);
      ScenarioForm form = ScenarioForm.of(path, proposed.line());
      return frame.page().ok(page.form(frame, "", form, proposed.differing()));
    } catch (EditException | InvalidInputException e) {
      frame.page().tell(FormOutcome.note(frame.page(), e));
      return frame.page().status(422, ScenariosPage.Templates.source(frame.page(), frame, rule));
    }
  }

  /** Saves a test patient, new or changed. */
  @POST
  @Operation(hidden = true)
  public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    String original = text(sent, "original");
    ScenarioForm form =
        new ScenarioForm(
            text(sent, "path"),
            text(sent, "id"),
            text(sent, "why"),
            text(sent, "must"),
            text(sent, "not"),
            text(sent, "missing"),
            text(sent, "facts"));
    return FormOutcome.of(
        () -> {
          String line = form.line();
          long version = original.isEmpty() ? edits.version(id, form.path()) : version(sent);
          edits.apply(
              frames.actor(),
              id,
              version,
              edit ->
                  original.isEmpty()
                      ? edit.addScenario(form.path(), line)
                      : edit.replaceScenario(original, line));
          return "/drafts/" + id + "/scenarios/" + Paths.part(form.id().strip()) + "?done=saved";
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "scenarios");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame.page().status(status, page.form(frame, original, form, List.of()));
        });
  }

  /** Takes a test patient away. */
  @POST
  @Path("removal")
  @Operation(hidden = true)
  public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    String original = text(sent, "original");
    return FormOutcome.of(
        () -> {
          edits.apply(frames.actor(), id, version(sent), edit -> edit.removeScenario(original));
          return "/drafts/" + id + "/scenarios?done=saved";
        },
        (status, refusal) -> {
          DraftFrame frame = frames.open(id, "scenarios");
          frame.page().tell(FormOutcome.note(frame.page(), refusal));
          return frame
              .page()
              .status(
                  status,
                  page.form(frame, original, ScenarioForm.empty(text(sent, "path")), List.of()));
        });
  }

  private static long version(MultivaluedMap<String, String> sent) {
    try {
      return Long.parseLong(text(sent, "version"));
    } catch (NumberFormatException e) {
      throw new EditException("The version of the file is missing; reload the page.");
    }
  }

  private static String text(MultivaluedMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.replace("\r\n", "\n");
  }
}

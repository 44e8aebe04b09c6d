package io.osteon.web.draft.edit;

import io.osteon.authoring.edit.EditException;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.draft.Drafts;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.ScenarioRunner;
import io.osteon.web.draft.DraftEdits;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.DraftFrames;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.DraftReadings;
import io.osteon.web.draft.ScenarioLine;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules of a draft, the forms of one rule, and what they show beside: trials and previews. */
@Path("/drafts/{id}/rules")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RulePage {
  private final DraftFrames frames;
  private final Drafts drafts;
  private final DraftReadings readings;
  private final DraftEdits edits;

  /** A page over the drafts. */
  public RulePage(DraftFrames frames, Drafts drafts, DraftReadings readings, DraftEdits edits) {
    this.frames = frames;
    this.drafts = drafts;
    this.readings = readings;
    this.edits = edits;
  }

  /** How a recommendation reads in one language. */
  @TemplateData
  public record Reading(Language language, Optional<Recommendation> recommendation) {}

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance rules(
        Page page, DraftFrame frame, List<AdviceRule> rules, String search);

    static native TemplateInstance rule(Page page, DraftFrame frame, RuleForm form);

    static native TemplateInstance trial(DraftFrame frame, ParameterTrial trial, String refusal);

    static native TemplateInstance preview(DraftFrame frame, String rule, List<Reading> readings);
  }

  /** The rules of the draft. */
  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("id") UUID id, @QueryParam("search") String search) {
    DraftFrame frame = frames.open(id, "rules");
    String wanted = search == null ? "" : search.strip();
    List<AdviceRule> rules =
        reading(id).draft().advice().stream().filter(rule -> matches(rule, wanted)).toList();
    return frame.page().ok(Templates.rules(frame.page(), frame, rules, wanted));
  }

  private static boolean matches(AdviceRule rule, String wanted) {
    String text = rule.id() + " " + rule.title().en() + " " + rule.title().zh();
    return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  /** The forms of a rule. */
  @GET
  @Path("{rule}")
  @Operation(hidden = true)
  public Response edit(@PathParam("id") UUID id, @PathParam("rule") String rule) {
    DraftFrame frame = frames.open(id, "rules");
    return frame.page().ok(Templates.rule(frame.page(), frame, form(id, rule)));
  }

  /** The forms as they are now. */
  RuleForm form(UUID id, String rule) {
    DraftReading reading = reading(id);
    AdviceRule advice =
        reading.rule(rule).orElseThrow(() -> new NotFoundException("There is no such rule."));
    RuleForm form =
        RuleForm.of(
            advice,
            edits.version(id, advice.location().file()),
            edits.version(id, RuleBaseFiles.PARAMETERS),
            reading);
    if (!form.parameters().isEmpty()) {
      reading.prepareEffects();
    }
    return form;
  }

  private DraftReading reading(UUID id) {
    return readings.of(drafts.files(id));
  }

  /** Test patients that change with a value of a parameter; a part of the page. */
  @GET
  @Path("{rule}/parameters/{parameter}/trial")
  @Operation(hidden = true)
  public Response trial(
      @PathParam("id") UUID id,
      @PathParam("parameter") String parameter,
      @QueryParam("value") String value) {
    DraftFrame frame = frames.open(id, "rules");
    ParameterTrial trial = null;
    String refusal = null;
    try {
      trial = ParameterTrial.of(reading(id), parameter, number(value));
    } catch (EditException e) {
      refusal = e.getMessage();
    }
    return frame.page().ok(Templates.trial(frame, trial, refusal));
  }

  /** A number as a form sends it. */
  static BigDecimal number(String value) {
    try {
      return new BigDecimal(value == null ? "" : value.strip());
    } catch (NumberFormatException e) {
      throw new EditException("The value must be a number, such as 2.11.");
    }
  }

  /** How the rule reads for a test patient, in both languages; a part of the page. */
  @GET
  @Path("{rule}/preview")
  @Operation(hidden = true)
  public Response preview(
      @PathParam("id") UUID id,
      @PathParam("rule") String rule,
      @QueryParam("scenario") String scenario) {
    DraftFrame frame = frames.open(id, "rules");
    DraftReading reading = reading(id);
    List<Reading> said = new ArrayList<>();
    Optional<ScenarioLine> patient =
        reading.scenarios().stream().filter(each -> each.id().equals(scenario)).findFirst();
    if (patient.isPresent() && reading.evaluator().isPresent()) {
      for (Language language : Language.values()) {
        said.add(new Reading(language, read(reading, rule, patient.get(), language)));
      }
    }
    return frame.page().ok(Templates.preview(frame, rule, said));
  }

  private static Optional<Recommendation> read(
      DraftReading reading, String rule, ScenarioLine patient, Language language) {
    var evaluator = reading.evaluator().orElseThrow();
    Evaluation evaluation =
        evaluator.word(new ScenarioRunner(evaluator).run(patient.json()).decision(), language);
    return evaluation.recommendations().stream().filter(r -> r.id().equals(rule)).findFirst();
  }
}

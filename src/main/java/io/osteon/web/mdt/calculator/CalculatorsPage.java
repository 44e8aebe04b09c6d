package io.osteon.web.mdt.calculator;

import io.osteon.platform.RuleBaseService;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The calculators without a case. Values go by POST, since they are a patient's; nothing is stored.
 */
@Path("/calculators")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CalculatorsPage {
  private final Pages pages;
  private final RuleBaseService rules;

  /** A page with the limits of the active rule base. */
  public CalculatorsPage(Pages pages, RuleBaseService rules) {
    this.pages = pages;
    this.rules = rules;
  }

  /** The page's templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance calculators(
        Page page, String home, String action, String lead, List<Calculator> calculators);

    static native TemplateInstance fragment(
        Page page, String action, String lead, List<Calculator> calculators);
  }

  /** All calculators, empty. */
  @GET
  @Operation(hidden = true)
  public Response show() {
    return answer(CalculatorInput.EMPTY);
  }

  /** All calculators, with the results of the one that was sent. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response calculate(MultivaluedMap<String, String> form) {
    return answer(CalculatorInput.EMPTY.with(form));
  }

  private Response answer(CalculatorInput input) {
    Page page = pages.open();
    CalculatorText text = new CalculatorText(page, rules.active().ruleBase());
    return page.ok(
        Templates.calculators(page, "", "/calculators", text.words().lead(), all(input, text)));
  }

  /** All calculators, in the order of the page. */
  static List<Calculator> all(CalculatorInput input, CalculatorText text) {
    LaboratoryCalculators laboratory = new LaboratoryCalculators(input, text);
    ScoreCalculators scores = new ScoreCalculators(input, text);
    return List.of(
        laboratory.calcium(),
        laboratory.kidney(),
        laboratory.zoledronate(),
        scores.mirels(),
        scores.spine());
  }
}

package io.osteon.web.rules;

import io.osteon.authoring.overview.ParameterEntry;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The thresholds and time windows that answer now. */
@Path("/parameters")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ParametersPage {
  private final Pages pages;
  private final ActiveCatalogue active;

  /** A page over the rule base that answers now. */
  public ParametersPage(Pages pages, ActiveCatalogue active) {
    this.pages = pages;
    this.active = active;
  }

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Page page, List<ParameterEntry> parameters, String search, String standing, int all);
  }

  /**
   * The parameters.
   *
   * @param search a word of id, meaning or source
   * @param standing {@code unsigned}, {@code default}, or empty for all
   */
  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("standing") @DefaultValue("") String standing) {
    Page page = pages.open();
    List<ParameterEntry> all = active.current().overview().parameters();
    List<ParameterEntry> shown =
        all.stream()
            .filter(parameter -> stands(parameter.definition(), standing))
            .filter(parameter -> found(parameter.definition(), search))
            .toList();
    return page.ok(Templates.list(page, shown, search, standing, all.size()));
  }

  private static boolean stands(ParameterDefinition parameter, String standing) {
    return switch (standing) {
      case "unsigned" -> parameter.signedOffBy() == null;
      case "default" -> parameter.serviceDefault();
      default -> true;
    };
  }

  private static boolean found(ParameterDefinition parameter, String search) {
    String text =
        String.join(
            "\n",
            parameter.id(),
            parameter.meaning().en(),
            parameter.meaning().zh(),
            parameter.source());
    return text.toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT));
  }
}

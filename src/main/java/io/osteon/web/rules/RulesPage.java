package io.osteon.web.rules;

import io.osteon.authoring.overview.RuleEntry;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules that answer now: a list, and a page for each. */
@Path("/rules")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RulesPage {
  private final Pages pages;
  private final ActiveCatalogue active;

  /** Pages over the rule base that answers now. */
  public RulesPage(Pages pages, ActiveCatalogue active) {
    this.pages = pages;
    this.active = active;
  }

  /** The pages' templates. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Page page,
        RuleLabels labels,
        RuleFilter filter,
        List<RuleEntry> rules,
        List<String> groups,
        int all);

    static native TemplateInstance rule(Page page, RuleLabels labels, RuleView rule);
  }

  /** The rules that a filter lets pass. */
  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("urgency") @DefaultValue("") String urgency,
      @QueryParam("level") @DefaultValue("") String level,
      @QueryParam("standing") @DefaultValue("") String standing,
      @QueryParam("sort") @DefaultValue("") String sort,
      @QueryParam("direction") @DefaultValue("ascending") String direction) {
    Page page = pages.open();
    RuleFilter filter =
        new RuleFilter(
            search, group, urgency, level, standing, sort, direction.equals("descending"));
    List<RuleEntry> all = active.current().overview().rules();
    List<String> groups = all.stream().map(rule -> rule.advice().group()).distinct().toList();
    return page.ok(
        Templates.list(page, new RuleLabels(page), filter, filter.of(all), groups, all.size()));
  }

  /** One rule with all that belongs to it. */
  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response rule(@PathParam("id") String id) {
    Page page = pages.open();
    RuleCatalogue catalogue = active.current();
    RuleEntry entry = catalogue.overview().rule(id).orElseThrow(NotFoundException::new);
    return page.ok(
        Templates.rule(page, new RuleLabels(page), RuleView.of(catalogue, entry, page.language())));
  }
}

package io.osteon.web.rules;

import io.osteon.authoring.overview.RuleEntry;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.osteon.web.monitoring.RecentUse;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules that answer now: a list, and a page for each. */
@Path("/rules")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RulesPage {
  private final Pages pages;
  private final ActiveCatalogue active;
  private final RecentUse recent;
  private final ReviewDate reviews;
  private final RuleHistories histories;

  /** Pages over the rule base that answers now. */
  public RulesPage(
      Pages pages,
      ActiveCatalogue active,
      RecentUse recent,
      ReviewDate reviews,
      RuleHistories histories) {
    this.pages = pages;
    this.active = active;
    this.recent = recent;
    this.reviews = reviews;
    this.histories = histories;
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
        int all,
        RuleUse use);

    static native TemplateInstance rule(Page page, RuleLabels labels, RuleView rule, RuleUse use);

    static native TemplateInstance history(
        Page page, RuleLabels labels, RuleEntry rule, RuleHistory history);
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
    RuleUse use = use(page);
    return page.ok(
        Templates.list(
            page,
            new RuleLabels(page),
            filter,
            filter.of(all, page.language(), use),
            groups,
            all.size(),
            use));
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
        Templates.rule(
            page, new RuleLabels(page), RuleView.of(catalogue, entry, page.language()), use(page)));
  }

  /** The releases that changed a rule; asked for by its page, since it takes a moment. */
  @GET
  @Path("{id}/history")
  @Operation(hidden = true)
  public Response history(@PathParam("id") String id) {
    Page page = pages.open();
    RuleEntry entry = active.current().overview().rule(id).orElseThrow(NotFoundException::new);
    return page.ok(Templates.history(page, new RuleLabels(page), entry, histories.of(entry)));
  }

  private RuleUse use(Page page) {
    Optional<LocalDate> review = reviews.of(page.release());
    return new RuleUse(page, recent.byRule(), review, review.map(reviews::isOverdue).orElse(false));
  }
}

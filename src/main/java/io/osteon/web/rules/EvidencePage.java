package io.osteon.web.rules;

import io.osteon.authoring.overview.RuleEntry;
import io.osteon.rulebase.EvidenceKind;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.VerificationStatus;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The register of sources. */
@Path("/evidence")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class EvidencePage {
  private final Pages pages;
  private final ActiveCatalogue active;

  /** A page over the rule base that answers now. */
  public EvidencePage(Pages pages, ActiveCatalogue active) {
    this.pages = pages;
    this.active = active;
  }

  /**
   * A source with the rules that cite it.
   *
   * @param source of the register
   * @param rules ids
   */
  @TemplateData
  public record Entry(EvidenceSource source, List<String> rules) {}

  /**
   * What the list is narrowed to.
   *
   * @param search a word of id or citation
   * @param kind a key, or empty
   * @param status a key, or empty
   */
  @TemplateData
  public record Filter(String search, String kind, String status) {
    boolean fits(EvidenceSource source) {
      return (kind.isEmpty() || Key.of(source.kind()).equals(kind))
          && (status.isEmpty() || Key.of(source.status()).equals(status))
          && (source.id() + "\n" + source.citation())
              .toLowerCase(Locale.ROOT)
              .contains(search.strip().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Something to choose in a filter.
   *
   * @param key of the value
   * @param label in words
   */
  @TemplateData
  public record Choice(String key, String label) {}

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        Page page,
        RuleLabels labels,
        Filter filter,
        List<Entry> sources,
        List<Choice> kinds,
        List<Choice> states,
        int all);
  }

  /** The sources that a filter lets pass. */
  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("status") @DefaultValue("") String status) {
    Page page = pages.open();
    RuleLabels labels = new RuleLabels(page);
    Filter filter = new Filter(search, kind, status);
    RuleCatalogue catalogue = active.current();
    List<Entry> sources =
        catalogue.ruleBase().evidence().all().stream()
            .filter(filter::fits)
            .map(source -> new Entry(source, rules(catalogue, source.id())))
            .toList();
    return page.ok(
        Templates.list(
            page,
            labels,
            filter,
            sources,
            Arrays.stream(EvidenceKind.values())
                .map(value -> new Choice(Key.of(value), labels.kind(value)))
                .toList(),
            Arrays.stream(VerificationStatus.values())
                .map(value -> new Choice(Key.of(value), labels.status(value)))
                .toList(),
            catalogue.ruleBase().evidence().all().size()));
  }

  private static List<String> rules(RuleCatalogue catalogue, String source) {
    return catalogue.overview().rules().stream()
        .filter(rule -> rule.sources().contains(source))
        .map(RuleEntry::advice)
        .map(advice -> advice.id())
        .toList();
  }
}

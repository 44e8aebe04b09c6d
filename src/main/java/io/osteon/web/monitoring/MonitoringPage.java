package io.osteon.web.monitoring;

import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.activation.ShadowReports;
import io.osteon.governance.monitoring.RuleMonitoring;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.platform.RuleBaseService;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.RuleBase;
import io.osteon.web.layout.Note;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How often each rule was shown and overridden, and what a shadow release would change. */
@Path("/monitoring")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MonitoringPage {
  private final Pages pages;
  private final RuleMonitoring monitoring;
  private final RuleBaseService rules;
  private final Activations activations;
  private final ShadowReports shadows;
  private final Clock clock = Clock.systemUTC();

  /** A page over the counts. */
  public MonitoringPage(
      Pages pages,
      RuleMonitoring monitoring,
      RuleBaseService rules,
      Activations activations,
      ShadowReports shadows) {
    this.pages = pages;
    this.monitoring = monitoring;
    this.rules = rules;
    this.activations = activations;
    this.shadows = shadows;
  }

  /** The page's template. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance monitoring(
        Page page, UseLabels labels, MonitoringView view, List<ShadowView> shadows);
  }

  /**
   * The page.
   *
   * @param days length of the period; one of those that are offered
   */
  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("days") @DefaultValue("30") String days) {
    Page page = pages.open();
    UseLabels labels = new UseLabels(page);
    int length = MonitoringView.days(days);
    try {
      RuleBase ruleBase = rules.active().ruleBase();
      MonitoringView view =
          MonitoringView.of(
              length,
              monitoring.of(ids(ruleBase), LocalDate.now(clock), length),
              ruleBase,
              page.language());
      return page.ok(Templates.monitoring(page, labels, view, shadow().stream().toList()));
    } catch (DatabaseUnavailableException e) {
      page.tell(Note.problem(page.words(MonitoringWords.class).unavailable()));
      return page.status(
          503, Templates.monitoring(page, labels, MonitoringView.unavailable(length), List.of()));
    }
  }

  /** The ids of the rules of a rule base. */
  static List<String> ids(RuleBase ruleBase) {
    return ruleBase.advice().all().stream().map(AdviceRule::id).toList();
  }

  private Optional<ShadowView> shadow() {
    return activations.activations().stream()
        .filter(each -> each.mode() == ActivationMode.SHADOW)
        .filter(each -> each.status() == ActivationStatus.RUNNING)
        .findFirst()
        .map(this::shadow);
  }

  private ShadowView shadow(Activation activation) {
    return new ShadowView(activation, shadows.of(activation.id(), 0));
  }
}

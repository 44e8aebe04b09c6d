package io.osteon.cdshooks.launch;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.ChartAssembler;
import io.osteon.cdshooks.chart.MissingDataException;
import io.osteon.cdshooks.chart.fetch.FhirServerReader;
import io.osteon.cdshooks.launch.LaunchException.Reason;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.request.Hook;
import io.osteon.cdshooks.request.HookContext;
import io.osteon.cdshooks.service.ActiveServices;
import io.osteon.cdshooks.service.ServiceDefinition;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.platform.RuleBaseService;
import io.osteon.platform.SmartLaunchConfiguration;
import io.osteon.rulebase.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Reads the chart of a launch: by the same queries, limits and rules as for a call of CDS Hooks
 * when a chart is opened, so that the board sees what its cards were made of.
 */
@ApplicationScoped
class LaunchedChart {
  private final RuleBaseService rules;
  private final ActiveServices services;
  private final ChartAssembler charts;

  LaunchedChart(
      RuleBaseService rules,
      ActiveServices services,
      FhirServerReader reader,
      SmartLaunchConfiguration configuration) {
    this.rules = rules;
    this.services = services;
    this.charts = new ChartAssembler(reader, configuration.deadline());
  }

  /** The chart as one FHIR Bundle, with what could not be had. */
  Chart read(LaunchServer server, LaunchGrant grant, LocalDate at) throws LaunchException {
    CdsClient client =
        new CdsClient(
            "smart-" + server.name(), Language.EN, List.of(server.fhirServer()), Set.of());
    CdsHooksRequest request =
        new CdsHooksRequest(
            Hook.PATIENT_VIEW,
            UUID.randomUUID(),
            server.fhirServer(),
            grant.authorization(),
            new HookContext(null, grant.patient(), null, List.of(), List.of()),
            Map.of());
    Future<Chart> chart = charts.assemble(service(), request, client, at).toCompletableFuture();
    try {
      return chart.get();
    } catch (ExecutionException e) {
      boolean absent = e.getCause() instanceof MissingDataException;
      throw new LaunchException(absent ? Reason.NO_PATIENT : Reason.UNUSABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException(Reason.UNUSABLE);
    }
  }

  /** What could not be had, in words. */
  List<String> lacking(Chart chart, Language language) {
    Set<String> keys =
        chart.unavailable().stream().map(Chart.Unavailable::key).collect(Collectors.toSet());
    return service().templates().stream()
        .filter(template -> keys.contains(template.key()))
        .map(template -> template.name().in(language))
        .toList();
  }

  private ServiceDefinition service() {
    return services.of(rules.active().ruleBase()).all().stream()
        .filter(service -> service.hook() == Hook.PATIENT_VIEW)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no service for an opened chart"));
  }
}

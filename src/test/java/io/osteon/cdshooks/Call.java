package io.osteon.cdshooks;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.Chart.Reason;
import io.osteon.cdshooks.chart.ChartAssembler;
import io.osteon.cdshooks.chart.fetch.FetchResult;
import io.osteon.cdshooks.chart.fetch.FhirServerReader;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.request.CdsHooksRequestReader;
import io.osteon.cdshooks.request.Hook;
import io.osteon.cdshooks.service.Moment;
import io.osteon.cdshooks.service.MomentFilter;
import io.osteon.cdshooks.service.PrefetchTemplate;
import io.osteon.cdshooks.service.ServiceCatalogue;
import io.osteon.cdshooks.service.ServiceDefinition;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;

/** A call of a service, built field by field; a single quote in JSON stands for a double. */
public final class Call {
  /** The evaluation date. */
  public static final LocalDate AT = LocalDate.of(2026, 11, 23);

  /** Id of the patient of the call. */
  public static final String PATIENT_ID = "p1";

  /** A FHIR server that nobody may read from. */
  public static final FhirServerReader NO_SERVER =
      (client, server, authorization, query, deadline) ->
          CompletableFuture.completedStage(FetchResult.failed(Reason.REFUSED));

  private static final class Services {
    static final ServiceCatalogue SHIPPED = ServiceCatalogue.of(ShippedRules.ruleBase());
  }

  private final Hook hook;
  private final Map<String, String> prefetch = new LinkedHashMap<>();
  private final Map<String, String> context = new LinkedHashMap<>();
  private String server;
  private FhirServerReader reader = NO_SERVER;

  private Call(Hook hook) {
    this.hook = hook;
    context.put("userId", "'Practitioner/doc'");
    context.put("patientId", "'" + PATIENT_ID + "'");
    context.put("encounterId", "'e1'");
  }

  /** A call without prefetch. */
  public static Call of(Hook hook) {
    return new Call(hook);
  }

  /** The services of the shipped rule base. */
  public static ServiceCatalogue services() {
    return Services.SHIPPED;
  }

  /** The shipped service of a hook. */
  public static ServiceDefinition service(Hook hook) {
    return services().find("osteon-" + hook.id()).orElseThrow();
  }

  /** Every client may see everything. */
  public static CdsClient client() {
    return new CdsClient("test", Language.EN, List.of(), Set.of());
  }

  /** Sets the JSON of a prefetch key. */
  public Call prefetch(String key, String json) {
    prefetch.put(key, json);
    return this;
  }

  /** Sets the result of a search under a prefetch key. */
  public Call found(String key, String... resources) {
    return prefetch(key, searchset("", resources));
  }

  /** A searchset, with further fields that each end with a comma. */
  public static String searchset(String fields, String... resources) {
    StringJoiner entries = new StringJoiner(",", "[", "]");
    for (String resource : resources) {
      entries.add("{'resource':" + resource + "}");
    }
    return "{'resourceType':'Bundle','type':'searchset'," + fields + "'entry':" + entries + "}";
  }

  /** The patient is prefetched, every other search found nothing unless it is set. */
  public Call complete() {
    prefetch.putIfAbsent("patient", Resources.patient());
    for (PrefetchTemplate template : service(hook).templates()) {
      prefetch.putIfAbsent(template.key(), searchset(""));
    }
    return this;
  }

  /** Sets a field of the context. */
  public Call context(String name, String json) {
    context.put(name, json);
    return this;
  }

  /** Sets the resources of the context. */
  public Call about(String... resources) {
    String field =
        switch (hook) {
          case ORDER_SELECT, ORDER_SIGN -> "draftOrders";
          case PROBLEM_LIST_ITEM_CREATE -> "conditions";
          case APPOINTMENT_BOOK -> "appointments";
          case MEDICATION_REFILL -> "medications";
          default -> throw new IllegalArgumentException(hook + " has no resources");
        };
    return context(field, searchset("", resources).replace("searchset", "collection"));
  }

  /** Names a FHIR server and what answers for it. */
  public Call server(FhirServerReader answers) {
    server = "https://ehr.example.org/fhir";
    reader = answers;
    return this;
  }

  /** The body. */
  public String json() {
    StringJoiner fields = new StringJoiner(",", "{", "}");
    fields.add("'hook':'" + hook.id() + "'");
    fields.add("'hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea'");
    if (server != null) {
      fields.add("'fhirServer':'" + server + "'");
    }
    fields.add("'context':" + object(context));
    if (!prefetch.isEmpty()) {
      fields.add("'prefetch':" + object(prefetch));
    }
    return fields.toString().replace('\'', '"');
  }

  private static String object(Map<String, String> fields) {
    StringJoiner object = new StringJoiner(",", "{", "}");
    fields.forEach((name, json) -> object.add("'" + name + "':" + json));
    return object.toString();
  }

  /** The call as read. */
  public CdsHooksRequest request() {
    return CdsHooksRequestReader.read(json().getBytes(StandardCharsets.UTF_8), hook);
  }

  /** The chart of the call. */
  public CompletableFuture<Chart> assemble() {
    return new ChartAssembler(reader, Duration.ofMillis(400))
        .assemble(service(hook), request(), client(), AT)
        .toCompletableFuture();
  }

  /** The chart of the call, which must come. */
  public Chart chart() {
    return assemble().join();
  }

  /** What the service says. */
  public Moment moment() {
    return MomentFilter.judge(ShippedRules.evaluator(), service(hook), chart(), AT, Language.EN);
  }

  /** The ids of the rules that the service shows. */
  public List<String> shown() {
    return moment().shown().stream().map(Recommendation::id).toList();
  }

  /** The ids of the rules that the chart recommends, shown or not. */
  public List<String> recommended() {
    return moment().evaluation().recommendations().stream().map(Recommendation::id).toList();
  }
}

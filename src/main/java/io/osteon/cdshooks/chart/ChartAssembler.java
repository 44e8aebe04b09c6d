package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.chart.BundleWriter.Searches;
import io.osteon.cdshooks.chart.Chart.Focus;
import io.osteon.cdshooks.chart.Chart.Reason;
import io.osteon.cdshooks.chart.Chart.Unavailable;
import io.osteon.cdshooks.chart.fetch.FhirServerReader;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.service.PrefetchTemplate;
import io.osteon.cdshooks.service.ServiceDefinition;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.cds.PrefetchDefinition.CoveredList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Puts together what is known of the patient at the moment of a call: the prefetch, what had to be
 * fetched, and the resources of the context. Safe for use by many threads.
 */
public final class ChartAssembler {
  private static final String PATIENT = "Patient";

  /** Types that are no list of their own, but tell of the medication. */
  private static final Set<String> DOSES =
      Set.of("MedicationAdministration", "MedicationStatement");

  private static final Set<Reason> LACKING =
      EnumSet.of(Reason.INCOMPLETE, Reason.TOO_SLOW, Reason.UNUSABLE);

  private final FhirServerReader reader;
  private final Duration fetchDeadline;

  /**
   * Assembles charts.
   *
   * @param reader fetches what calls did not bring
   * @param fetchDeadline how long one call may wait for all that is fetched
   */
  public ChartAssembler(FhirServerReader reader, Duration fetchDeadline) {
    this.reader = reader;
    this.fetchDeadline = fetchDeadline;
  }

  /**
   * Assembles the chart of a call. The stage fails with {@link InvalidInputException} when
   * resources of the call are about somebody else, and with {@link MissingDataException} when data
   * is missing without which an answer would mislead.
   *
   * @param service that is called
   * @param request the call
   * @param client who calls
   * @param at the evaluation date
   */
  public CompletionStage<Chart> assemble(
      ServiceDefinition service, CdsHooksRequest request, CdsClient client, LocalDate at) {
    CompletableFuture<Chart> chart = new CompletableFuture<>();
    try {
      ContextResources.requirePatient(request.context());
      List<Answer> others = others(service, request);
      collect(service, request, client, at, others)
          .thenApply(answers -> chart(service, request, at, answers, others))
          .whenComplete(
              (done, failure) -> {
                if (failure == null) {
                  chart.complete(done);
                } else {
                  chart.completeExceptionally(cause(failure));
                }
              });
    } catch (InvalidInputException e) {
      chart.completeExceptionally(e);
    }
    return chart;
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** Some clients send data under keys of their own; its resources are as good as any. */
  private static List<Answer> others(ServiceDefinition service, CdsHooksRequest request) {
    Set<String> known =
        service.templates().stream().map(PrefetchTemplate::key).collect(Collectors.toSet());
    List<Answer> others = new ArrayList<>();
    request
        .prefetch()
        .forEach(
            (key, value) -> {
              if (!known.contains(key) && !value.isNull()) {
                others.add(Answer.of(value, PrefetchCollector.pointer(key), true));
              }
            });
    return others;
  }

  private CompletionStage<Map<PrefetchTemplate, Answer>> collect(
      ServiceDefinition service,
      CdsHooksRequest request,
      CdsClient client,
      LocalDate at,
      List<Answer> others) {
    long deadline = System.nanoTime() + fetchDeadline.toNanos();
    PrefetchCollector collector = new PrefetchCollector(reader, request, client, at, deadline);
    Map<PrefetchTemplate, CompletableFuture<Answer>> waiting = new LinkedHashMap<>();
    for (PrefetchTemplate template : service.templates()) {
      Answer sent = collector.sent(template);
      requirePatient(sent, request);
      boolean elsewhere = !sent.answered() && suppliedElsewhere(template, service, others);
      waiting.put(
          template,
          elsewhere
              ? CompletableFuture.completedFuture(null)
              : collector.complete(template, sent).toCompletableFuture());
    }
    others.forEach(answer -> requirePatient(answer, request));
    return CompletableFuture.allOf(waiting.values().toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              Map<PrefetchTemplate, Answer> answers = new LinkedHashMap<>();
              waiting.forEach((template, answer) -> answers.put(template, answer.join()));
              return answers;
            });
  }

  /** A key of the client's own stands for ours where ours is the only one for its type. */
  private static boolean suppliedElsewhere(
      PrefetchTemplate template, ServiceDefinition service, List<Answer> others) {
    return service.templates().stream().filter(t -> t.type().equals(template.type())).count() == 1
        && others.stream().anyMatch(answer -> answer.has(template.type()));
  }

  private static void requirePatient(Answer answer, CdsHooksRequest request) {
    for (ChartEntry entry : answer.entries()) {
      if (entry.type().equals(PATIENT) && !isPatient(entry, request)) {
        throw new InvalidInputException(
            List.of(
                new Violation(
                    entry.place() + "/id", "", "the Patient whom context.patientId names")));
      }
    }
  }

  private static boolean isPatient(ChartEntry entry, CdsHooksRequest request) {
    return entry.id() == null || entry.id().equals(request.context().patientId());
  }

  private static Chart chart(
      ServiceDefinition service,
      CdsHooksRequest request,
      LocalDate at,
      Map<PrefetchTemplate, Answer> answers,
      List<Answer> others) {
    ChartMerger merger = new ChartMerger(request.fhirServer());
    List<Unavailable> unavailable = new ArrayList<>();
    List<Unavailable> missing = new ArrayList<>();
    answers.forEach(
        (template, answer) -> {
          Answer usable = answer == null ? null : ofPatient(answer, request);
          if (usable != null && usable.failure() != null) {
            Unavailable reason = new Unavailable(template.key(), usable.failure());
            boolean misleads = service.requires().contains(template.key()) && !usable.answered();
            (misleads ? missing : unavailable).add(reason);
          }
          if (usable != null) {
            merger.addAll(identified(usable, request));
          }
        });
    if (!missing.isEmpty()) {
      throw new MissingDataException(missing);
    }
    others.forEach(answer -> merger.addAll(identified(answer, request)));
    Medications medications = new Medications(merger.entries());
    merger.entries().replaceAll(medications::named);
    ContextResources context =
        ContextResources.of(request, merger.entries(), service.terminology(), at);
    Searches searches =
        new Searches(
            emptySearches(answers, merger.entries(), request), partialSearches(answers, request));
    return finish(merger, context, searches, unavailable);
  }

  /** A server that answers with another Patient has not answered. */
  private static Answer ofPatient(Answer answer, CdsHooksRequest request) {
    boolean other =
        answer.entries().stream()
            .anyMatch(entry -> entry.type().equals(PATIENT) && !isPatient(entry, request));
    return other ? Answer.none(Reason.UNUSABLE) : answer;
  }

  /** A Patient without an id is the one that was asked for. */
  private static List<ChartEntry> identified(Answer answer, CdsHooksRequest request) {
    return answer.entries().stream()
        .map(
            entry -> {
              if (!entry.type().equals(PATIENT) || entry.id() != null) {
                return entry;
              }
              ObjectNode patient = entry.resource().deepCopy();
              return entry.with(patient.put("id", request.context().patientId()));
            })
        .toList();
  }

  /** Lists that are known to be empty: all queries that cover them were answered whole. */
  private static List<String> emptySearches(
      Map<PrefetchTemplate, Answer> answers, List<ChartEntry> entries, CdsHooksRequest request) {
    List<String> empty = new ArrayList<>();
    for (CoveredList list : CoveredList.values()) {
      List<PrefetchTemplate> covering =
          answers.keySet().stream().filter(template -> template.covers() == list).toList();
      boolean whole =
          !covering.isEmpty()
              && covering.stream().allMatch(template -> isWhole(template, answers.get(template)));
      Set<String> types = covering.stream().map(PrefetchTemplate::type).collect(Collectors.toSet());
      if (whole && entries.stream().noneMatch(entry -> types.contains(entry.type()))) {
        types.stream()
            .sorted()
            .forEach(type -> empty.add(type + "?patient=" + request.context().patientId()));
      }
    }
    return empty;
  }

  /**
   * Lists of which a part is known to be lacking: pages that were not read, a server that did not
   * answer in time. From what is there nobody may conclude what is not. Data that nobody offered is
   * another matter: many clients never send past orders.
   */
  private static List<String> partialSearches(
      Map<PrefetchTemplate, Answer> answers, CdsHooksRequest request) {
    Set<String> types = new TreeSet<>();
    answers.forEach(
        (template, answer) -> {
          boolean list = template.covers() != null || DOSES.contains(template.type());
          if (list && answer != null && isPartial(template, answer)) {
            types.add(template.type());
          }
        });
    return types.stream().map(type -> type + "?patient=" + request.context().patientId()).toList();
  }

  /** Not all that was asked for is there, or the client asked for less than we do. */
  private static boolean isPartial(PrefetchTemplate template, Answer answer) {
    boolean restricted = !template.criteria().isEmpty() || template.date() != null;
    return LACKING.contains(answer.failure()) || (answer.narrowed() && !restricted);
  }

  /** Where we restrict a search ourselves, its self link restricts it, too. */
  private static boolean isWhole(PrefetchTemplate template, Answer answer) {
    boolean restricted = !template.criteria().isEmpty() || template.date() != null;
    return answer != null && answer.whole() && (restricted || !answer.narrowed());
  }

  private static Chart finish(
      ChartMerger merger,
      ContextResources context,
      Searches searches,
      List<Unavailable> unavailable) {
    Set<String> drafts =
        context.drafts().stream().map(DraftOrder::reference).collect(Collectors.toSet());
    merger.addContext(context.entries(), drafts);
    List<ChartEntry> entries = merger.entries();
    Focus focus = null;
    if (!context.focus().isEmpty()) {
      // by identity: another resource of the same content is not what the call is about
      Set<JsonNode> about = Collections.newSetFromMap(new IdentityHashMap<>());
      context.entries().stream()
          .filter(entry -> context.focus().contains(entry.reference()))
          .forEach(entry -> about.add(entry.resource()));
      List<ChartEntry> without =
          entries.stream().filter(entry -> !about.contains(entry.resource())).toList();
      focus = new Focus(BundleWriter.write(without, searches), context.focus());
    }
    return new Chart(
        BundleWriter.write(entries, searches),
        context.drafts(),
        unavailable,
        focus,
        entries.stream().map(ChartEntry::place).toList());
  }
}

package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.request.Hook;
import io.osteon.cdshooks.request.HookContext;
import io.osteon.cdshooks.request.HookContext.Place;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resources of the context as the chart takes them: draft orders and repeated prescriptions as
 * planned therapy, new conditions with the day on which they are recorded, appointments with their
 * day.
 */
final class ContextResources {
  private static final String URN = "urn:uuid:";

  private final CdsHooksRequest request;
  private final LocalDate at;
  private final List<ChartEntry> entries = new ArrayList<>();
  private final Set<String> focus = new HashSet<>();
  private final Map<String, DraftOrder> drafts = new LinkedHashMap<>();

  /** A selection that names none of the drafts must not silence what there is to say about them. */
  private boolean selectionFound;

  private ContextResources(CdsHooksRequest request, LocalDate at) {
    this.request = request;
    this.at = at;
  }

  /**
   * Refuses resources about somebody else.
   *
   * @throws InvalidInputException with the place of each of them
   */
  static void requirePatient(HookContext context) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < context.resources().size(); i++) {
      if (!ContextSubject.mayBe(context.patientId(), context.resources().get(i))) {
        violations.add(
            new Violation(
                context.places().get(i).pointer(),
                "",
                "a resource about the patient whom context.patientId names"));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }

  /**
   * Takes the resources of a context.
   *
   * @param chart the other resources, which those of the context may refer to
   */
  static ContextResources of(
      CdsHooksRequest request, List<ChartEntry> chart, Terminology terminology, LocalDate at) {
    ContextResources resources = new ContextResources(request, at);
    List<ChartEntry> sent = resources.sent();
    List<ChartEntry> all = new ArrayList<>(chart);
    all.addAll(sent);
    resources.selectionFound =
        sent.stream().anyMatch(entry -> request.context().selections().contains(entry.reference()));
    Medications medications = new Medications(all);
    Supplements supplements = new Supplements(terminology);
    for (int i = 0; i < sent.size(); i++) {
      ChartEntry named = medications.named(sent.get(i));
      resources.take(named, request.context().resources().get(i), supplements, all);
    }
    return resources;
  }

  /** The resources with ids, so that facts and suggestions can name them. */
  private List<ChartEntry> sent() {
    HookContext context = request.context();
    Set<String> ids = new HashSet<>();
    context.resources().forEach(resource -> ids.add(resource.path("id").asText("")));
    List<ChartEntry> sent = new ArrayList<>();
    for (int i = 0; i < context.resources().size(); i++) {
      Place place = context.places().get(i);
      ObjectNode resource = (ObjectNode) context.resources().get(i);
      ChartEntry entry = new ChartEntry(resource, place.fullUrl(), place.pointer());
      if (entry.id() == null) {
        ObjectNode identified = resource.deepCopy();
        identified.put("id", newId(place.fullUrl(), i + 1, ids));
        entry = entry.with(identified);
      }
      sent.add(entry);
    }
    return sent;
  }

  private static String newId(String fullUrl, int number, Set<String> ids) {
    String id =
        fullUrl != null && fullUrl.startsWith(URN)
            ? fullUrl.substring(URN.length())
            : "draft-" + number;
    while (!ids.add(id)) {
      id = id + "-new";
    }
    return id;
  }

  private void take(
      ChartEntry entry, JsonNode original, Supplements supplements, List<ChartEntry> all) {
    switch (request.hook()) {
      case ORDER_SELECT, ORDER_SIGN, MEDICATION_REFILL -> order(entry, original, supplements, all);
      case PROBLEM_LIST_ITEM_CREATE -> problem(entry);
      case APPOINTMENT_BOOK -> appointment(entry);
      case PATIENT_VIEW, ENCOUNTER_START, ENCOUNTER_DISCHARGE -> {
        // no resources in the context
      }
    }
  }

  private void order(
      ChartEntry entry, JsonNode original, Supplements supplements, List<ChartEntry> all) {
    if (!DraftStatus.isOrder(entry.type()) || DraftStatus.isOver(entry.resource())) {
      entries.add(entry);
      return;
    }
    boolean taken =
        entry.type().equals("MedicationRequest") && supplements.isSupplement(entry.resource(), all);
    ObjectNode draft =
        taken ? DraftStatus.taken(entry.resource()) : DraftStatus.planned(entry.resource(), at);
    entries.add(entry.with(draft));
    boolean selected =
        request.hook() != Hook.ORDER_SELECT
            || !selectionFound
            || request.context().selections().contains(entry.reference());
    drafts.putIfAbsent(entry.reference(), new DraftOrder(entry.reference(), original, selected));
    if (selected) {
      focus.add(entry.reference());
    }
  }

  /** A condition that is recorded now without any date is of today. */
  private void problem(ChartEntry entry) {
    if (!entry.type().equals("Condition")) {
      entries.add(entry);
      return;
    }
    ObjectNode condition = entry.resource();
    boolean dated =
        condition.has("recordedDate")
            || condition.has("onsetDateTime")
            || condition.has("onsetPeriod")
            || condition.has("extension");
    if (!dated) {
      condition = condition.deepCopy();
      condition.put("recordedDate", at.toString());
    }
    entries.add(entry.with(condition));
    focus.add(entry.reference());
  }

  /** An appointment without a start has that of the period that is asked for. */
  private void appointment(ChartEntry entry) {
    ObjectNode appointment = entry.resource();
    JsonNode requested = appointment.path("requestedPeriod").path(0).path("start");
    if (!appointment.has("start") && requested.isTextual()) {
      appointment = appointment.deepCopy();
      appointment.set("start", requested);
    }
    entries.add(entry.with(appointment));
    if (entry.type().equals("Appointment")) {
      focus.add(entry.reference());
    }
  }

  /** The resources, in the order of the request. */
  List<ChartEntry> entries() {
    return entries;
  }

  /** How facts name what the call is about. */
  Set<String> focus() {
    return focus;
  }

  /** The orders that are being written, in the order of the request. */
  List<DraftOrder> drafts() {
    return List.copyOf(drafts.values());
  }
}

package io.osteon.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.cdshooks.request.HookContext.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the context of a call: the fields that the hook's definition requires, in the form that it
 * requires.
 */
final class ContextReader {
  /** FHIR's form of an id; ids of dots alone would lead a URL elsewhere. */
  private static final String ID = "(?!\\.+$)[A-Za-z0-9.-]{1,64}";

  private static final Pattern USER = Pattern.compile("\\w+/[\\w.-]+");
  private static final Pattern REFERENCE = Pattern.compile("\\w+/[\\w.-]+");
  private static final Pattern PATIENT = Pattern.compile("(?:Patient/)?" + ID);
  private static final Pattern ENCOUNTER = Pattern.compile("(?:Encounter/)?" + ID);
  private static final int MOST_RESOURCES = 1000;

  private final RequestFields context;
  private final Hook hook;
  private final List<JsonNode> resources = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  private ContextReader(RequestFields context, Hook hook) {
    this.context = context;
    this.hook = hook;
  }

  /** The context, {@code null} when it is wrong, with violations. */
  static HookContext read(RequestFields context, Hook hook) {
    return new ContextReader(context, hook).read();
  }

  private HookContext read() {
    String user = "a user such as Practitioner/123";
    String userId =
        hook == Hook.MEDICATION_REFILL
            ? context.text("userId", USER, user)
            : context.requiredText("userId", USER, user);
    String patientId = context.requiredText("patientId", PATIENT, "the id of a FHIR Patient");
    String encounter = "the id of a FHIR Encounter";
    String encounterId =
        hook == Hook.ENCOUNTER_START || hook == Hook.ENCOUNTER_DISCHARGE
            ? context.requiredText("encounterId", ENCOUNTER, encounter)
            : context.text("encounterId", ENCOUNTER, encounter);
    String bundle = bundleField(hook);
    if (bundle != null) {
      bundle(bundle);
    }
    List<String> selections = hook == Hook.ORDER_SELECT ? selections() : List.of();
    return patientId == null
        ? null
        : new HookContext(
            userId,
            withoutType(patientId),
            withoutType(encounterId),
            resources,
            selections,
            places);
  }

  /** The field of a hook's context that holds a Bundle, {@code null} when there is none. */
  static String bundleField(Hook hook) {
    return switch (hook) {
      case ORDER_SELECT, ORDER_SIGN -> "draftOrders";
      case PROBLEM_LIST_ITEM_CREATE -> "conditions";
      case APPOINTMENT_BOOK -> "appointments";
      case MEDICATION_REFILL -> "medications";
      case PATIENT_VIEW, ENCOUNTER_START, ENCOUNTER_DISCHARGE -> null;
    };
  }

  /** Some clients send {@code Patient/123} where the hooks ask for {@code 123}. */
  private static String withoutType(String id) {
    return id == null ? null : id.substring(id.indexOf('/') + 1);
  }

  private void bundle(String field) {
    String expected = "a FHIR Bundle";
    JsonNode bundle = context.get(field);
    if (bundle == null
        || !bundle.isObject()
        || !"Bundle".equals(bundle.path("resourceType").textValue())) {
      context.wrong(field, expected);
      return;
    }
    JsonNode entries = bundle.path("entry");
    if (entries.isMissingNode() || entries.isNull()) {
      return;
    }
    if (!entries.isArray() || entries.size() > MOST_RESOURCES) {
      context.wrongAt("/" + field + "/entry", "a list of at most " + MOST_RESOURCES + " entries");
      return;
    }
    for (int i = 0; i < entries.size(); i++) {
      entry(entries.get(i), "/" + field + "/entry/" + i);
    }
  }

  private void entry(JsonNode entry, String below) {
    JsonNode resource = entry.path("resource");
    if (!entry.isObject() || !resource.isObject()) {
      context.wrongAt(below, "an entry with a resource");
    } else if (!resource.path("resourceType").isTextual()) {
      context.wrongAt(below + "/resource", "a FHIR resource with its resourceType");
    } else {
      resources.add(resource);
      places.add(
          new Place(context.pointer() + below + "/resource", entry.path("fullUrl").textValue()));
    }
  }

  private List<String> selections() {
    JsonNode list = context.get("selections");
    List<String> selections = new ArrayList<>();
    if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST_RESOURCES) {
      context.wrong("selections", "a list of references to draft orders, at least one");
      return selections;
    }
    for (int i = 0; i < list.size(); i++) {
      JsonNode selection = list.get(i);
      if (selection.isTextual() && REFERENCE.matcher(selection.textValue()).matches()) {
        selections.add(selection.textValue());
      } else {
        context.wrongAt(
            "/selections/" + i, "a reference to a draft order such as MedicationRequest/123");
      }
    }
    return selections;
  }
}

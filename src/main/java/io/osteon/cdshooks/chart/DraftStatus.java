package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * Makes an order of the context what it is at that moment: a draft, whatever its status says. Some
 * clients send orders that are being written as active, or begun on a day that has passed.
 */
final class DraftStatus {
  private static final Set<String> OVER =
      Set.of(
          "completed", "entered-in-error", "cancelled", "revoked", "stopped", "rejected", "ended");
  private static final int DATE_LENGTH = 10;

  private DraftStatus() {}

  /** The type is one of orders, rather than of what orders refer to. */
  static boolean isOrder(String type) {
    return type.endsWith("Request")
        || type.endsWith("Order")
        || type.endsWith("Prescription")
        || type.equals("RequestGroup");
  }

  /** The order is no draft any more. */
  static boolean isOver(JsonNode resource) {
    String status = resource.path("status").asText("").strip().toLowerCase(Locale.ROOT);
    return OVER.contains(status.replaceAll("[\\s_]+", "-"));
  }

  /** The order as a draft: planned on its days from today on, else for today. */
  static ObjectNode planned(ObjectNode order, LocalDate at) {
    ObjectNode draft = order.deepCopy();
    draft.put("status", "draft");
    if (draft.path("intent").asText("").equals("option")) {
      draft.put("intent", "order");
    }
    for (JsonNode dosage : draft.path("dosageInstruction")) {
      removePastDays(dosage.path("timing"), at);
    }
    removePastStart(draft.path("dispenseRequest").path("validityPeriod"), at);
    removePast(draft, "occurrenceDateTime", at);
    removePastStart(draft.path("occurrencePeriod"), at);
    return draft;
  }

  /** The order as one that is followed already; for drugs of which only current use counts. */
  static ObjectNode taken(ObjectNode order) {
    ObjectNode current = order.deepCopy();
    current.put("status", "active");
    current.put("intent", "order");
    current.remove("authoredOn");
    for (JsonNode dosage : current.path("dosageInstruction")) {
      if (dosage.path("timing") instanceof ObjectNode timing) {
        timing.remove("event");
        if (timing.path("repeat") instanceof ObjectNode repeat) {
          repeat.remove("boundsPeriod");
        }
      }
    }
    if (current.path("dispenseRequest") instanceof ObjectNode dispense) {
      dispense.remove("validityPeriod");
    }
    return current;
  }

  private static void removePastDays(JsonNode timing, LocalDate at) {
    if (timing.path("event") instanceof ArrayNode events) {
      for (int i = events.size() - 1; i >= 0; i--) {
        if (isPast(events.get(i), at)) {
          events.remove(i);
        }
      }
      if (events.isEmpty()) {
        ((ObjectNode) timing).remove("event");
      }
    }
    removePastStart(timing.path("repeat").path("boundsPeriod"), at);
  }

  private static void removePastStart(JsonNode period, LocalDate at) {
    if (period instanceof ObjectNode object) {
      removePast(object, "start", at);
    }
  }

  private static void removePast(ObjectNode object, String field, LocalDate at) {
    if (isPast(object.path(field), at)) {
      object.remove(field);
    }
  }

  private static boolean isPast(JsonNode date, LocalDate at) {
    String text = date.isTextual() ? date.textValue() : "";
    if (text.length() < DATE_LENGTH) {
      return false;
    }
    try {
      return LocalDate.parse(text.substring(0, DATE_LENGTH)).isBefore(at);
    } catch (DateTimeException e) {
      return false; // intake tells that it is no date
    }
  }
}

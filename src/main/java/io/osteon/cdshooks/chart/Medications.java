package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names drugs that resources refer to by a Medication which is not in the chart: many clients put
 * the name beside the reference, and prefetch templates cannot ask for what is referred to.
 */
final class Medications {
  private static final Set<String> TYPES =
      Set.of("MedicationRequest", "MedicationAdministration", "MedicationStatement");
  private static final String REFERENCE = "medicationReference";

  private final Set<String> known = new HashSet<>();

  /** Remembers which Medications are there. */
  Medications(List<ChartEntry> entries) {
    for (ChartEntry entry : entries) {
      if (entry.type().equals("Medication")) {
        if (entry.fullUrl() != null) {
          known.add(entry.fullUrl());
        }
        if (entry.id() != null) {
          known.add(entry.reference());
        }
      }
    }
  }

  /** The entry with the drug's name in it, or as it was. */
  ChartEntry named(ChartEntry entry) {
    ObjectNode resource = entry.resource();
    JsonNode medication = resource.path(REFERENCE);
    String reference = medication.path("reference").asText("");
    String display = medication.path("display").asText("");
    if (!TYPES.contains(entry.type())
        || display.isBlank()
        || resource.has("medicationCodeableConcept")
        || reference.startsWith("#")
        || isKnown(reference)) {
      return entry;
    }
    ObjectNode named = resource.deepCopy();
    named.remove(REFERENCE);
    named.putObject("medicationCodeableConcept").put("text", display);
    return entry.with(named);
  }

  private boolean isKnown(String reference) {
    int history = reference.indexOf("/_history/");
    String plain = history < 0 ? reference : reference.substring(0, history);
    int type = plain.lastIndexOf("/Medication/");
    return known.contains(plain) || (type >= 0 && known.contains(plain.substring(type + 1)));
  }
}

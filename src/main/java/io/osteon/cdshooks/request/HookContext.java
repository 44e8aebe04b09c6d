package io.osteon.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * Where the clinician is in the workflow.
 *
 * @param userId the user as {@code Practitioner/123}, or {@code null} where the hook lets it out
 * @param patientId id of the patient, without a type
 * @param encounterId id of the encounter without a type, or {@code null}
 * @param resources the FHIR resources in the context: draft orders, new conditions, appointments,
 *     medications to be refilled; in the order of the request
 * @param selections references to those of the draft orders that were selected last (order-select)
 */
public record HookContext(
    String userId,
    String patientId,
    String encounterId,
    List<JsonNode> resources,
    List<String> selections) {
  public HookContext {
    Objects.requireNonNull(patientId, "patientId");
    resources = List.copyOf(resources);
    selections = List.copyOf(selections);
  }
}

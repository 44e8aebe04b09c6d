package io.osteon.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
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
 * @param places where each of the resources stands in the request
 */
public record HookContext(
    String userId,
    String patientId,
    String encounterId,
    List<JsonNode> resources,
    List<String> selections,
    List<Place> places) {
  public HookContext {
    Objects.requireNonNull(patientId, "patientId");
    resources = List.copyOf(resources);
    selections = List.copyOf(selections);
    places = List.copyOf(places);
    if (places.size() != resources.size()) {
      throw new IllegalArgumentException("each resource has a place");
    }
  }

  /** A context whose resources stand nowhere in particular. */
  public HookContext(
      String userId,
      String patientId,
      String encounterId,
      List<JsonNode> resources,
      List<String> selections) {
    this(
        userId,
        patientId,
        encounterId,
        resources,
        selections,
        Collections.nCopies(resources.size(), Place.NONE));
  }

  /**
   * Where a resource stands.
   *
   * @param pointer JSON pointer into the request, empty when it is not known
   * @param fullUrl of its Bundle entry, or {@code null}
   */
  public record Place(String pointer, String fullUrl) {
    static final Place NONE = new Place("", null);

    public Place {
      Objects.requireNonNull(pointer, "pointer");
    }
  }
}

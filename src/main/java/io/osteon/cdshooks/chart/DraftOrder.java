package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * An order that is being written.
 *
 * @param reference how facts name it, {@code MedicationRequest/123}; also what a suggestion to
 *     delete it refers to
 * @param resource the draft as the client sent it
 * @param selected whether the clinician has just selected it; always true when orders are signed
 */
public record DraftOrder(String reference, JsonNode resource, boolean selected) {
  public DraftOrder {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(resource, "resource");
  }
}

package io.osteon.cdshooks.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Changes the dose of a draft order of a single drug. Only an order that states its dose in one
 * place, in milligrams and as a number, is changed: words that state another dose must not remain.
 */
final class DoseChange {
  private static final String UCUM = "http://unitsofmeasure.org";

  private DoseChange() {}

  /**
   * The order with another dose; empty when it cannot be changed with certainty, or has that dose.
   *
   * @param draft a FHIR R4 MedicationRequest
   * @param milligrams the dose
   */
  static Optional<ObjectNode> apply(JsonNode draft, BigDecimal milligrams) {
    if (!(draft instanceof ObjectNode request) || statesMore(request)) {
      return Optional.empty();
    }
    JsonNode dosages = request.path("dosageInstruction");
    JsonNode rates = dosages.path(0).path("doseAndRate");
    JsonNode quantity = rates.path(0).path("doseQuantity");
    if (dosages.size() != 1 || rates.size() != 1 || !inMilligrams(quantity)) {
      return Optional.empty();
    }
    BigDecimal before = quantity.path("value").decimalValue();
    if (before.compareTo(milligrams) <= 0) {
      return Optional.empty();
    }
    ObjectNode changed = pruned(request);
    changed.remove("text");
    ((ObjectNode) changed.at("/dosageInstruction/0/doseAndRate/0/doseQuantity"))
        .put("value", milligrams);
    return Optional.of(changed);
  }

  private static boolean inMilligrams(JsonNode quantity) {
    JsonNode code = quantity.path("code");
    boolean ucum = UCUM.equals(quantity.path("system").asText()) && "mg".equals(code.asText());
    boolean words = code.isMissingNode() && "mg".equals(quantity.path("unit").asText());
    return quantity.path("value").isNumber()
        && (ucum || words)
        && !quantity.has("comparator")
        && (!quantity.has("unit") || "mg".equals(quantity.path("unit").asText()));
  }

  /** Other places that may state a dose. */
  private static boolean statesMore(ObjectNode request) {
    JsonNode dosage = request.path("dosageInstruction").path(0);
    return hasDigit(dosage.path("text"))
        || hasDigit(dosage.path("patientInstruction"))
        || dosage.has("additionalInstruction")
        || dosage.has("maxDosePerPeriod")
        || dosage.has("maxDosePerAdministration")
        || dosage.has("maxDosePerLifetime")
        || dosage.path("doseAndRate").path(0).has("rateRatio")
        || dosage.path("doseAndRate").path(0).has("rateRange")
        || dosage.path("doseAndRate").path(0).has("rateQuantity")
        || request.has("note")
        || request.has("substitution")
        || request.path("dispenseRequest").has("quantity")
        || request.path("dispenseRequest").has("initialFill");
  }

  private static boolean hasDigit(JsonNode words) {
    return words.asText().codePoints().anyMatch(Character::isDigit);
  }

  /** A copy without what is empty, which must not be sent. */
  static ObjectNode pruned(ObjectNode node) {
    ObjectNode copy = node.deepCopy();
    prune(copy);
    return copy;
  }

  private static boolean prune(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(field -> prune(field.getValue()));
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        if (prune(array.get(i))) {
          array.remove(i);
        }
      }
    }
    return node.isNull()
        || (node.isTextual() && node.textValue().isEmpty())
        || (node.isContainerNode() && node.isEmpty());
  }
}

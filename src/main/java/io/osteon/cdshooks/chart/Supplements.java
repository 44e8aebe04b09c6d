package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.facts.DrugClass;
import io.osteon.rulebase.terminology.CodeSystem;
import io.osteon.rulebase.terminology.DrugMatch;
import io.osteon.rulebase.terminology.Terminology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells orders of calcium and vitamin D from other orders. Rules ask what of them is taken, not
 * what is planned, so that a draft of them is judged as if it were followed.
 */
final class Supplements {
  /** The project's own code system; see docs/fhir-intake.md. */
  private static final String OWN_SYSTEM = "urn:osteon:clinical-items";

  private static final Set<DrugClass> CLASSES =
      Set.of(DrugClass.CALCIUM, DrugClass.VITAMIN_D, DrugClass.ACTIVE_VITAMIN_D);

  private final Terminology terminology;

  Supplements(Terminology terminology) {
    this.terminology = terminology;
  }

  /**
   * An order is one of calcium or vitamin D.
   *
   * @param order a MedicationRequest
   * @param others the resources that it may refer to
   */
  boolean isSupplement(JsonNode order, List<ChartEntry> others) {
    List<DrugMatch> matches = matches(concept(order, others));
    return !matches.isEmpty()
        && matches.stream().allMatch(match -> CLASSES.contains(match.drug().drugClass()));
  }

  private static JsonNode concept(JsonNode order, List<ChartEntry> others) {
    JsonNode own = order.path("medicationCodeableConcept");
    String reference = order.path("medicationReference").path("reference").asText("");
    if (own.isObject() || reference.isEmpty()) {
      return own;
    }
    for (JsonNode contained : order.path("contained")) {
      if (reference.equals("#" + contained.path("id").asText(""))) {
        return contained.path("code");
      }
    }
    for (ChartEntry other : others) {
      if (reference.equals(other.reference()) || reference.equals(other.fullUrl())) {
        return other.resource().path("code");
      }
    }
    return own;
  }

  private List<DrugMatch> matches(JsonNode concept) {
    List<String> words = new ArrayList<>();
    for (JsonNode coding : concept.path("coding")) {
      String code = coding.path("code").asText("");
      String system = coding.path("system").asText("");
      List<DrugMatch> matches =
          system.equals(OWN_SYSTEM)
              ? terminology.drug(code).map(drug -> new DrugMatch(drug, null, null)).stream()
                  .toList()
              : CodeSystem.of(system)
                  .map(known -> terminology.drugsForCode(known, code))
                  .orElse(List.of());
      if (!matches.isEmpty()) {
        return matches;
      }
      words.add(coding.path("display").asText(""));
    }
    words.add(concept.path("text").asText(""));
    return words.stream()
        .filter(text -> !text.isBlank())
        .map(terminology::drugsNamed)
        .filter(named -> !named.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}

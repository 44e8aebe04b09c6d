package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The shared definitions of the clinical specification (B.0), written a second time over the
 * scenario format, with nothing of the product's facts, calculations or rules: what {@link
 * SpecificationTranscription} needs to know of a patient's diagnoses, findings and scores.
 */
final class SpecificationPatient {
  static final Set<String> SOLID_TUMOURS =
      Set.of(
          "breast_cancer",
          "prostate_cancer",
          "lung_cancer",
          "kidney_cancer",
          "thyroid_cancer",
          "liver_cancer",
          "melanoma",
          "unknown_primary",
          "other_solid");

  final JsonNode node;
  final JsonNode findings;
  final Integer age;
  final String sex;

  SpecificationPatient(JsonNode node) {
    this.node = node;
    this.findings = node.path("f");
    this.age = integer(node.path("age"));
    this.sex = node.path("sex").isTextual() ? node.path("sex").asText() : null;
  }

  static Integer integer(JsonNode node) {
    return node.isNumber() ? node.asInt() : null;
  }

  static BigDecimal decimal(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private Stream<JsonNode> diagnoses() {
    return StreamSupport.stream(node.path("dx").spliterator(), false);
  }

  boolean diagnosis(String key) {
    return diagnoses().anyMatch(d -> d.path("k").asText().equals(key));
  }

  boolean confirmed(String key) {
    return diagnoses().anyMatch(d -> d.path("k").asText().equals(key) && !suspected(d));
  }

  private static boolean suspected(JsonNode diagnosis) {
    return diagnosis.path("v").asText().equals("suspected");
  }

  boolean metastasisConfirmed() {
    return confirmed("bone_metastasis");
  }

  boolean metastasisSuspected() {
    return !metastasisConfirmed() && diagnosis("bone_metastasis");
  }

  boolean metastasisNone() {
    return node.path("dx").isArray() && !diagnosis("bone_metastasis");
  }

  Integer metastasisDay() {
    return diagnoses()
        .filter(
            d ->
                d.path("k").asText().equals("bone_metastasis")
                    && !suspected(d)
                    && d.path("d").isNumber())
        .map(d -> d.path("d").asInt())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  boolean cancer() {
    return diagnosis("multiple_myeloma") || SOLID_TUMOURS.stream().anyMatch(this::diagnosis);
  }

  boolean cancerConfirmed() {
    return confirmed("multiple_myeloma") || SOLID_TUMOURS.stream().anyMatch(this::confirmed);
  }

  boolean solidTumour() {
    return SOLID_TUMOURS.stream().anyMatch(this::diagnosis);
  }

  boolean yes(String finding) {
    return findings.path(finding).asBoolean(false);
  }

  boolean no(String finding) {
    return findings.path(finding).isBoolean() && !findings.path(finding).asBoolean();
  }

  boolean unknown(String finding) {
    return findings.path(finding).isMissingNode() || findings.path(finding).isNull();
  }

  Integer number(String finding) {
    return integer(findings.path(finding));
  }

  BigDecimal amount(String finding) {
    return decimal(findings.path(finding));
  }

  /** Days ago of a past event, or {@code null}. */
  Integer ago(String event) {
    return days(event).filter(day -> day <= 0).map(day -> -day).min(Integer::compare).orElse(null);
  }

  /** Days until a planned event, or {@code null}. */
  Integer ahead(String event) {
    return days(event).filter(day -> day >= 0).min(Integer::compare).orElse(null);
  }

  /** Days until the next invasive dental procedure, extractions included, or {@code null}. */
  Integer invasiveDentalPlan() {
    return Stream.of("dental_invasive_plan_d", "dental_extraction_plan_d")
        .map(this::ahead)
        .filter(Objects::nonNull)
        .min(Integer::compare)
        .orElse(null);
  }

  /** The day of an event, or its days where it happens more than once. */
  private Stream<Integer> days(String event) {
    JsonNode value = findings.path(event);
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asInt)
        : Stream.ofNullable(number(event));
  }

  boolean allergyDenosumab() {
    return allergies().anyMatch("denosumab"::equals);
  }

  boolean allergyBisphosphonate() {
    return allergies()
        .anyMatch(
            a ->
                a.equals("bisphosphonate")
                    || SpecificationMedications.INTRAVENOUS_BISPHOSPHONATES.contains(a)
                    || SpecificationMedications.ORAL_BISPHOSPHONATES.contains(a));
  }

  private Stream<String> allergies() {
    return StreamSupport.stream(findings.path("allergy").spliterator(), false)
        .map(JsonNode::asText);
  }

  Integer sins() {
    return score("sins", "loc", "pain", "lesion", "align", "collapse", "posterolateral");
  }

  Integer mirels() {
    return score("mirels", "site", "pain", "lesion", "size");
  }

  private Integer score(String name, String... items) {
    JsonNode score = findings.path(name);
    if (score.isNumber()) {
      return score.asInt();
    }
    int total = 0;
    for (String item : items) {
      if (!score.path(item).isNumber()) {
        return null;
      }
      total += score.path(item).asInt();
    }
    return total;
  }

  boolean pregnant() {
    return yes("pregnant") || diagnosis("pregnant");
  }

  boolean dialysis() {
    return yes("dialysis") || diagnosis("dialysis");
  }
}

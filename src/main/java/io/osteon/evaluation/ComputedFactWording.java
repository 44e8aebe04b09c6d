package io.osteon.evaluation;

import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says a computed fact in one line: the values that a clinician asks for first. */
final class ComputedFactWording {
  private static final Map<String, List<String>> TELLING_FIELDS =
      Map.ofEntries(
          Map.entry("BoneMetastasis", List.of("status", "diagnosedDaysAgo")),
          Map.entry("CalciumAssessment", List.of("value", "basis", "date", "state")),
          Map.entry("CalciumCandidate", List.of("value", "basis", "date")),
          Map.entry(
              "RenalFunction",
              List.of("creatinineClearance", "estimatedFiltrationRate", "dialysis")),
          Map.entry("ZoledronateDose", List.of("dose")),
          Map.entry("CreatinineChange", List.of("baseline", "current", "ratio")),
          Map.entry("VitaminDStatus", List.of("value", "daysAgo")),
          Map.entry("MagnesiumStatus", List.of("value", "daysAgo")),
          Map.entry("AlkalinePhosphataseStatus", List.of("timesUpperLimit", "daysAgo")),
          Map.entry("SpinalInstability", List.of("total", "missingItems")),
          Map.entry("LongBoneFractureRisk", List.of("total", "missingItems")),
          Map.entry("PrognosisEstimate", List.of("total", "missingItems")),
          Map.entry("DenosumabTherapy", List.of("strength", "lastDoseDaysAgo", "nextDoseInDays")),
          Map.entry(
              "IntravenousBisphosphonateTherapy",
              List.of("drug", "lastDoseDaysAgo", "nextDoseInDays")),
          Map.entry("BoneTargetedTherapy", List.of("active", "planned", "lastExposureDaysAgo")),
          Map.entry("CheckpointInhibitorTherapy", List.of("lastDoseDaysAgo", "nextDoseInDays")),
          Map.entry("Supplementation", List.of("elementalCalcium", "vitaminD")),
          Map.entry("StartExclusion", List.of("reason")),
          Map.entry("StartIndicated", List.of("rule")),
          Map.entry("FirstDoseContext", List.of("reason")),
          Map.entry("AntiresorptiveContext", List.of("reason")),
          Map.entry("DenosumabContext", List.of("reason")));

  private final Vocabulary vocabulary;
  private final Names names;
  private final ValueWording values;

  ComputedFactWording(Vocabulary vocabulary, Names names, ValueWording values) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.values = values;
  }

  /** The fact's name with the values that are known. */
  String line(Fact fact) {
    String type = fact.getClass().getSimpleName();
    boolean chinese = names.language() == Language.ZH;
    List<String> parts = new ArrayList<>();
    for (String field : TELLING_FIELDS.getOrDefault(type, List.of())) {
      Object value = read(fact, field);
      if (tells(value)) {
        parts.add(part(fact, type, field, value));
      }
    }
    if (parts.isEmpty()) {
      return names.type(type);
    }
    return names.type(type) + (chinese ? "：" : ": ") + String.join(chinese ? "，" : ", ", parts);
  }

  private static boolean tells(Object value) {
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }

  /** A value that is a word speaks for itself; a number needs the name of its field. */
  private String part(Fact fact, String type, String field, Object value) {
    String written = values.withUnit(fact, field, value);
    boolean named =
        value instanceof Boolean
            || value instanceof List
            || (value instanceof Number && !field.equals("value"));
    return named ? caption(fact, type, field) + " " + written : written;
  }

  /** The name of a field without the unit in brackets that the value brings itself. */
  private String caption(Fact fact, String type, String field) {
    String name = names.field(type, field);
    String unit = FieldUnits.of(fact, field);
    return unit == null
        ? name
        : name.replace(" (" + names.unit(unit) + ")", "").replace("（" + names.unit(unit) + "）", "");
  }

  private Object read(Fact fact, String field) {
    return vocabulary
        .typeOf(fact.getClass())
        .flatMap((FactType type) -> type.accessor(field))
        .map(accessor -> accessor.read(fact))
        .orElse(null);
  }
}

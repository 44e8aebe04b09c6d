package io.osteon.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.testing.ShippedTerminology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random cases in the case JSON: valid ones, and ones with mistakes. */
public final class CaseJsonGenerator {
  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
  private static final LocalDate AT = CaseJsonPropertyTest.AT;

  private final Random random;

  private CaseJsonGenerator(Random random) {
    this.random = random;
  }

  /** Cases that the schema accepts. */
  static Arbitrary<ObjectNode> valid() {
    return Arbitraries.randomValue(CaseJsonGenerator::valid);
  }

  /** A case that the schema accepts; the same seed makes the same case. */
  public static ObjectNode valid(Random random) {
    return new CaseJsonGenerator(random).generate();
  }

  /** Cases in which one to three places were changed at random; some are valid all the same. */
  static Arbitrary<ObjectNode> mutated() {
    return Arbitraries.randomValue(CaseJsonGenerator::mutated);
  }

  /** A case with one to three places changed; the same seed makes the same case. */
  public static ObjectNode mutated(Random random) {
    CaseJsonGenerator generator = new CaseJsonGenerator(random);
    ObjectNode node = generator.generate();
    for (int i = 0; i <= random.nextInt(3); i++) {
      generator.mutate(node);
    }
    return node;
  }

  private ObjectNode generate() {
    ObjectNode node = JSON.objectNode();
    maybe(() -> node.put("id", "p" + random.nextInt(100)));
    maybe(() -> node.set("patient", patient()));
    maybe(() -> node.set("diagnoses", list(this::diagnosis)));
    maybe(() -> node.set("laboratoryResults", list(this::result)));
    maybe(() -> node.set("medications", list(this::medication)));
    maybe(() -> node.set("allergies", list(this::allergy)));
    maybe(() -> node.set("findings", findings()));
    maybe(() -> node.set("measurements", measurements()));
    maybe(() -> node.set("events", list(this::event)));
    maybe(() -> node.set("spinalInstability", score(CaseNames.SPINAL_INSTABILITY.keySet(), true)));
    maybe(() -> node.set("mirels", score(CaseNames.MIRELS.keySet(), false)));
    return node;
  }

  private void maybe(Runnable change) {
    if (random.nextInt(3) > 0) {
      change.run();
    }
  }

  private ArrayNode list(Supplier<ObjectNode> entry) {
    ArrayNode list = JSON.arrayNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      list.add(entry.get());
    }
    return list;
  }

  private <T> T any(Collection<T> choices) {
    return List.copyOf(choices).get(random.nextInt(choices.size()));
  }

  private String day() {
    return AT.plusDays(random.nextInt(800) - 700).toString();
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextInt(200_000) - 100, random.nextInt(4));
  }

  private ObjectNode patient() {
    ObjectNode patient = JSON.objectNode();
    if (random.nextBoolean()) {
      patient.put("age", random.nextInt(131));
    } else {
      patient.put("birthDate", AT.minusDays(random.nextInt(40_000)).toString());
    }
    maybe(() -> patient.put("sex", any(CaseNames.SEXES.keySet())));
    return patient;
  }

  private ObjectNode coding(String system, String code) {
    return JSON.objectNode().put("system", system).put("code", code);
  }

  private ObjectNode diagnosis() {
    ObjectNode diagnosis = JSON.objectNode();
    if (random.nextBoolean()) {
      diagnosis.put("condition", any(ShippedTerminology.terminology().conditions()).key());
    } else {
      diagnosis.set(
          "coding", coding("ICD-10", any(List.of("C50.9", "C79.5", "C61", "E83.5", "I10"))));
    }
    maybe(() -> diagnosis.put("verification", any(CaseNames.VERIFICATIONS.keySet())));
    maybe(() -> diagnosis.put("date", day()));
    return diagnosis;
  }

  private ObjectNode result() {
    ObjectNode result = JSON.objectNode();
    switch (random.nextInt(3)) {
      case 0 -> result.put("item", any(CaseNames.ITEMS.keySet()));
      case 1 -> result.put("name", any(List.of("钙", "白蛋白", "肌酐", "尿酸")));
      default ->
          result.set(
              "coding",
              coding("http://loinc.org", any(List.of("17861-6", "2000-8", "1751-7", "9"))));
    }
    result.put("value", number());
    maybe(
        () ->
            result.put(
                "unit", any(List.of("mmol/L", "mg/dL", "g/L", "umol/L", "ng/mL", "kg", "?", ""))));
    maybe(() -> result.put("date", day()));
    maybe(() -> result.put("lowerLimit", number()));
    maybe(() -> result.put("upperLimit", number()));
    return result;
  }

  private ObjectNode medication() {
    ObjectNode medication = allergy();
    maybe(() -> medication.put("route", any(CaseNames.ROUTES.keySet())));
    maybe(() -> medication.set("strength", quantity("mg")));
    maybe(() -> medication.set("given", days()));
    maybe(() -> medication.set("planned", days()));
    maybe(() -> medication.put("stopped", day()));
    maybe(() -> medication.set("dailyVitaminD", quantity(any(List.of("[iU]/d", "ug/d")))));
    maybe(
        () -> medication.set(any(List.of("dailySalt", "dailyElementalCalcium")), quantity("mg/d")));
    return medication;
  }

  private ObjectNode allergy() {
    ObjectNode drug = JSON.objectNode();
    switch (random.nextInt(3)) {
      case 0 -> drug.put("drug", any(ShippedTerminology.terminology().drugs()).key());
      case 1 -> drug.put("name", any(List.of("Xgeva", "择泰", "K药", "ibandronate", "water")));
      default -> drug.set("coding", coding("ATC", any(List.of("M05BX04", "M05BA06", "Z99"))));
    }
    return drug;
  }

  private ObjectNode quantity(String unit) {
    return JSON.objectNode().put("value", 1 + random.nextInt(2000)).put("unit", unit);
  }

  private ArrayNode days() {
    ArrayNode days = JSON.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      days.add(day());
    }
    return days;
  }

  private ObjectNode findings() {
    ObjectNode findings = JSON.objectNode();
    for (String name : CaseNames.FINDINGS.keySet()) {
      if (random.nextInt(8) == 0) {
        findings.put(name, random.nextBoolean());
      }
    }
    return findings;
  }

  private ObjectNode measurements() {
    ObjectNode measurements = JSON.objectNode();
    for (String name : CaseNames.MEASUREMENTS.keySet()) {
      maybe(() -> measurements.put(name, random.nextInt(14) - 1));
    }
    return measurements;
  }

  private ObjectNode event() {
    ObjectNode event =
        JSON.objectNode().put("event", any(CaseNames.EVENTS.keySet())).put("date", day());
    maybe(() -> event.put("planned", random.nextBoolean()));
    return event;
  }

  private ObjectNode score(Collection<String> items, boolean spine) {
    ObjectNode score = JSON.objectNode();
    for (String item : items) {
      maybe(
          () ->
              score.put(
                  item,
                  any(
                      (spine ? CaseNames.SPINAL_INSTABILITY : CaseNames.MIRELS)
                          .get(item)
                          .keySet())));
    }
    maybe(() -> score.put("total", 4 + random.nextInt(9)));
    return score;
  }

  private void mutate(ObjectNode root) {
    List<Consumer<JsonNode>> places = new ArrayList<>();
    collect(root, places);
    if (random.nextInt(5) == 0 || places.isEmpty()) {
      addProperty(root);
    } else {
      any(places).accept(replacement());
    }
  }

  /** Adds an unknown property, or a known one with any value, to some object. */
  private void addProperty(ObjectNode root) {
    List<ObjectNode> objects = new ArrayList<>();
    collectObjects(root, objects);
    any(objects)
        .set(
            any(List.of("x", "date", "age", "coding", "condition", "unit", "total", "dailySalt")),
            replacement());
  }

  private JsonNode replacement() {
    return switch (random.nextInt(10)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt(40) - 10);
      case 3 -> JSON.numberNode(new BigDecimal("58.0"));
      case 4 -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(1000), 2));
      case 5 ->
          JSON.textNode(any(List.of("", " ", "text", "2026-02-30", "2026-2-3", "2026-11-20")));
      case 6 -> JSON.textNode("x".repeat(501));
      case 7 -> JSON.arrayNode().add(1);
      case 8 -> JSON.objectNode();
      default -> JSON.textNode("positive");
    };
  }

  private static void collect(JsonNode node, List<Consumer<JsonNode>> places) {
    if (node instanceof ObjectNode object) {
      for (String name : names(object)) {
        places.add(value -> object.set(name, value));
        collect(object.get(name), places);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(value -> array.set(index, value));
        collect(array.get(i), places);
      }
    }
  }

  private static void collectObjects(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collectObjects(child, objects));
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}

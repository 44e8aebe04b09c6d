package io.osteon.verification.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.rulebase.terminology.Condition;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Test patients that differ from a given one in a single entry that some rules care about. */
final class PatientEdits {
  private static final List<String> LISTS = List.of("dx", "labs", "rx");
  private static final List<String> SINGLE = List.of("age", "sex", "wt");
  private static final int LONG_AGO = -400;

  private final RuleConstants constants;
  private final Terminology terminology;
  private final List<ObjectNode> edited = new ArrayList<>();
  private ObjectNode patient;

  PatientEdits(RuleConstants constants, Terminology terminology) {
    this.constants = constants;
    this.terminology = terminology;
  }

  /** All of them; none is the patient itself. */
  List<ObjectNode> of(ObjectNode original) {
    patient = original;
    edited.clear();
    numbersAndFlags(original, List.of());
    removals();
    findings();
    entries();
    return List.copyOf(edited);
  }

  private void edit(Consumer<ObjectNode> change) {
    ObjectNode copy = patient.deepCopy();
    change.accept(copy);
    if (!copy.equals(patient)) {
      edited.add(copy);
    }
  }

  private void numbersAndFlags(JsonNode node, List<Object> path) {
    if (node.isObject()) {
      Iterator<String> names = node.fieldNames();
      while (names.hasNext()) {
        String name = names.next();
        boolean about = path.isEmpty() && !(LISTS.contains(name) || SINGLE.contains(name));
        if (!about || name.equals("f")) {
          numbersAndFlags(node.get(name), and(path, name));
        }
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        numbersAndFlags(node.get(i), and(path, i));
      }
    } else if (node.isNumber()) {
      number(node.decimalValue(), path);
    } else if (node.isBoolean()) {
      edit(copy -> set(copy, path, !node.booleanValue()));
    } else if (node.asText().equals("confirmed")) {
      edit(copy -> set(copy, path, "suspected"));
    } else if (node.asText().equals("F") || node.asText().equals("M")) {
      edit(copy -> set(copy, path, node.asText().equals("F") ? "M" : "F"));
    }
  }

  private void number(BigDecimal value, List<Object> path) {
    for (BigDecimal step : List.of(BigDecimal.ONE, value.ulp())) {
      edit(copy -> set(copy, path, value.add(step)));
      edit(copy -> set(copy, path, value.subtract(step)));
    }
    for (BigDecimal number : constants.numbers()) {
      edit(copy -> set(copy, path, value.signum() < 0 ? number.negate() : number));
    }
  }

  private void removals() {
    for (String list : LISTS) {
      for (int i = 0; i < patient.path(list).size(); i++) {
        int index = i;
        edit(copy -> ((ArrayNode) copy.get(list)).remove(index));
        for (String part : List.of("d", "given", "plan", "stop", "mg", "iu", "elemental_mg")) {
          edit(copy -> ((ObjectNode) copy.get(list).get(index)).remove(part));
        }
      }
      edit(copy -> copy.remove(list));
    }
    SINGLE.forEach(name -> edit(copy -> copy.remove(name)));
    patient.path("f").fieldNames().forEachRemaining(key -> edit(copy -> f(copy).remove(key)));
  }

  private void findings() {
    for (String name : constants.of("FindingName")) {
      finding(small(name), true);
      finding(small(name), false);
    }
    for (String name : constants.of("EventName")) {
      for (BigDecimal number : constants.numbers()) {
        finding(small(name) + "_d", -number.intValue());
        finding(small(name) + "_plan_d", number.intValue());
      }
      finding(small(name) + "_d", 0);
      finding(small(name) + "_plan_d", 0);
      finding(small(name) + "_d", List.of(-5, -9));
      finding(small(name) + "_plan_d", List.of(5, 9));
    }
    for (String name : constants.of("MeasurementName")) {
      constants.numbers().forEach(number -> finding(small(name), number));
    }
  }

  private void finding(String key, Object value) {
    edit(copy -> put(f(copy), key, value));
  }

  private void entries() {
    for (String name : constants.of("DrugClass")) {
      terminology.drugs().stream()
          .filter(drug -> drug.drugClass().name().equals(name))
          .findFirst()
          .ifPresent(drug -> medication(drug.key(), Optional.empty()));
    }
    for (String text : constants.texts()) {
      terminology.drug(text).map(Drug::key).ifPresent(this::drug);
      if (terminology.condition(text).isPresent()) {
        diagnosis(text);
      }
    }
    for (String category : constants.of("ConditionCategory")) {
      terminology.conditions().stream()
          .filter(condition -> condition.category().name().equals(category))
          .findFirst()
          .map(Condition::key)
          .ifPresent(this::diagnosis);
    }
    if (constants.asksFor("BoneMetastasis")) {
      diagnosis("bone_metastasis");
    }
    if (constants.asksFor("DenosumabTherapy")) {
      medication("denosumab", Optional.of(120));
      medication("denosumab", Optional.of(60));
      medication("denosumab", Optional.empty());
    }
    if (constants.asksFor("IntravenousBisphosphonateTherapy")) {
      medication("zoledronate", Optional.empty());
      medication("pamidronate", Optional.empty());
    }
    if (constants.asksFor("CheckpointInhibitorTherapy")) {
      medication("pembrolizumab", Optional.empty());
    }
    edit(copy -> copy.set("rx", copy.arrayNode()));
    edit(copy -> f(copy).set("allergy", copy.arrayNode()));
  }

  private void drug(String key) {
    medication(key, Optional.empty());
    edit(
        copy -> {
          list(f(copy), "allergy").add(key);
        });
  }

  private void diagnosis(String key) {
    for (String certainty : List.of("confirmed", "suspected")) {
      edit(
          copy -> {
            ObjectNode entry = list(copy, "dx").addObject();
            entry.put("k", key).put("d", LONG_AGO).put("v", certainty);
          });
    }
  }

  private void medication(String key, Optional<Integer> strength) {
    medication(key, strength, entry -> {});
    medication(key, strength, entry -> entry.withArray("plan").add(10));
    medication(key, strength, entry -> entry.withArray("given").add(-10));
    medication(
        key,
        strength,
        entry -> {
          entry.withArray("given").add(-10);
          entry.put("stop", -2);
        });
    medication(
        key,
        strength,
        entry -> {
          entry.withArray("given").add(-20);
          entry.withArray("plan").add(8);
        });
  }

  private void medication(String key, Optional<Integer> strength, Consumer<ObjectNode> dates) {
    edit(
        copy -> {
          ObjectNode entry = list(copy, "rx").addObject();
          entry.put("k", key);
          strength.ifPresent(milligrams -> entry.put("mg", milligrams));
          dates.accept(entry);
        });
  }

  private static ObjectNode f(ObjectNode patient) {
    return patient.get("f") instanceof ObjectNode findings ? findings : patient.putObject("f");
  }

  /** A list, made where there is none. */
  private static ArrayNode list(ObjectNode parent, String name) {
    return parent.get(name) instanceof ArrayNode list ? list : parent.putArray(name);
  }

  private static void set(ObjectNode patient, List<Object> path, Object value) {
    JsonNode parent = patient;
    for (Object step : path.subList(0, path.size() - 1)) {
      parent = step instanceof Integer index ? parent.get(index) : parent.get((String) step);
    }
    Object last = path.get(path.size() - 1);
    if (last instanceof Integer index) {
      put((ArrayNode) parent, index, value);
    } else {
      put((ObjectNode) parent, (String) last, value);
    }
  }

  private static void put(ArrayNode list, int index, Object value) {
    list.set(index, node(value));
  }

  private static void put(ObjectNode object, String key, Object value) {
    object.set(key, node(value));
  }

  private static JsonNode node(Object value) {
    var factory = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance;
    if (value instanceof Boolean flag) {
      return factory.booleanNode(flag);
    }
    if (value instanceof Integer whole) {
      return factory.numberNode(whole);
    }
    if (value instanceof BigDecimal decimal) {
      boolean isWhole = decimal.stripTrailingZeros().scale() <= 0;
      return isWhole ? factory.numberNode(decimal.intValue()) : factory.numberNode(decimal);
    }
    if (value instanceof List<?> days) {
      ArrayNode list = factory.arrayNode();
      days.forEach(day -> list.add((Integer) day));
      return list;
    }
    return factory.textNode((String) value);
  }

  private static List<Object> and(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

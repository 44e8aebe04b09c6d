package io.osteon.verification.mutation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.evaluation.AdviceId;
import io.osteon.verification.ScenarioOutcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A patient that tells a survivor from the rule, as a line of a scenario file.
 *
 * @param patient what is known of the patient
 * @param outcome what the unchanged rules say
 * @param difference from what the survivor says
 */
record WitnessLine(ObjectNode patient, ScenarioOutcome outcome, OutcomeDifference difference) {
  private static final List<String> EXPECTATIONS =
      List.of("must", "not", "missing", "not_missing", "because", "expect_values", "why");

  /**
   * A line that states everything shown and exactly what the survivor gets wrong. Why it should be
   * so is for the clinician to say who confirms it.
   *
   * @param rule what it is about
   * @param number tells it from others of the rule
   */
  String text(String rule, int number) {
    String name = rule.matches("[A-Z]{2,3}-[0-9]{2}") ? rule : "DQ";
    ObjectNode line = patient.objectNode().put("id", name + ".witness-" + number);
    line.put("why", "To be confirmed.");
    patient
        .fields()
        .forEachRemaining(
            field -> {
              if (!EXPECTATIONS.contains(field.getKey()) && !field.getKey().equals("id")) {
                line.set(field.getKey(), field.getValue());
              }
            });
    Set<String> must = new LinkedHashSet<>(difference.must());
    outcome.decision().shown().forEach(shown -> must.add(shown.id()));
    must.removeIf(idShown -> hasVariant(must, idShown));
    ids(line.putArray("must"), must);
    ids(line.putArray("not"), difference.not());
    if (!difference.missing().isEmpty()) {
      ids(line.putArray("missing"), difference.missing());
    }
    if (!difference.notMissing().isEmpty()) {
      ids(line.putArray("not_missing"), difference.notMissing());
    }
    if (!difference.isOfIds()) {
      ObjectNode because = line.putObject("because");
      difference.because().forEach((shown, places) -> ids(because.putArray(shown), places));
    }
    return line.toString();
  }

  private static boolean hasVariant(Set<String> ids, String id) {
    return AdviceId.key(id).isEmpty() && ids.stream().anyMatch(other -> other.startsWith(id + "/"));
  }

  private static void ids(ArrayNode list, Iterable<String> ids) {
    ids.forEach(list::add);
  }
}

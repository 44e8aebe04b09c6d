package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Where the product and the transcription of the specification differ on a test patient. */
final class SpecificationAgreement {
  private static final double TOLERANCE = 1e-6;

  private final ScenarioRunner runner;

  SpecificationAgreement(ScenarioRunner runner) {
    this.runner = runner;
  }

  /** One phrase a difference; empty when they agree. */
  List<String> differences(JsonNode scenario) {
    ScenarioOutcome outcome = runner.run(scenario.toString());
    SpecificationVerdict verdict = SpecificationTranscription.judge(scenario);
    List<String> differences = new ArrayList<>();
    TreeSet<String> lacking = new TreeSet<>(verdict.shown());
    lacking.removeAll(outcome.fired());
    TreeSet<String> surplus = new TreeSet<>(outcome.fired());
    surplus.removeAll(verdict.shown());
    lacking.forEach(id -> differences.add("lacks " + id));
    surplus.forEach(id -> differences.add("shows " + id));
    compare("deferral", verdict.deferral(), outcome.deferral(), differences);
    compare("calcium state", verdict.calciumState(), outcome.calciumState(), differences);
    number("calcium", number(verdict.calcium()), outcome.calcium(), differences);
    number("clearance", verdict.clearance(), outcome.clearance(), differences);
    number("dose", verdict.zoledronateDose(), outcome.zoledronateDose(), differences);
    return differences;
  }

  private static Double number(BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static void compare(
      String name, Object specified, Object actual, List<String> differences) {
    if (!Objects.equals(specified, actual)) {
      differences.add("%s is %s, specified %s".formatted(name, actual, specified));
    }
  }

  private static void number(
      String name, Double specified, BigDecimal actual, List<String> differences) {
    boolean same =
        specified == null || actual == null
            ? specified == null && actual == null
            : Math.abs(specified - actual.doubleValue()) <= TOLERANCE;
    if (!same) {
      differences.add("%s is %s, specified %s".formatted(name, actual, specified));
    }
  }
}

package io.osteon.web.draft;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.verification.ScenarioOutcome;
import io.osteon.verification.ScenarioRunner;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of a test patient.
 *
 * @param scenario which one
 * @param passed everything is as expected
 * @param failures what is not, one sentence each, in English
 * @param shown ids of the rules that are shown
 */
@TemplateData
public record ScenarioResult(
    ScenarioLine scenario, boolean passed, List<String> failures, List<String> shown) {
  public ScenarioResult {
    failures = List.copyOf(failures);
    shown = List.copyOf(shown);
  }

  /** Runs all test patients of a content; they take well under a millisecond each. */
  static List<ScenarioResult> all(DraftReading reading, Evaluator evaluator) {
    ScenarioRunner runner = new ScenarioRunner(evaluator);
    return reading.scenarios().stream().map(each -> of(each, runner)).toList();
  }

  /** Runs one test patient. */
  public static ScenarioResult of(ScenarioLine scenario, ScenarioRunner runner) {
    try {
      ScenarioOutcome outcome = runner.run(scenario.json());
      return new ScenarioResult(scenario, outcome.passed(), outcome.failures(), outcome.fired());
    } catch (InvalidInputException e) {
      String places =
          e.violations().stream()
              .map(each -> each.pointer() + ": " + each.expected())
              .collect(Collectors.joining("; "));
      return new ScenarioResult(scenario, false, List.of(places), List.of());
    } catch (EvaluationLimitException e) {
      return new ScenarioResult(scenario, false, List.of(e.getMessage()), List.of());
    }
  }
}

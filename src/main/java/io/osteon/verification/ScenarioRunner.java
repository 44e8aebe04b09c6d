package io.osteon.verification;

import io.osteon.evaluation.Evaluator;
import io.osteon.intake.PatientCase;

/** Runs test patients against a rule base. Safe for use by many threads. */
public final class ScenarioRunner {
  private final Evaluator evaluator;

  /** Runs test patients against the rule base of an evaluator. */
  public ScenarioRunner(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Runs the test patient that a line of a scenario file describes.
   *
   * @throws io.osteon.intake.InvalidInputException when the line cannot be read
   * @throws io.osteon.engine.EvaluationLimitException when it takes more work than allowed
   */
  public ScenarioOutcome run(String line) {
    Scenario scenario = Scenario.read(line, evaluator.ruleBase().terminology());
    return scenario.judge(evaluator.decide(scenario.patientCase()));
  }

  /**
   * The test patient alone, as the rule base of an evaluator reads it.
   *
   * @throws io.osteon.intake.InvalidInputException when the line cannot be read
   */
  public static PatientCase patient(String line, Evaluator evaluator) {
    return Scenario.patient(line, evaluator.ruleBase().terminology());
  }

  /** The id of a test patient; empty when the line cannot be read. */
  public static String idOf(String line) {
    return Scenario.idOf(line);
  }
}

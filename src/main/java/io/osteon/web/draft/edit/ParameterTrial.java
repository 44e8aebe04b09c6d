package io.osteon.web.draft.edit;

import io.osteon.authoring.edit.EditException;
import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.osteon.verification.ScenarioRunner;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.ScenarioLine;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tries a value of a parameter without saving it.
 *
 * @param value that was tried
 * @param patients test patients for whom something changes
 * @param problems what speaks against the value
 */
@TemplateData
public record ParameterTrial(BigDecimal value, List<Changed> patients, List<String> problems) {
  /**
   * A test patient for whom something changes.
   *
   * @param scenario which one
   * @param gained ids of rules that are shown only with the tried value
   * @param lost ids of rules that are no longer shown with it
   */
  @TemplateData
  public record Changed(ScenarioLine scenario, List<String> gained, List<String> lost) {}

  /**
   * Compares the test patients of a draft with and without the value.
   *
   * @throws EditException when there is no such parameter
   */
  static ParameterTrial of(DraftReading reading, String parameter, BigDecimal value) {
    RuleBaseFiles changed =
        RuleBaseEdit.of(reading.files()).setParameter(parameter, value, null).files();
    RuleBaseVerification verified = RuleBaseVerification.of(changed);
    List<String> problems =
        verified.problems().stream()
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .map(Problem::message)
            .distinct()
            .toList();
    if (verified.evaluator().isEmpty() || reading.evaluator().isEmpty()) {
      return new ParameterTrial(value, List.of(), problems);
    }
    Evaluator before = reading.evaluator().get();
    Evaluator after = verified.evaluator().get();
    List<Changed> patients = new ArrayList<>();
    for (ScenarioLine scenario : reading.scenarios()) {
      compare(scenario, before, after).ifPresent(patients::add);
    }
    return new ParameterTrial(value, patients, problems);
  }

  private static Optional<Changed> compare(
      ScenarioLine scenario, Evaluator before, Evaluator after) {
    try {
      TreeSet<String> was = shown(scenario, before);
      TreeSet<String> is = shown(scenario, after);
      TreeSet<String> gained = new TreeSet<>(is);
      gained.removeAll(was);
      was.removeAll(is);
      return gained.isEmpty() && was.isEmpty()
          ? Optional.empty()
          : Optional.of(new Changed(scenario, List.copyOf(gained), List.copyOf(was)));
    } catch (InvalidInputException | EvaluationLimitException e) {
      return Optional.empty(); // the page of test patients says what is wrong with it
    }
  }

  private static TreeSet<String> shown(ScenarioLine scenario, Evaluator evaluator) {
    TreeSet<String> ids = new TreeSet<>();
    new ScenarioRunner(evaluator)
        .run(scenario.json()).decision().shown().stream().map(DecidedRule::id).forEach(ids::add);
    return ids;
  }
}

package io.osteon.web.draft.edit;

import io.osteon.authoring.edit.EditException;
import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.authoring.overview.ParameterEffect;
import io.osteon.authoring.overview.ParameterEffects;
import io.osteon.rulebase.Problem;
import io.osteon.verification.impact.RecommendationChange.Kind;
import io.osteon.web.draft.DraftReading;
import io.osteon.web.draft.ScenarioLine;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries a value of a parameter without saving it.
 *
 * @param value that was tried
 * @param patients test patients for whom something changes
 * @param problems what speaks against trying it
 */
@TemplateData
public record ParameterTrial(BigDecimal value, List<Changed> patients, List<String> problems) {
  /**
   * A test patient for whom something changes.
   *
   * @param scenario which one
   * @param gained ids of rules that are shown only with the tried value
   * @param lost ids of rules that are no longer shown with it
   * @param changed ids of rules that are shown with another urgency, status or text
   */
  @TemplateData
  public record Changed(
      ScenarioLine scenario, List<String> gained, List<String> lost, List<String> changed) {}

  /**
   * Compares the test patients of a draft with and without the value.
   *
   * @throws EditException when there is no such parameter or it cannot have the value
   */
  static ParameterTrial of(DraftReading reading, String parameter, BigDecimal value) {
    RuleBaseEdit.of(reading.files()).setParameter(parameter, value, null);
    Optional<ParameterEffects> effects = reading.effects();
    if (effects.isEmpty()) {
      List<String> errors =
          reading.problems().stream()
              .filter(problem -> problem.severity() == Problem.Severity.ERROR)
              .map(Problem::message)
              .distinct()
              .toList();
      return new ParameterTrial(value, List.of(), errors);
    }
    ParameterEffect effect =
        effects
            .get()
            .of(parameter, value)
            .orElseThrow(() -> new EditException("no rule can use this value of " + parameter));
    Map<String, ScenarioLine> scenarios =
        reading.scenarios().stream()
            .collect(
                Collectors.toMap(ScenarioLine::id, Function.identity(), (first, other) -> first));
    return new ParameterTrial(
        value,
        effect.cases().stream()
            .map(
                each ->
                    new Changed(
                        scenarios.get(each.id()),
                        each.rules(Kind.GAINED),
                        each.rules(Kind.LOST),
                        each.rules(Kind.CHANGED)))
            .toList(),
        List.of());
  }
}

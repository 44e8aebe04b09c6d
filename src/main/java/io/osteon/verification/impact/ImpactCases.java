package io.osteon.verification.impact;

import io.osteon.rulebase.RuleBase;
import io.osteon.verification.ScenarioRunner;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Cases for comparisons from what is at hand. */
public final class ImpactCases {

  private ImpactCases() {}

  /** The test patients of a rule base; lines that cannot be read count as unreadable cases. */
  public static Stream<ImpactCase> scenarios(RuleBase ruleBase) {
    return ruleBase.scenarioPaths().stream()
        .flatMap(path -> new String(ruleBase.files().bytes(path), StandardCharsets.UTF_8).lines())
        .filter(line -> !line.isBlank())
        .map(ImpactCases::scenario);
  }

  private static ImpactCase scenario(String line) {
    return new ImpactCase(
        ScenarioRunner.idOf(line),
        ImpactCase.Source.SCENARIO,
        evaluator -> ScenarioRunner.patient(line, evaluator));
  }
}

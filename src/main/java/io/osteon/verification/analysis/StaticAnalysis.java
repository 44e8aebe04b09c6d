package io.osteon.verification.analysis;

import io.osteon.engine.RuleCompiler;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBase;
import io.osteon.verification.RuleBaseVerification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Proves what can be proven of the rules of a rule base without running them, and looks for a test
 * patient in whom it shows. Takes well under a second.
 */
public final class StaticAnalysis {

  private StaticAnalysis() {}

  /** All findings, by file and line. */
  public static List<Finding> of(Evaluator evaluator) {
    RuleBase ruleBase = evaluator.ruleBase();
    List<RuleShape> rules =
        RuleCompiler.check(ruleBase.logic(), ruleBase.parameters(), Vocabulary.clinical())
            .rules()
            .stream()
            .filter(rule -> rule.attributes().enabled())
            .map(RuleShape::of)
            .toList();
    List<Finding> findings = new ArrayList<>();
    rules.forEach(rule -> findings.addAll(RuleChecks.of(rule)));
    PairChecks pairs = new PairChecks(ruleBase);
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        findings.addAll(pairs.of(rules.get(i), rules.get(j)));
        ThresholdChecks.of(rules.get(i), rules.get(j)).ifPresent(findings::add);
      }
    }
    return Witnesses.found(findings, evaluator);
  }

  /**
   * All that can be said of a rule base: what its verification found, and, if it can be used, the
   * findings as warnings; in English, as all messages of checks are.
   */
  public static List<Problem> problems(RuleBaseVerification verification) {
    List<Problem> problems = new ArrayList<>(verification.problems());
    verification
        .evaluator()
        .ifPresent(
            evaluator ->
                of(evaluator).stream().map(StaticAnalysis::problem).forEach(problems::add));
    Collections.sort(problems);
    return List.copyOf(problems);
  }

  private static Problem problem(Finding finding) {
    String witness =
        finding.witness().map(id -> " It shows in the test patient " + id + ".").orElse("");
    return Problem.warning(
        finding.file(),
        finding.line(),
        1,
        finding.sentence().in(Language.EN) + witness,
        Key.of(finding.kind()));
  }
}

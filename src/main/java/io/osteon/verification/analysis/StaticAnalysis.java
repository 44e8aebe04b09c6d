package io.osteon.verification.analysis;

import io.osteon.engine.RuleCompiler;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBase;
import io.osteon.verification.RuleBaseVerification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Proves what can be proven of the rules of a rule base without running them, and looks for a test
 * patient in whom it shows. Takes well under a second.
 */
public final class StaticAnalysis {
  /** Far more than a rule base of this size needs on a busy machine. */
  private static final Duration MOST_TIME = Duration.ofSeconds(60);

  private static final int MOST_FINDINGS = 1_000;

  private StaticAnalysis() {}

  /**
   * What an analysis came to.
   *
   * @param findings by file and line
   * @param whole false when it was ended before everything had been looked at
   */
  private record Outcome(List<Finding> findings, boolean whole) {}

  /** All findings, by file and line. */
  public static List<Finding> of(Evaluator evaluator) {
    return within(evaluator, MOST_TIME).findings();
  }

  private static Outcome within(Evaluator evaluator, Duration time) {
    Deadline deadline = Deadline.in(time);
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
    for (int i = 0; i < rules.size() && !deadline.isOver(); i++) {
      for (int j = i + 1; j < rules.size() && !deadline.isOver(); j++) {
        findings.addAll(pairs.of(rules.get(i), rules.get(j)));
        ThresholdChecks.of(rules.get(i), rules.get(j)).ifPresent(findings::add);
      }
    }
    List<Finding> found = Witnesses.found(findings, evaluator, deadline);
    return new Outcome(found, !deadline.isOver());
  }

  /**
   * All that can be said of a rule base: what its verification found, and, if it can be used, the
   * findings as warnings; in English, as all messages of checks are.
   */
  public static List<Problem> problems(RuleBaseVerification verification) {
    return problems(verification, MOST_TIME);
  }

  /**
   * The same within a time; a warning says so when it was too short.
   *
   * @param time that the analysis may take, beside what the verification has taken
   */
  public static List<Problem> problems(RuleBaseVerification verification, Duration time) {
    List<Problem> problems = new ArrayList<>(verification.problems());
    verification.evaluator().ifPresent(evaluator -> analyse(evaluator, time, problems));
    Collections.sort(problems);
    return List.copyOf(problems);
  }

  private static void analyse(Evaluator evaluator, Duration time, List<Problem> problems) {
    Outcome outcome = within(evaluator, time);
    outcome.findings().stream()
        .limit(MOST_FINDINGS)
        .map(StaticAnalysis::problem)
        .forEach(problems::add);
    if (!outcome.whole() || outcome.findings().size() > MOST_FINDINGS) {
      problems.add(
          Problem.warning(
              evaluator.rules().models().get(0).file(),
              1,
              1,
              outcome.whole()
                  ? "the analysis of the rules has %d findings; the first %d are listed"
                      .formatted(outcome.findings().size(), MOST_FINDINGS)
                  : "the analysis of the rules was ended after %d seconds; there may be more to find"
                      .formatted(time.toSeconds()),
              "analysis-ended"));
    }
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

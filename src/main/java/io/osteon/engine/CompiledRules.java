package io.osteon.engine;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.run.SessionRunner;
import io.osteon.facts.Fact;
import java.util.List;
import java.util.Objects;
import org.kie.api.event.rule.AgendaEventListener;

/**
 * Rules that are ready to evaluate.
 *
 * <p>Immutable and thread-safe: any number of threads may evaluate at the same time. The facts of a
 * case are forgotten when its evaluation ends.
 */
public final class CompiledRules {

  private final SessionRunner runner;
  private final List<CheckedRule> rules;
  private final List<RuleModel> models;

  CompiledRules(SessionRunner runner, List<CheckedRule> rules, List<RuleModel> models) {
    this.runner = runner;
    this.rules = List.copyOf(rules);
    this.models = List.copyOf(models);
  }

  /**
   * Evaluates a case.
   *
   * @param facts recorded and computed; the order does not matter
   * @param limits on the work
   * @return what fired, in the order of the rules in their files, then of the facts
   * @throws EvaluationLimitException when a limit was reached; there is no result then
   * @throws IllegalArgumentException when a fact has a type that is not in the vocabulary
   */
  public List<Firing> evaluate(List<Fact> facts, Limits limits) {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(limits, "limits");
    return OwnClassLoader.during(() -> runner.run(facts, limits));
  }

  /**
   * Evaluates a case and tells, besides what fired, which facts rules inserted.
   *
   * @throws EvaluationLimitException when a limit was reached; there is no result then
   * @throws IllegalArgumentException when a fact has a type that is not in the vocabulary
   */
  public Trace trace(List<Fact> facts, Limits limits) {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(limits, "limits");
    return OwnClassLoader.during(() -> runner.trace(facts, limits));
  }

  /**
   * The rules that recommend something and nearly apply to a case: all conditions hold but one. A
   * rule that fails in more than one way is not among them.
   *
   * @param facts recorded and computed; the order does not matter
   * @return in the order of the rules in their files, at most one a rule
   * @throws EvaluationLimitException when a limit was reached; there is no result then
   */
  public List<NearMiss> nearMisses(List<Fact> facts, Limits limits) {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(limits, "limits");
    return OwnClassLoader.during(() -> runner.nearMisses(facts, limits));
  }

  /** The rules with their conditions as they were checked, in the order of the files. */
  public List<CheckedRule> rules() {
    return rules;
  }

  /** Evaluates a case while an observer watches each match, for comparison with other engines. */
  List<Firing> evaluate(List<Fact> facts, Limits limits, AgendaEventListener observer) {
    return OwnClassLoader.during(() -> runner.run(facts, limits, observer));
  }

  /** What each rule says, in the order of the files. */
  public List<RuleModel> models() {
    return models;
  }
}

package io.osteon.verification.mutation;

import java.util.List;
import java.util.Objects;

/**
 * What became of the mutants of a rule base, or of some of its rules.
 *
 * @param hash of the rule base, as {@link io.osteon.rulebase.RuleBaseFiles#hash()}
 * @param rules the score of each rule that was asked for, in the order of the rule base, parameters
 *     last
 * @param failing the ids of test patients that fail without any change; they judge no mutant
 */
public record MutationReport(String hash, List<RuleScore> rules, List<String> failing) {
  public MutationReport {
    Objects.requireNonNull(hash, "hash");
    rules = List.copyOf(rules);
    failing = List.copyOf(failing);
  }

  /** How many mutants there are. */
  public int mutants() {
    return rules.stream().mapToInt(RuleScore::mutants).sum();
  }

  /** How many of them a test patient notices. */
  public int killed() {
    return rules.stream().mapToInt(RuleScore::killed).sum();
  }

  /** The share that is killed, 0 to 1; 1 when there are no mutants. */
  public double score() {
    return mutants() == 0 ? 1 : (double) killed() / mutants();
  }

  /** All survivors, by rule and place. */
  public List<Mutant> survivors() {
    return rules.stream().flatMap(rule -> rule.survivors().stream()).toList();
  }

  /** How many survivors have no excuse. */
  public int unexcused() {
    return rules.stream().mapToInt(RuleScore::unexcused).sum();
  }

  /**
   * Enough are killed, or every survivor has an excuse.
   *
   * @param share 0 to 1
   */
  public boolean reaches(double share) {
    return score() >= share || unexcused() == 0;
  }
}

package io.osteon.verification.mutation;

import java.util.List;
import java.util.Objects;

/**
 * How well the test patients watch over one rule.
 *
 * @param rule the id of the rule ({@code BTA-08}), the name of a DRL rule that only inserts facts,
 *     or the id of a parameter that computed facts depend on
 * @param mutants how many there are
 * @param killed how many of them a test patient notices
 * @param survivors those that none notices, by place; those with an excuse included
 */
public record RuleScore(String rule, int mutants, int killed, List<Mutant> survivors) {
  public RuleScore {
    Objects.requireNonNull(rule, "rule");
    survivors = List.copyOf(survivors);
  }

  /** The share that is killed, 0 to 1; 1 when there are no mutants. */
  public double score() {
    return mutants == 0 ? 1 : (double) killed / mutants;
  }

  /** How many survivors have no excuse. */
  public int unexcused() {
    return (int) survivors.stream().filter(mutant -> mutant.excuse().isEmpty()).count();
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

package io.osteon.authoring.overview;

import io.osteon.rulebase.AdviceRule;
import java.util.List;
import java.util.Objects;

/**
 * An advice rule in the list of rules.
 *
 * @param advice its words: id, group, title, urgency, level, interview, departure, question
 * @param drlRules the DRL rules that name it, in the order of the files
 * @param parameters the ids of the parameters that can decide it, sorted
 * @param mustFire the test patients that expect it
 * @param mustNotFire the test patients that expect it not to be shown
 * @param missing the test patients that expect an entry for missing data of it
 * @param sources the ids of its evidence sources, each once
 * @param toVerify whether a reference or its source has still to be read in the original
 */
public record RuleEntry(
    AdviceRule advice,
    List<DrlRule> drlRules,
    List<String> parameters,
    List<String> mustFire,
    List<String> mustNotFire,
    List<String> missing,
    List<String> sources,
    boolean toVerify) {
  /**
   * A DRL rule.
   *
   * @param name unique within the rule base
   * @param file path of its file
   * @param line 1-based line of its name
   */
  public record DrlRule(String name, String file, int line) {}

  public RuleEntry {
    Objects.requireNonNull(advice, "advice");
    drlRules = List.copyOf(drlRules);
    parameters = List.copyOf(parameters);
    mustFire = List.copyOf(mustFire);
    mustNotFire = List.copyOf(mustNotFire);
    missing = List.copyOf(missing);
    sources = List.copyOf(sources);
  }
}

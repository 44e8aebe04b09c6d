package io.osteon.engine;

import io.osteon.engine.check.CheckedRule;
import io.osteon.rulebase.Problem;
import java.util.List;

/**
 * The rules of files with all names resolved, before they are made ready to evaluate.
 *
 * @param rules those without errors, in the order of the files
 * @param problems all that is wrong, sorted by file, line and column
 */
public record CheckedLogic(List<CheckedRule> rules, List<Problem> problems) {
  public CheckedLogic {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }
}

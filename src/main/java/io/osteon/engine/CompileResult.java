package io.osteon.engine;

import io.osteon.rulebase.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of rule files.
 *
 * @param rules ready to evaluate; empty when there is an error
 * @param problems all that is wrong, sorted by file, line and column
 */
public record CompileResult(Optional<CompiledRules> rules, List<Problem> problems) {
  public CompileResult {
    problems = List.copyOf(problems);
  }
}

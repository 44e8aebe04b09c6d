package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading a rule base.
 *
 * @param draft what was read, however wrong
 * @param ruleBase present when no problem is an error
 * @param problems everything that is wrong, sorted by place; warnings may accompany a rule base
 */
public record LoadResult(Draft draft, Optional<RuleBase> ruleBase, List<Problem> problems) {
  public LoadResult {
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(ruleBase, "ruleBase");
    problems = List.copyOf(problems);
  }
}

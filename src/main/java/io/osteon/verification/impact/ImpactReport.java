package io.osteon.verification.impact;

import java.util.List;
import java.util.Objects;

/**
 * What a change of the rules does to cases.
 *
 * @param before content hash of the rule base of today
 * @param after content hash of the changed one
 * @param cases how many cases were judged by both
 * @param affected how many of them have at least one change
 * @param unreadable cases that one of the two could not judge, for example since a code list
 *     changed
 * @param rules counts of each rule that has a change, by id
 * @param listed affected cases with before and after, in the order in which they came; at most as
 *     many as were asked for
 */
public record ImpactReport(
    String before,
    String after,
    int cases,
    int affected,
    int unreadable,
    List<RuleImpact> rules,
    List<CaseImpact> listed) {
  public ImpactReport {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    rules = List.copyOf(rules);
    listed = List.copyOf(listed);
  }

  /** Not all affected cases are listed. */
  public boolean truncated() {
    return listed.size() < affected;
  }
}

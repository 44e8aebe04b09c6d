package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;

/**
 * A statement of the interview that the rule base starts from.
 *
 * @param id for example {@code S19}
 * @param classes what it is: an actionable recommendation, a safety caution, or evidence and
 *     background
 * @param statement what was said, in short
 * @param consequence what follows from it here
 * @param rules those that come from it
 * @param noRule why no rule comes from it; {@code null} when some do
 * @param location where it stands
 */
public record InterviewStatement(
    String id,
    List<StatementClass> classes,
    BilingualText statement,
    BilingualText consequence,
    List<RuleReference> rules,
    BilingualText noRule,
    Location location) {

  /** What a statement is. */
  public enum StatementClass {
    /** An actionable recommendation. */
    A,
    /** A safety caution. */
    B,
    /** Evidence or background. */
    C
  }

  public InterviewStatement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(consequence, "consequence");
    Objects.requireNonNull(location, "location");
    classes = List.copyOf(classes);
    rules = List.copyOf(rules);
  }
}

package io.osteon.rulebase;

import java.util.List;

/**
 * The interview that a rule base starts from, traced to its rules.
 *
 * @param statements in the order of the interview
 * @param differences from published sources
 */
public record Interview(
    List<InterviewStatement> statements, List<InterviewDifference> differences) {

  /** Of a rule base that comes from no interview. */
  public static final Interview NONE = new Interview(List.of(), List.of());

  public Interview {
    statements = List.copyOf(statements);
    differences = List.copyOf(differences);
  }
}

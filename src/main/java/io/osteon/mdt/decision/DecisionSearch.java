package io.osteon.mdt.decision;

import java.time.LocalDate;

/**
 * Which past decisions are asked for, the latest meeting first.
 *
 * @param text part of the pseudonym, the question, or anything that the board wrote, or {@code
 *     null}; upper and lower case are alike
 * @param from the first day of meetings, or {@code null}
 * @param to the last day of meetings, or {@code null}
 * @param unsigned only decisions that are not signed
 * @param limit at most so many, 1 to {@value #MOST}
 * @param offset how many to leave out first
 */
public record DecisionSearch(
    String text, LocalDate from, LocalDate to, boolean unsigned, int limit, int offset) {
  /** The most that are answered at once. */
  public static final int MOST = 500;

  public DecisionSearch {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw new IllegalArgumentException("limit 1 to " + MOST + ", offset 0 or more");
    }
  }
}

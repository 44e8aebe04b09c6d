package io.osteon.mdt.patient;

import java.time.LocalDate;

/**
 * Which cases are asked for, the latest entered first.
 *
 * @param text part of the pseudonym or a question, or {@code null}; upper and lower case are alike
 * @param from the first day on which it was entered (UTC), or {@code null}
 * @param to the last day on which it was entered (UTC), or {@code null}
 * @param undecided only cases that no meeting has signed a decision about
 * @param limit at most so many, 1 to {@value #MOST}
 * @param offset how many to leave out first
 */
public record CaseSearch(
    String text, LocalDate from, LocalDate to, boolean undecided, int limit, int offset) {
  /** The most that are answered at once. */
  public static final int MOST = 500;

  public CaseSearch {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw new IllegalArgumentException("limit 1 to " + MOST + ", offset 0 or more");
    }
  }

  /** The cases that were entered last. */
  public static CaseSearch latest(int limit) {
    return new CaseSearch(null, null, null, false, limit, 0);
  }
}

package io.osteon.mdt.meeting;

import java.time.LocalDate;

/**
 * Which meetings are asked for, the latest first.
 *
 * @param from the first day, or {@code null}
 * @param to the last day, or {@code null}
 * @param state or {@code null} for any
 * @param limit at most so many, 1 to {@value #MOST}
 * @param offset how many to leave out first
 */
public record MeetingFilter(
    LocalDate from, LocalDate to, MeetingState state, int limit, int offset) {
  /** The most that are answered at once. */
  public static final int MOST = 500;

  public MeetingFilter {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw new IllegalArgumentException("limit 1 to " + MOST + ", offset 0 or more");
    }
  }

  /** The latest meetings. */
  public static MeetingFilter latest(int limit) {
    return new MeetingFilter(null, null, null, limit, 0);
  }
}

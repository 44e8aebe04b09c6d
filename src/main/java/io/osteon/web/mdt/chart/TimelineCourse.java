package io.osteon.web.mdt.chart;

import java.util.List;

/**
 * A drug over time. All days are counted from the evaluation date, negative in the past.
 *
 * @param given days of doses, oldest first; of a drug that is taken daily often the start alone
 * @param planned days of planned doses, next first
 * @param stop day of the stop, past or planned; {@code null} when none is recorded
 * @param atIntervals given in single doses, weeks apart
 */
record TimelineCourse(
    List<Integer> given, List<Integer> planned, Integer stop, boolean atIntervals) {
  TimelineCourse {
    given = given.stream().sorted().toList();
    planned = planned.stream().sorted().toList();
  }

  /** It has been taken, or is said to be: it is more than a plan. */
  boolean taken() {
    return !given.isEmpty() || planned.isEmpty();
  }

  /** It is known when it began. */
  boolean startKnown() {
    return !given.isEmpty();
  }

  /** It had stopped by the evaluation date. */
  boolean stopped() {
    return stop != null && stop <= 0;
  }

  /** Nothing says that it has stopped or will. */
  boolean open() {
    return stop == null;
  }

  /** The last day of the bar that the record itself shows: the stop, or today. */
  int end() {
    return stopped() ? stop : 0;
  }

  /**
   * The day up to which doses are recorded: the last dose of a drug given at intervals, or the end.
   */
  int recordedUntil() {
    return atIntervals && startKnown() ? Math.min(end(), given.get(given.size() - 1)) : end();
  }
}

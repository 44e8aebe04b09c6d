package io.osteon.cdshooks.feedback;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be counted.
 *
 * @param from first day
 * @param to last day
 * @param interval length of a period: day, week, month or year
 * @param rule id of the only rule, or {@code null} for all
 */
record StatisticsQuery(LocalDate from, LocalDate to, String interval, String rule) {
  private static final int LONGEST_SHOWN = 100;
  private static final Pattern RULE = Pattern.compile("[^\\s\\p{Cntrl}]{1,100}");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  /** Intervals, and how many days may be asked for at once. */
  private static final Map<String, Integer> INTERVALS =
      Map.of("day", 366, "week", 3_660, "month", 36_600, "year", 366_000);

  /**
   * Reads the parameters of a request; what is left out is the last twelve months by month, of all
   * rules.
   *
   * @throws InvalidInputException if one of them is wrong
   */
  static StatisticsQuery of(String from, String to, String interval, String rule, LocalDate today) {
    List<Violation> violations = new ArrayList<>();
    LocalDate last = date("?to", to, today, violations);
    LocalDate first = date("?from", from, last.minusMonths(11).withDayOfMonth(1), violations);
    String length = interval == null ? "month" : interval;
    if (!INTERVALS.containsKey(length)) {
      violations.add(new Violation("?interval", shortened(length), "day, week, month or year"));
    } else if (first.isAfter(last)) {
      violations.add(new Violation("?from", first.toString(), "a day not after " + last));
    } else if (ChronoUnit.DAYS.between(first, last) >= INTERVALS.get(length)) {
      violations.add(
          new Violation(
              "?from",
              first.toString(),
              "at most " + INTERVALS.get(length) + " days at an interval of a " + length));
    }
    if (rule != null && !RULE.matcher(rule).matches()) {
      violations.add(new Violation("?rule", shortened(rule), "the id of a rule such as BTA-08"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    return new StatisticsQuery(first, last, length, rule);
  }

  private static LocalDate date(
      String name, String text, LocalDate otherwise, List<Violation> violations) {
    if (text == null) {
      return otherwise;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
        return date;
      }
    } catch (DateTimeException e) {
      // told below
    }
    violations.add(new Violation(name, shortened(text), "a date such as 2026-01-31"));
    return otherwise;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN);
  }
}

package io.osteon.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of the calendar of which only the month or the year may be known.
 *
 * @param earliest the first day that it may be
 * @param latest the last day that it may be; the same where the day is known
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

  public PartialDate {
    Objects.requireNonNull(earliest, "earliest");
    Objects.requireNonNull(latest, "latest");
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("a date that ends before it begins");
    }
  }

  /** A date as YYYY, YYYY-MM or YYYY-MM-DD; empty where it is none of the calendar. */
  public static Optional<PartialDate> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(form.group(1));
      if (form.group(2) == null) {
        return Optional.of(new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
      if (form.group(3) == null) {
        return Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
      return Optional.of(new PartialDate(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

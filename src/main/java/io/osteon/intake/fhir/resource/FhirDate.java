package io.osteon.intake.fhir.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A FHIR date, dateTime or instant as far as the calendar date goes, as written in its own offset.
 *
 * @param year four digits
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when it is not known
 */
public record FhirDate(int year, int month, int day) {
  static final String EXPECTED =
      "a FHIR date or dateTime such as 2026-11-23 or 2026-11-23T08:30:00+08:00";

  private static final int DATE_LENGTH = 10;

  /** The day, or {@code null} when only the month or the year is known. */
  public LocalDate exact() {
    return day == 0 ? null : LocalDate.of(year, month, day);
  }

  /** The last day that it may mean. */
  public LocalDate latest() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : exact();
  }

  /** The first day that it may mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** The day of a date that may be missing; {@code null} when missing or not known to the day. */
  public static LocalDate exact(FhirDate date) {
    return date == null ? null : date.exact();
  }

  /** Reads a date; {@code null} when the text is none. */
  static FhirDate parse(String text) {
    int length = text.length();
    if (length != 4 && length != 7 && length < DATE_LENGTH) {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = length >= 7 && text.charAt(4) == '-' ? digits(text, 5, 7) : -1;
    int day = length >= DATE_LENGTH && text.charAt(7) == '-' ? digits(text, 8, 10) : -1;
    boolean wrong =
        year <= 0
            || (length > 4 && month <= 0)
            || (length > 7 && day <= 0)
            || (length > DATE_LENGTH && !timeFollows(text));
    return wrong ? null : valid(year, Math.max(month, 0), Math.max(day, 0));
  }

  private static FhirDate valid(int year, int month, int day) {
    try {
      FhirDate date = new FhirDate(year, month, day);
      date.earliest();
      return date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }

  /** Only the calendar date counts, so the time is looked at, not read. */
  private static boolean timeFollows(String text) {
    if (text.charAt(DATE_LENGTH) != 'T' || text.length() < DATE_LENGTH + 3) {
      return false;
    }
    for (int i = DATE_LENGTH + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != ':' && c != '.' && c != '+' && c != '-' && c != 'Z') {
        return false;
      }
    }
    return true;
  }
}

package io.osteon.intake.fhir.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A FHIR date, dateTime or instant as far as the calendar date goes, as written in its own offset.
 *
 * @param year four digits
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when it is not known
 * @param dayBeforeSomewhere written with time and offset, and at that moment it is still the day
 *     before in the westernmost time zone
 */
public record FhirDate(int year, int month, int day, boolean dayBeforeSomewhere) {
  static final String EXPECTED =
      "a FHIR date or dateTime such as 2026-11-23 or 2026-11-23T08:30:00+08:00";

  private static final int DATE_LENGTH = 10;

  /** Hours and minutes, perhaps seconds, and the offset from UTC. */
  private static final Pattern TIME =
      Pattern.compile("T([0-9]{2}):([0-9]{2})(?::[0-9.]+)?(?:Z|([+-])([0-9]{2}):([0-9]{2}))");

  /** Minutes by which the westernmost time zone is behind UTC. */
  private static final int WESTERNMOST = 12 * 60;

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

  /**
   * The day of what has happened, may be {@code null}. Sender and service need not be in one time
   * zone: what was sampled this morning in Beijing is dated tomorrow for a service that counts its
   * days in UTC. So a moment that is written with its offset, as of the next day, counts as of the
   * evaluation date as long as it can still be that day somewhere.
   *
   * @param at the evaluation date
   */
  public static LocalDate happened(FhirDate date, LocalDate at) {
    LocalDate day = exact(date);
    return day != null && date.dayBeforeSomewhere && day.equals(at.plusDays(1)) ? at : day;
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
    return wrong
        ? null
        : valid(year, Math.max(month, 0), Math.max(day, 0), dayBeforeSomewhere(text));
  }

  private static boolean dayBeforeSomewhere(String text) {
    if (text.length() <= DATE_LENGTH) {
      return false;
    }
    Matcher time = TIME.matcher(text).region(DATE_LENGTH, text.length());
    if (!time.matches()) {
      return false;
    }
    int minutes = minutes(time.group(1), time.group(2));
    int offset = time.group(3) == null ? 0 : minutes(time.group(4), time.group(5));
    return minutes - ("-".equals(time.group(3)) ? -offset : offset) < WESTERNMOST;
  }

  private static int minutes(String hours, String minutes) {
    return 60 * Integer.parseInt(hours) + Integer.parseInt(minutes);
  }

  private static FhirDate valid(int year, int month, int day, boolean dayBeforeSomewhere) {
    try {
      FhirDate date = new FhirDate(year, month, day, dayBeforeSomewhere);
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

package io.osteon.mdt.minutes;

import io.osteon.rulebase.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Days and times of minutes. The patterns are ours, since the data of locales differs between Java
 * releases. A time says its offset, since minutes travel.
 */
final class Moments {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final Language language;
  private final ZoneId zone;

  Moments(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /** For example {@code 23 Nov 2026} or {@code 2026年11月23日}. */
  String date(LocalDate date) {
    return language == Language.ZH
        ? date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
        : date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** To the minute, for example {@code 14:05}. */
  String clock(LocalTime time) {
    return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
  }

  /** For example {@code 23 Nov 2026, 14:05 UTC+08:00}. */
  String time(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    String offset = local.getOffset().equals(ZoneOffset.UTC) ? "" : local.getOffset().getId();
    return date(local.toLocalDate())
        + (language == Language.ZH ? " " : ", ")
        + clock(local.toLocalTime())
        + " UTC"
        + offset;
  }
}

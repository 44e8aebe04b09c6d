package io.osteon.web.layout;

import io.osteon.rulebase.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Dates and numbers as each language writes them. The patterns are ours, since the data of locales
 * differs between Java releases and a native executable carries little of it.
 */
public final class LocalFormat {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Language language;
  private final ZoneId zone;

  /** Formats of a language; instants are shown in a time zone. */
  public LocalFormat(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  /** For example {@code 23 Nov 2026} or {@code 2026年11月23日}. */
  public String date(LocalDate date) {
    return language == Language.ZH
        ? date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
        : date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }

  /** Date and time to the minute, for example {@code 23 Nov 2026, 14:05}. */
  public String time(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    String clock = String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
    return date(local.toLocalDate()) + (language == Language.ZH ? " " : ", ") + clock;
  }

  /** The day of an instant. */
  public String day(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  /** A whole number in groups of three digits. */
  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share between 0 and 1 in percent with at most one decimal, for example {@code 12.5%}. */
  public String percent(double share) {
    BigDecimal percent =
        BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    return percent.stripTrailingZeros().toPlainString() + (language == Language.ZH ? "%" : " %");
  }
}

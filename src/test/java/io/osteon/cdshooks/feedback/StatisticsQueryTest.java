package io.osteon.cdshooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.osteon.intake.InvalidInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked of the statistics. */
class StatisticsQueryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

  @Test
  void withoutParametersTheLastTwelveMonthsAreCounted() {
    assertThat(StatisticsQuery.of(null, null, null, null, TODAY))
        .isEqualTo(new StatisticsQuery(LocalDate.of(2025, 4, 1), TODAY, "month", null));
  }

  /** Catches: parameters that reach the database and come back as its error, or as endless rows. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-13-01, -, -, -, ?from",
        "0000-01-01, -, -, -, ?from",
        "-, +99999-01-01, -, -, ?to",
        "-, x, -, -, ?to",
        "2026-02-01, 2026-01-01, -, -, ?from",
        "2020-01-01, 2026-01-01, day, -, ?from",
        "-, -, hour, -, ?interval",
        "-, -, '; drop table cds_card', -, ?interval",
        "-, -, -, 'a b', ?rule",
        "-, -, -, '\u0000', ?rule",
        "-, -, -, '', ?rule"
      })
  void wrongParametersAreNamed(
      String from, String to, String interval, String rule, String pointer) {
    InvalidInputException invalid =
        catchThrowableOfType(
            InvalidInputException.class, () -> StatisticsQuery.of(from, to, interval, rule, TODAY));
    assertThat(invalid.violations()).singleElement().extracting("pointer").isEqualTo(pointer);
  }
}

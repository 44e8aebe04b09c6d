package io.osteon.intake;

import io.osteon.facts.FindingName;
import io.osteon.facts.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a qualitative pregnancy test as a finding. A positive test counts for as long as a
 * pregnancy can last, a negative one for a week: older tests say nothing about today.
 */
final class PregnancyTest {
  private static final int POSITIVE_VALID_DAYS = 294;
  private static final int NEGATIVE_VALID_DAYS = 7;
  private static final Set<String> POSITIVE = Set.of("positive", "pos", "阳性", "la6576-8");
  private static final Set<String> NEGATIVE = Set.of("negative", "neg", "阴性", "la6577-6");

  private PregnancyTest() {}

  static void read(
      String value, LocalDate date, LocalDate at, Source source, CaseAssembler assembler) {
    String result = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    boolean positive = POSITIVE.contains(result);
    if (!positive && !NEGATIVE.contains(result)) {
      assembler.noteChecked(
          source.reference(),
          "pregnancy-test-not-read",
          "a pregnancy test is read as positive or negative only; not used");
      return;
    }
    if (date == null || date.isAfter(at)) {
      assembler.noteChecked(
          source.reference(),
          "pregnancy-test-not-read",
          "a pregnancy test counts only with a date up to the evaluation date; not used");
      return;
    }
    long daysAgo = ChronoUnit.DAYS.between(date, at);
    if (daysAgo <= (positive ? POSITIVE_VALID_DAYS : NEGATIVE_VALID_DAYS)) {
      assembler.findingStated(FindingName.PREGNANT, positive, source);
    }
  }
}

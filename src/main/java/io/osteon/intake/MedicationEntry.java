package io.osteon.intake;

import io.osteon.facts.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a medication list as a reader found it, with calendar dates.
 *
 * @param drug the drug key of the terminology
 * @param strength milligrams of one dose, or {@code null} when unknown
 * @param given days of past doses
 * @param planned days of planned doses
 * @param stop day on which the course stopped or will stop, or {@code null} when none is recorded
 * @param elementalCalcium milligrams of elemental calcium a day, or {@code null} when unknown
 * @param vitaminD international units of vitamin D a day, or {@code null} when unknown
 * @param source where it was read
 */
public record MedicationEntry(
    String drug,
    BigDecimal strength,
    List<LocalDate> given,
    List<LocalDate> planned,
    LocalDate stop,
    BigDecimal elementalCalcium,
    BigDecimal vitaminD,
    Source source) {
  public MedicationEntry {
    Objects.requireNonNull(drug, "drug");
    Objects.requireNonNull(source, "source");
    given = List.copyOf(given);
    planned = List.copyOf(planned);
  }
}

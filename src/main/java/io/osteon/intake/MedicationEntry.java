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
 * @param sources where it was read, at least one: several resources may tell of one course
 */
public record MedicationEntry(
    String drug,
    BigDecimal strength,
    List<LocalDate> given,
    List<LocalDate> planned,
    LocalDate stop,
    BigDecimal elementalCalcium,
    BigDecimal vitaminD,
    List<Source> sources)
    implements CaseEntry {
  public MedicationEntry {
    Objects.requireNonNull(drug, "drug");
    given = List.copyOf(given);
    planned = List.copyOf(planned);
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("an entry of the medication list has a source");
    }
  }

  /** An entry that was read in one place. */
  public MedicationEntry(
      String drug,
      BigDecimal strength,
      List<LocalDate> given,
      List<LocalDate> planned,
      LocalDate stop,
      BigDecimal elementalCalcium,
      BigDecimal vitaminD,
      Source source) {
    this(
        drug,
        strength,
        given,
        planned,
        stop,
        elementalCalcium,
        vitaminD,
        List.of(Objects.requireNonNull(source, "source")));
  }

  /** The first of the sources, by which notes name the entry. */
  public Source source() {
    return sources.get(0);
  }
}

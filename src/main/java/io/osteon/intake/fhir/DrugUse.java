package io.osteon.intake.fhir;

import io.osteon.facts.DrugClass;
import io.osteon.facts.Source;
import io.osteon.rulebase.terminology.Drug;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What one resource says about the use of one drug.
 *
 * @param what the drug with its doses; uses of the same belong to one course
 * @param current the drug is being taken, or ordered to be taken, now
 * @param given days of doses that were given
 * @param ordered days of doses that a completed order tells of; they count only where no
 *     administration does
 * @param planned days of doses to come
 * @param stop day on which the use ended or, of a drug in use, will end; or {@code null}
 * @param stopCertain the resource names that day; else it is only known to have ended by then
 * @param source the resource
 */
record DrugUse(
    Dosed what,
    boolean current,
    List<LocalDate> given,
    List<LocalDate> ordered,
    List<LocalDate> planned,
    LocalDate stop,
    boolean stopCertain,
    Source source) {

  /**
   * A drug with its doses, as far as they are known.
   *
   * @param drug the drug
   * @param strength milligrams of one dose, or {@code null}
   * @param elementalCalcium milligrams a day, or {@code null}
   * @param vitaminD international units a day, or {@code null}
   */
  record Dosed(Drug drug, BigDecimal strength, BigDecimal elementalCalcium, BigDecimal vitaminD) {
    Dosed {
      Objects.requireNonNull(drug, "drug");
      strength = plain(strength);
      elementalCalcium = plain(elementalCalcium);
      vitaminD = plain(vitaminD);
    }

    private static BigDecimal plain(BigDecimal number) {
      if (number == null) {
        return null;
      }
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Given as single doses weeks apart, so that no recent dose does not mean that it stopped. */
    boolean givenAtIntervals() {
      return drug.drugClass() == DrugClass.DENOSUMAB
          || drug.drugClass() == DrugClass.INTRAVENOUS_BISPHOSPHONATE
          || drug.drugClass() == DrugClass.IMMUNE_CHECKPOINT_INHIBITOR
          || drug.drugClass() == DrugClass.RADIUM_223;
    }
  }

  static DrugUse current(Dosed what, Source source) {
    return new DrugUse(what, true, List.of(), List.of(), List.of(), null, false, source);
  }

  static DrugUse given(Dosed what, LocalDate day, Source source) {
    return new DrugUse(what, false, List.of(day), List.of(), List.of(), null, false, source);
  }

  static DrugUse ordered(Dosed what, List<LocalDate> days, Source source) {
    return new DrugUse(what, false, List.of(), days, List.of(), null, false, source);
  }

  static DrugUse planned(Dosed what, List<LocalDate> days, Source source) {
    return new DrugUse(what, false, List.of(), List.of(), days, null, false, source);
  }

  static DrugUse stopped(Dosed what, LocalDate stop, boolean certain, Source source) {
    return new DrugUse(what, false, List.of(), List.of(), List.of(), stop, certain, source);
  }

  /** The same use, which will end on a day to come. */
  DrugUse until(LocalDate end) {
    return new DrugUse(what, current, given, ordered, planned, end, true, source);
  }

  DrugUse andPlanned(List<LocalDate> days) {
    return new DrugUse(what, current, given, ordered, days, stop, stopCertain, source);
  }
}

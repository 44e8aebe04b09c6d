package io.osteon.clinical;

import io.osteon.facts.DrugClass;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Parameters;
import io.osteon.facts.Supplementation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calcium and vitamin D that are taken now, elemental milligrams and international units a day.
 *
 * <p>Courses that have stopped or are only planned do not count. A calcium preparation with vitamin
 * D counts for both. Calcitriol and alfacalcidol are no vitamin D intake. Adequate means that no
 * dose is unknown and both sums reach {@code supplement.minimum-elemental-calcium} (500 mg) and
 * {@code supplement.minimum-vitamin-d} (400 IU).
 *
 * <p>Source: XGEVA and zoledronic acid labels, supplementation.
 */
final class SupplementIntake {
  private SupplementIntake() {}

  /** The intake, if the medication list is known. */
  static Optional<Supplementation> of(RecordedCase recorded, Parameters parameters) {
    return recorded.lists().medicationsKnown()
        ? Optional.of(intake(recorded, parameters))
        : Optional.empty();
  }

  private static Supplementation intake(RecordedCase recorded, Parameters parameters) {
    List<MedicationCourse> calcium = taken(recorded, DrugClass.CALCIUM);
    List<MedicationCourse> vitaminD = taken(recorded, DrugClass.VITAMIN_D);
    List<MedicationCourse> activeVitaminD = taken(recorded, DrugClass.ACTIVE_VITAMIN_D);
    List<MedicationCourse> both = new ArrayList<>(calcium);
    both.addAll(vitaminD);
    BigDecimal calciumDose = sum(both, MedicationCourse::elementalCalcium);
    BigDecimal vitaminDDose = sum(both, MedicationCourse::vitaminD);
    boolean calciumUnknown = calcium.stream().anyMatch(c -> c.elementalCalcium() == null);
    boolean vitaminDUnknown = vitaminD.stream().anyMatch(c -> c.vitaminD() == null);
    boolean enough =
        calciumDose.compareTo(parameters.number("supplement.minimum-elemental-calcium")) >= 0
            && vitaminDDose.compareTo(parameters.number("supplement.minimum-vitamin-d")) >= 0;
    List<MedicationCourse> all = new ArrayList<>(both);
    all.addAll(activeVitaminD);
    return new Supplementation(
        calciumDose,
        vitaminDDose,
        !calcium.isEmpty() || calciumDose.signum() > 0,
        !vitaminD.isEmpty() || vitaminDDose.signum() > 0,
        !activeVitaminD.isEmpty(),
        calciumUnknown,
        vitaminDUnknown,
        enough && !calciumUnknown && !vitaminDUnknown,
        Origins.of(all));
  }

  private static List<MedicationCourse> taken(RecordedCase recorded, DrugClass drugClass) {
    return recorded.courses(drugClass).stream().filter(MedicationCourse::active).toList();
  }

  private static BigDecimal sum(
      List<MedicationCourse> courses, Function<MedicationCourse, BigDecimal> dose) {
    return courses.stream()
        .map(dose)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

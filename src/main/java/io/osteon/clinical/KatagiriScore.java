package io.osteon.clinical;

import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.DrugClass;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.PrognosisEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The new Katagiri score of skeletal metastases, 0 to 10: 7 or more points 27 % survival at 6
 * months and 6 % at 1 year; 3 or fewer 91 % at 1 year.
 *
 * <ul>
 *   <li>Growth of the primary, the fastest of several: slow (thyroid cancer, multiple myeloma,
 *       castration-sensitive prostate cancer) 0, moderate (kidney cancer, castration-resistant
 *       prostate cancer) 2, rapid (melanoma, liver cancer, unknown primary) 3. Breast cancer
 *       depends on its hormone receptors, lung cancer on a targeted drug; neither is recorded, so
 *       their growth is missing, as it is for other tumours.
 *   <li>Visceral or cerebral metastases: none 0; whether they are nodular (1) or disseminated (2)
 *       is not recorded, so that the item is missing where they are present.
 *   <li>Laboratory results 0 to 2, see {@code KatagiriLaboratory}.
 *   <li>ECOG performance status 3 or 4: 1. Previous chemotherapy: 1 when cisplatin is on record as
 *       given, else missing. More than one skeletal metastasis: 1.
 * </ul>
 *
 * <p>Source: Katagiri H et al., Cancer Med 2014;3:1359-1367; survival verified, the points and
 * growth groups as remembered, to verify.
 */
final class KatagiriScore {
  private static final BigDecimal POOR_PERFORMANCE = BigDecimal.valueOf(3);

  private final RecordedCase recorded;
  private final KatagiriLaboratory laboratory;
  private final List<Fact> inputs = new ArrayList<>();

  private KatagiriScore(RecordedCase recorded, List<CalciumCandidate> calcium) {
    this.recorded = recorded;
    this.laboratory = new KatagiriLaboratory(recorded, calcium);
  }

  /** The estimate of the case. */
  static PrognosisEstimate of(RecordedCase recorded, List<CalciumCandidate> calcium) {
    return new KatagiriScore(recorded, calcium).estimate();
  }

  private PrognosisEstimate estimate() {
    KatagiriItems items =
        new KatagiriItems(
            primaryGrowth(),
            visceralMetastases(),
            laboratory.points(),
            laboratory.missingItems(),
            atLeast(MeasurementName.ECOG_PERFORMANCE_STATUS, POOR_PERFORMANCE),
            chemotherapy(),
            atLeast(MeasurementName.BONE_LESIONS, BigDecimal.valueOf(2)));
    inputs.addAll(laboratory.inputs());
    ScoreTotal score = items.total();
    return new PrognosisEstimate(score.total(), score.missingItems(), Origins.of(inputs));
  }

  private Integer primaryGrowth() {
    List<Diagnosis> primaries =
        recorded.all(Diagnosis.class).stream()
            .filter(Diagnosis::confirmed)
            .filter(diagnosis -> diagnosis.solidTumour() || myeloma(diagnosis))
            .toList();
    List<Integer> points =
        primaries.stream().map(diagnosis -> growth(diagnosis.condition())).toList();
    inputs.addAll(primaries);
    return points.isEmpty() || points.stream().anyMatch(Objects::isNull)
        ? null
        : points.stream().max(Integer::compare).orElseThrow();
  }

  private static boolean myeloma(Diagnosis diagnosis) {
    return diagnosis.category() == ConditionCategory.MYELOMA;
  }

  private Integer growth(String condition) {
    return switch (condition) {
      case "thyroid_cancer", "multiple_myeloma" -> 0;
      case "kidney_cancer" -> 2;
      case "melanoma", "liver_cancer", "unknown_primary" -> 3;
      case "prostate_cancer" -> prostateGrowth();
      default -> null;
    };
  }

  private Integer prostateGrowth() {
    List<Finding> resistant = recorded.present(FindingName.CASTRATION_RESISTANT);
    List<Finding> sensitive = recorded.present(FindingName.CASTRATION_SENSITIVE);
    inputs.addAll(resistant);
    inputs.addAll(sensitive);
    if (!resistant.isEmpty()) {
      return 2;
    }
    return sensitive.isEmpty() ? null : 0;
  }

  private Integer visceralMetastases() {
    List<Finding> absent = recorded.absent(FindingName.VISCERAL_METASTASIS);
    if (absent.isEmpty() || !recorded.diagnoses("brain_metastasis").isEmpty()) {
      return null;
    }
    inputs.addAll(absent);
    return 0;
  }

  private Integer chemotherapy() {
    List<MedicationCourse> given =
        recorded.courses(DrugClass.CISPLATIN).stream()
            .filter(course -> !course.givenDaysAgo().isEmpty())
            .toList();
    inputs.addAll(given);
    return given.isEmpty() ? null : 1;
  }

  private Integer atLeast(MeasurementName name, BigDecimal limit) {
    Optional<Measurement> measurement = recorded.measurement(name);
    measurement.ifPresent(inputs::add);
    return measurement.map(m -> m.value().compareTo(limit) >= 0 ? 1 : 0).orElse(null);
  }
}

package io.osteon.clinical;

import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The laboratory item of the new Katagiri score.
 *
 * <ul>
 *   <li>Critical (2 points), any of: platelets below 100 x 10^9/L, corrected calcium of 10.3 mg/dL
 *       (2.57 mmol/L) or more, bilirubin of 1.4 mg/dL (23.94 umol/L) or more.
 *   <li>Abnormal (1 point), any of: C-reactive protein of 0.4 mg/dL (4 mg/L) or more, lactate
 *       dehydrogenase of 250 U/L or more, albumin below 3.7 g/dL (37 g/L).
 * </ul>
 *
 * <p>One critical result is enough for 2 points. One abnormal result is enough for 1 point only
 * once no critical one is missing; 0 points need all six. Results count for 28 days. Of several
 * results of one day the worst is taken.
 *
 * <p>Source: Katagiri H et al., Cancer Med 2014;3:1359-1367, table of points as remembered, to
 * verify.
 */
final class KatagiriLaboratory {
  private static final int VALIDITY_DAYS = 28;
  private static final BigDecimal CALCIUM_MASS = new BigDecimal("10.3");
  private static final BigDecimal CALCIUM_MOLAR = new BigDecimal("2.57");

  private final RecordedCase recorded;
  private final List<CalciumCandidate> calcium;
  private final List<Fact> inputs = new ArrayList<>();
  private final List<String> missingAbnormal = new ArrayList<>();
  private final List<String> missingCritical = new ArrayList<>();
  private final Integer points;

  KatagiriLaboratory(RecordedCase recorded, List<CalciumCandidate> calcium) {
    this.recorded = recorded;
    this.calcium = calcium;
    this.points = evaluate();
  }

  /** 0, 1 or 2, or {@code null} when results are missing. */
  Integer points() {
    return points;
  }

  /** The results that are missing, in the order of the score; none when the points are known. */
  List<String> missingItems() {
    if (points != null) {
      return List.of();
    }
    List<String> missing = new ArrayList<>(missingAbnormal);
    missing.addAll(missingCritical);
    return missing;
  }

  /** The results that were there. */
  List<Fact> inputs() {
    return List.copyOf(inputs);
  }

  private Integer evaluate() {
    boolean inflammation = atLeast(LaboratoryItem.C_REACTIVE_PROTEIN, "4", missingAbnormal);
    boolean turnover = atLeast(LaboratoryItem.LACTATE_DEHYDROGENASE, "250", missingAbnormal);
    boolean malnutrition = below(LaboratoryItem.ALBUMIN, "37", missingAbnormal);
    boolean marrow = below(LaboratoryItem.PLATELETS, "100", missingCritical);
    boolean hypercalcaemia = highCalcium();
    boolean cholestasis = atLeast(LaboratoryItem.BILIRUBIN, "23.94", missingCritical);
    boolean abnormal = inflammation || turnover || malnutrition;
    boolean critical = marrow || hypercalcaemia || cholestasis;
    if (critical) {
      return 2;
    }
    if (!missingCritical.isEmpty()) {
      return null;
    }
    if (abnormal) {
      return 1;
    }
    return missingAbnormal.isEmpty() ? 0 : null;
  }

  private boolean atLeast(LaboratoryItem item, String limit, List<String> missing) {
    return newest(item, true, missing)
        .map(value -> value.compareTo(new BigDecimal(limit)) >= 0)
        .orElse(false);
  }

  private boolean below(LaboratoryItem item, String limit, List<String> missing) {
    return newest(item, false, missing)
        .map(value -> value.compareTo(new BigDecimal(limit)) < 0)
        .orElse(false);
  }

  private boolean highCalcium() {
    Optional<CalciumCandidate> newest =
        calcium.stream()
            .filter(candidate -> candidate.basis() != CalciumBasis.IONISED)
            .filter(candidate -> candidate.daysAgo() <= VALIDITY_DAYS)
            .findFirst();
    newest.ifPresentOrElse(inputs::add, () -> missingCritical.add("calcium"));
    return newest
        .map(
            candidate ->
                candidate
                        .value()
                        .compareTo(
                            candidate.unit() == Unit.MILLIGRAM_PER_DECILITRE
                                ? CALCIUM_MASS
                                : CALCIUM_MOLAR)
                    >= 0)
        .orElse(false);
  }

  private Optional<BigDecimal> newest(
      LaboratoryItem item, boolean highIsWorse, List<String> missing) {
    Comparator<LaboratoryResult> lowestFirst = Comparator.comparing(KatagiriLaboratory::canonical);
    Optional<LaboratoryResult> newest =
        recorded.newest(item, VALIDITY_DAYS, highIsWorse ? lowestFirst.reversed() : lowestFirst);
    newest.ifPresentOrElse(inputs::add, () -> missing.add(item.key()));
    return newest.map(KatagiriLaboratory::canonical);
  }

  /** The value in g/L, mg/L, umol/L, U/L or 10^9/L, as the limits above are written. */
  private static BigDecimal canonical(LaboratoryResult result) {
    return switch (result.unit()) {
      case GRAM_PER_DECILITRE, MILLIGRAM_PER_DECILITRE -> fromDecilitre(result);
      default -> result.value();
    };
  }

  private static BigDecimal fromDecilitre(LaboratoryResult result) {
    return result.item() == LaboratoryItem.BILIRUBIN
        ? result.value().multiply(new BigDecimal("17.1"))
        : result.value().movePointRight(1);
  }
}

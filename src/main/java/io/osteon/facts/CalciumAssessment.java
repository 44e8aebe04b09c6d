package io.osteon.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Computed: the calcium that decisions rest on (B.0.3). Each case has exactly one.
 *
 * @param state grade of the chosen candidate, or unknown
 * @param basis which calcium was graded, {@code null} when unknown
 * @param value graded value in {@code unit} at 3 decimals, {@code null} when unknown
 * @param unit the reported unit, {@code null} when unknown
 * @param date day of sampling, {@code null} when unknown
 * @param daysAgo days since sampling, {@code null} when unknown
 * @param adverseEventGrade CTCAE v5 grade 1 to 4 of the value, 0 when within limits or unknown; for
 *     display
 * @param symptomsOfHypocalcaemia such symptoms are recorded as present
 * @param symptomsOfHypercalcaemia such symptoms are recorded as present
 * @param ungradedTotal a valid total calcium that cannot be graded for want of albumin, when
 *     nothing could be graded, or when it is newer than what was graded and counts without a grade
 *     (very high, or low with symptoms); else {@code null}
 * @param ungradedTotalLow {@code ungradedTotal} lies below the lower limit
 * @param ungradedTotalVeryHigh {@code ungradedTotal} is 3.0 mmol/L (12.0 mg/dL) or more
 */
public record CalciumAssessment(
    CalciumState state,
    CalciumBasis basis,
    BigDecimal value,
    Unit unit,
    LocalDate date,
    Integer daysAgo,
    int adverseEventGrade,
    boolean symptomsOfHypocalcaemia,
    boolean symptomsOfHypercalcaemia,
    LaboratoryResult ungradedTotal,
    boolean ungradedTotalLow,
    boolean ungradedTotalVeryHigh,
    List<Source> sources)
    implements Fact {
  public CalciumAssessment {
    Objects.requireNonNull(state, "state");
    sources = List.copyOf(sources);
  }

  /** A valid calcium could be graded. */
  public boolean known() {
    return state != CalciumState.UNKNOWN;
  }

  /** Graded as hypocalcaemia, severe or not. */
  public boolean hypocalcaemia() {
    return state == CalciumState.HYPOCALCAEMIA || state == CalciumState.SEVERE_HYPOCALCAEMIA;
  }

  /** Graded as severe: below the severe limit, or hypocalcaemia with symptoms. */
  public boolean severeHypocalcaemia() {
    return state == CalciumState.SEVERE_HYPOCALCAEMIA;
  }

  /**
   * Safe side: a low total calcium without albumin in a patient with symptoms counts as
   * hypocalcaemia.
   */
  public boolean symptomaticLowTotal() {
    return ungradedTotalLow && symptomsOfHypocalcaemia;
  }

  /** Graded as hypercalcaemia of any degree. */
  public boolean hypercalcaemia() {
    return state == CalciumState.MILD_HYPERCALCAEMIA
        || state == CalciumState.MODERATE_HYPERCALCAEMIA
        || state == CalciumState.SEVERE_HYPERCALCAEMIA;
  }

  /** Graded as mild hypercalcaemia without symptoms. */
  public boolean mildHypercalcaemiaWithoutSymptoms() {
    return state == CalciumState.MILD_HYPERCALCAEMIA && !symptomsOfHypercalcaemia;
  }

  /**
   * Hypercalcaemia that needs treatment: moderate, severe, mild with symptoms, or (safe side) a
   * very high total calcium that cannot be graded.
   */
  public boolean hypercalcaemiaNeedsTreatment() {
    return state == CalciumState.MODERATE_HYPERCALCAEMIA
        || state == CalciumState.SEVERE_HYPERCALCAEMIA
        || (state == CalciumState.MILD_HYPERCALCAEMIA && symptomsOfHypercalcaemia)
        || ungradedTotalVeryHigh;
  }
}

package io.osteon.clinical;

import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.CalciumState;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calcium that decisions rest on.
 *
 * <ol>
 *   <li>A sample counts for {@code calcium.validity} (14) days.
 *   <li>The newest candidate decides; among candidates at most {@code calcium.tie-window} (1) day
 *       older than it ionised calcium goes before corrected by the laboratory before corrected
 *       here. Of one kind the newest is taken, and of one day the worst: the one in the graver
 *       state, then the lower.
 *   <li>It is graded in its reported unit ({@link CalciumLimits}); symptoms of hypocalcaemia make
 *       any hypocalcaemia severe.
 *   <li>Without a candidate the state is unknown, and the newest total calcium that has no albumin
 *       is handed on, because two of its findings count without a grade: 3.0 mmol/L (12.0 mg/dL) or
 *       more, and below the lower limit in a patient with symptoms. A total with one of these
 *       findings is handed on also beside a graded calcium that is older by more than that window.
 * </ol>
 */
final class CalciumEvaluation {
  private final RecordedCase recorded;
  private final Parameters parameters;
  private final List<CalciumSample> samples;
  private final int validity;
  private final int tieWindow;

  CalciumEvaluation(RecordedCase recorded, Parameters parameters) {
    this.recorded = recorded;
    this.parameters = parameters;
    this.samples = CalciumCandidates.of(recorded, parameters);
    this.validity = parameters.days("calcium.validity");
    this.tieWindow = parameters.days("calcium.tie-window");
  }

  /** Every calcium that can be graded, of whatever age: newest first, then by preference. */
  List<CalciumCandidate> candidates() {
    return samples.stream().map(CalciumSample::candidate).toList();
  }

  /** The assessment of the case. */
  CalciumAssessment assessment() {
    List<Finding> lowSymptoms = recorded.present(FindingName.HYPOCALCAEMIA_SYMPTOMS);
    List<Finding> highSymptoms = recorded.present(FindingName.HYPERCALCAEMIA_SYMPTOMS);
    CalciumSample chosen = chosen().orElse(null);
    CalciumCandidate candidate = chosen == null ? null : chosen.candidate();
    LaboratoryResult ungraded = ungradedTotal(candidate, !lowSymptoms.isEmpty()).orElse(null);
    CalciumLimits ungradedLimits = ungraded == null ? null : limitsOfTotal(ungraded);
    return new CalciumAssessment(
        chosen == null ? CalciumState.UNKNOWN : state(chosen, !lowSymptoms.isEmpty()),
        candidate == null ? null : candidate.basis(),
        candidate == null ? null : candidate.value(),
        candidate == null ? null : candidate.unit(),
        candidate == null ? null : candidate.date(),
        candidate == null ? null : candidate.daysAgo(),
        chosen == null ? 0 : adverseEventGrade(chosen),
        !lowSymptoms.isEmpty(),
        !highSymptoms.isEmpty(),
        ungraded,
        ungraded != null && ungradedLimits.low(ungraded.value()),
        ungraded != null && ungradedLimits.veryHigh(ungraded.value()),
        sources(candidate, ungraded, lowSymptoms, highSymptoms));
  }

  private Optional<CalciumSample> chosen() {
    List<CalciumSample> valid =
        samples.stream().filter(sample -> sample.candidate().daysAgo() <= validity).toList();
    if (valid.isEmpty()) {
      return Optional.empty();
    }
    int newest = valid.get(0).candidate().daysAgo();
    return valid.stream()
        .filter(sample -> sample.candidate().daysAgo() - newest <= tieWindow)
        .min(
            Comparator.comparing((CalciumSample sample) -> sample.candidate().basis())
                .thenComparing(sample -> sample.candidate().daysAgo())
                .thenComparing(sample -> -gravity(grade(sample))));
  }

  private Optional<LaboratoryResult> ungradedTotal(CalciumCandidate chosen, boolean symptoms) {
    Optional<LaboratoryResult> newest = newestTotalWithoutAlbumin();
    return chosen == null
        ? newest
        : newest
            .filter(total -> chosen.daysAgo() - total.daysAgo() > tieWindow)
            .filter(total -> countsWithoutGrade(total, symptoms));
  }

  private Optional<LaboratoryResult> newestTotalWithoutAlbumin() {
    int pairingDays = parameters.days("calcium.albumin-pairing");
    List<LaboratoryResult> albumins = recorded.results(LaboratoryItem.ALBUMIN, Integer.MAX_VALUE);
    Comparator<LaboratoryResult> worstFirst =
        Comparator.comparing(total -> -gravity(limitsOfTotal(total).grade(total.value())));
    return recorded.results(LaboratoryItem.CALCIUM_TOTAL, validity).stream()
        .filter(total -> CalciumCandidates.pairedAlbumin(total, albumins, pairingDays).isEmpty())
        .min(
            Comparator.comparingInt(LaboratoryResult::daysAgo)
                .thenComparing(worstFirst)
                .thenComparing(LaboratoryResult::unit)
                .thenComparing(LaboratoryResult::value)
                .thenComparing(Origins::key));
  }

  private boolean countsWithoutGrade(LaboratoryResult total, boolean symptoms) {
    CalciumLimits limits = limitsOfTotal(total);
    return limits.veryHigh(total.value()) || (symptoms && limits.low(total.value()));
  }

  private CalciumState state(CalciumSample sample, boolean symptoms) {
    CalciumState state = grade(sample);
    return state == CalciumState.HYPOCALCAEMIA && symptoms
        ? CalciumState.SEVERE_HYPOCALCAEMIA
        : state;
  }

  private CalciumState grade(CalciumSample sample) {
    return limits(sample).grade(sample.candidate().value());
  }

  private int adverseEventGrade(CalciumSample sample) {
    CalciumCandidate candidate = sample.candidate();
    return CalciumAdverseEventGrade.of(candidate.value(), candidate.unit(), limits(sample));
  }

  private CalciumLimits limits(CalciumSample sample) {
    return CalciumLimits.of(sample.candidate().basis(), sample.result(), parameters);
  }

  private CalciumLimits limitsOfTotal(LaboratoryResult total) {
    return CalciumLimits.of(CalciumBasis.COMPUTED_CORRECTED, total, parameters);
  }

  private static int gravity(CalciumState state) {
    return switch (state) {
      case SEVERE_HYPOCALCAEMIA, SEVERE_HYPERCALCAEMIA -> 3;
      case MODERATE_HYPERCALCAEMIA -> 2;
      case HYPOCALCAEMIA, MILD_HYPERCALCAEMIA -> 1;
      case NORMAL, UNKNOWN -> 0;
    };
  }

  private static List<Source> sources(
      CalciumCandidate candidate,
      LaboratoryResult ungraded,
      List<Finding> lowSymptoms,
      List<Finding> highSymptoms) {
    List<Fact> inputs = new ArrayList<>(lowSymptoms);
    inputs.addAll(highSymptoms);
    if (candidate != null) {
      inputs.add(candidate);
    }
    if (ungraded != null) {
      inputs.add(ungraded);
    }
    return Origins.of(inputs);
  }
}

package io.osteon.clinical;

import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calcium results that can be graded: ionised, corrected by the laboratory, and total with an
 * albumin of the same sample or at most 1 day apart ({@code calcium.albumin-pairing}).
 *
 * <p>Of several albumins the one nearest in time pairs (the same day first); at equal distance the
 * newer; on one day the higher, because it gives the lower calcium, and overlooked hypocalcaemia
 * ahead of an antiresorptive is the graver error.
 */
final class CalciumCandidates {
  private static final int ANY_AGE = Integer.MAX_VALUE;

  private CalciumCandidates() {}

  /** All candidates of whatever age: newest first, then in order of preference. */
  static List<CalciumSample> of(RecordedCase recorded, Parameters parameters) {
    int pairingDays = parameters.days("calcium.albumin-pairing");
    List<LaboratoryResult> albumins = recorded.results(LaboratoryItem.ALBUMIN, ANY_AGE);
    Stream<CalciumSample> ionised =
        recorded.results(LaboratoryItem.CALCIUM_IONISED, ANY_AGE).stream()
            .map(result -> asReported(CalciumBasis.IONISED, result));
    Stream<CalciumSample> reported =
        recorded.results(LaboratoryItem.CALCIUM_CORRECTED, ANY_AGE).stream()
            .map(result -> asReported(CalciumBasis.REPORTED_CORRECTED, result));
    Stream<CalciumSample> computed =
        recorded.results(LaboratoryItem.CALCIUM_TOTAL, ANY_AGE).stream()
            .flatMap(
                total ->
                    pairedAlbumin(total, albumins, pairingDays).stream()
                        .map(albumin -> corrected(total, albumin)));
    return Stream.of(ionised, reported, computed)
        .flatMap(samples -> samples)
        .sorted(
            Comparator.comparing((CalciumSample sample) -> sample.candidate().daysAgo())
                .thenComparing(sample -> sample.candidate().basis())
                .thenComparing(sample -> sample.candidate().unit())
                .thenComparing(sample -> sample.candidate().value())
                .thenComparing(sample -> Origins.key(sample.candidate())))
        .toList();
  }

  /** The albumin that a total calcium is corrected with. */
  static Optional<LaboratoryResult> pairedAlbumin(
      LaboratoryResult total, List<LaboratoryResult> albumins, int pairingDays) {
    return albumins.stream()
        .filter(albumin -> daysApart(total, albumin) <= pairingDays)
        .min(
            Comparator.comparingInt((LaboratoryResult albumin) -> daysApart(total, albumin))
                .thenComparingInt(LaboratoryResult::daysAgo)
                .thenComparing(CalciumCandidates::gramsPerLitre, Comparator.reverseOrder())
                .thenComparing(LaboratoryResult::unit)
                .thenComparing(Origins::key));
  }

  private static CalciumSample asReported(CalciumBasis basis, LaboratoryResult result) {
    BigDecimal value = CorrectedCalcium.atComparedDecimals(result.value());
    return new CalciumSample(
        new CalciumCandidate(
            basis, value, result.unit(), result.date(), result.daysAgo(), Origins.of(result)),
        result);
  }

  private static CalciumSample corrected(LaboratoryResult total, LaboratoryResult albumin) {
    BigDecimal value =
        CorrectedCalcium.of(total.value(), total.unit(), albumin.value(), albumin.unit());
    return new CalciumSample(
        new CalciumCandidate(
            CalciumBasis.COMPUTED_CORRECTED,
            value,
            total.unit(),
            total.date(),
            total.daysAgo(),
            Origins.of(total, albumin)),
        total);
  }

  private static int daysApart(LaboratoryResult total, LaboratoryResult albumin) {
    return Math.abs(total.daysAgo() - albumin.daysAgo());
  }

  private static BigDecimal gramsPerLitre(LaboratoryResult albumin) {
    return switch (albumin.unit()) {
      case GRAM_PER_DECILITRE -> albumin.value().movePointRight(1);
      default -> albumin.value();
    };
  }
}

package io.osteon.clinical;

import io.osteon.facts.AlkalinePhosphataseStatus;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The newest alkaline phosphatase of {@code alkaline-phosphatase.validity} (180) days as a multiple
 * of the laboratory's own upper limit: as reported, or divided by the limit that came with the
 * result.
 *
 * <p>A result without its limit is not used: limits differ too much between methods and ages. Of
 * several results of one day the highest is taken.
 */
final class AlkalinePhosphataseRatio {
  private AlkalinePhosphataseRatio() {}

  /** The status, if there is a result. */
  static Optional<AlkalinePhosphataseStatus> of(RecordedCase recorded, Parameters parameters) {
    int validity = parameters.days("alkaline-phosphatase.validity");
    Stream<AlkalinePhosphataseStatus> reported =
        recorded.results(LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, validity).stream()
            .map(result -> status(result, result.value()));
    Stream<AlkalinePhosphataseStatus> divided =
        recorded.results(LaboratoryItem.ALKALINE_PHOSPHATASE, validity).stream()
            .filter(result -> result.upperLimit() != null && result.upperLimit().signum() > 0)
            .map(result -> status(result, ratio(result)));
    return Stream.concat(reported, divided)
        .min(
            Comparator.comparingInt(AlkalinePhosphataseStatus::daysAgo)
                .thenComparing(
                    AlkalinePhosphataseStatus::timesUpperLimit, Comparator.reverseOrder())
                .thenComparing(Origins::key));
  }

  private static AlkalinePhosphataseStatus status(LaboratoryResult result, BigDecimal ratio) {
    return new AlkalinePhosphataseStatus(ratio, result.daysAgo(), Origins.of(result));
  }

  private static BigDecimal ratio(LaboratoryResult result) {
    return result.value().divide(result.upperLimit(), MathContext.DECIMAL128);
  }
}

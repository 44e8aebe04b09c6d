package io.osteon.clinical;

import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.CalciumState;
import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The calcium of a case over time, graded as decisions grade it: for showing its course. Decisions
 * rest on {@code CalciumAssessment} alone.
 */
public final class CalciumCourse {
  private CalciumCourse() {}

  /**
   * A calcium with its grade, both in the reported unit.
   *
   * @param candidate value, unit, date and kind
   * @param lower the lower limit of reference that it is graded with
   * @param upper the upper limit of reference that it is graded with
   * @param laboratoryLimits both limits are the laboratory's own; otherwise at least one is a
   *     parameter
   * @param state its grade, without regard to symptoms
   */
  public record Graded(
      CalciumCandidate candidate,
      BigDecimal lower,
      BigDecimal upper,
      boolean laboratoryLimits,
      CalciumState state) {
    public Graded {
      Objects.requireNonNull(candidate, "candidate");
      Objects.requireNonNull(lower, "lower");
      Objects.requireNonNull(upper, "upper");
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * Every calcium that can be graded, of whatever age, newest first.
   *
   * @throws IllegalArgumentException when a parameter is missing, or a result is in a unit that its
   *     item does not have
   */
  public static List<Graded> of(List<Fact> recorded, Parameters parameters) {
    return CalciumCandidates.of(new RecordedCase(recorded), parameters).stream()
        .map(sample -> graded(sample, parameters))
        .toList();
  }

  private static Graded graded(CalciumSample sample, Parameters parameters) {
    LaboratoryResult result = sample.result();
    CalciumLimits limits = CalciumLimits.of(sample.candidate().basis(), result, parameters);
    return new Graded(
        sample.candidate(),
        limits.lower(),
        limits.upper(),
        limits.lower().equals(result.lowerLimit()) && limits.upper().equals(result.upperLimit()),
        limits.grade(sample.candidate().value()));
  }

  /**
   * A total calcium with the albumin that corrects it.
   *
   * @param total the total calcium
   * @param albumin the albumin, or {@code null} when there is none close in time
   */
  public record Pair(LaboratoryResult total, LaboratoryResult albumin) {
    public Pair {
      Objects.requireNonNull(total, "total");
    }
  }

  /** The newest total calcium of {@code calcium.validity} days with its albumin. */
  public static Optional<Pair> newestTotal(List<Fact> recorded, Parameters parameters) {
    RecordedCase facts = new RecordedCase(recorded);
    int pairingDays = parameters.days("calcium.albumin-pairing");
    List<LaboratoryResult> albumins = facts.results(LaboratoryItem.ALBUMIN, Integer.MAX_VALUE);
    return facts
        .newest(
            LaboratoryItem.CALCIUM_TOTAL,
            parameters.days("calcium.validity"),
            Comparator.comparing(LaboratoryResult::unit).thenComparing(LaboratoryResult::value))
        .map(
            total ->
                new Pair(
                    total,
                    CalciumCandidates.pairedAlbumin(total, albumins, pairingDays).orElse(null)));
  }

  /** Total calcium results that cannot be corrected for want of an albumin close in time. */
  public static List<LaboratoryResult> withoutAlbumin(List<Fact> recorded, Parameters parameters) {
    RecordedCase facts = new RecordedCase(recorded);
    int pairingDays = parameters.days("calcium.albumin-pairing");
    List<LaboratoryResult> albumins = facts.results(LaboratoryItem.ALBUMIN, Integer.MAX_VALUE);
    return facts.results(LaboratoryItem.CALCIUM_TOTAL, Integer.MAX_VALUE).stream()
        .filter(total -> CalciumCandidates.pairedAlbumin(total, albumins, pairingDays).isEmpty())
        .toList();
  }
}

package io.osteon.clinical;

import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.Patient;
import io.osteon.facts.RenalFunction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The creatinine clearance ({@link CockcroftGault}) over time, one a day with a creatinine: for
 * showing its course. Decisions rest on {@code RenalFunction} alone; its clearance is the one of
 * the course that is {@code current}.
 *
 * <p>An earlier clearance takes the weight nearest in time to the creatinine, at most {@code
 * weight.validity} (90) days apart (of two as near the newer, of one day the lowest), and the age
 * less the whole years since: as the birthday is not known this is the older of the two ages that
 * are possible, which gives the lower clearance. Of several creatinines of a day the highest
 * counts.
 */
public final class ClearanceCourse {
  private ClearanceCourse() {}

  /**
   * The clearance on a day.
   *
   * @param creatinine the creatinine it rests on
   * @param weight the weight it rests on
   * @param clearance mL/min, unrounded
   * @param current it is the clearance that decisions rest on
   */
  public record Clearance(
      LaboratoryResult creatinine, LaboratoryResult weight, BigDecimal clearance, boolean current) {
    public Clearance {
      Objects.requireNonNull(creatinine, "creatinine");
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(clearance, "clearance");
    }
  }

  /**
   * What the clearance that decisions rest on is computed from, besides age and sex.
   *
   * @param creatinine or {@code null} when there is no valid one
   * @param weight or {@code null} when there is no valid one
   * @param height or {@code null} when none is known
   */
  public record Inputs(
      LaboratoryResult creatinine, LaboratoryResult weight, LaboratoryResult height) {}

  /** The results that decisions use, as far as there are any. */
  public static Inputs inputs(List<Fact> recorded, Parameters parameters) {
    RecordedCase facts = new RecordedCase(recorded);
    KidneyEvaluation kidney = new KidneyEvaluation(facts, parameters);
    return new Inputs(
        kidney.creatinine().orElse(null),
        kidney.weight().orElse(null),
        new BodySize(facts, parameters).height().orElse(null));
  }

  /**
   * All clearances that can be computed, newest first; none without age and sex.
   *
   * @param at the evaluation date
   */
  public static List<Clearance> of(List<Fact> recorded, LocalDate at, Parameters parameters) {
    RecordedCase facts = new RecordedCase(recorded);
    Patient patient = facts.patient();
    if (patient.age() == null || patient.sex() == null) {
      return List.of();
    }
    KidneyEvaluation kidney = new KidneyEvaluation(facts, parameters);
    RenalFunction now = kidney.function();
    List<Clearance> course = new ArrayList<>();
    for (LaboratoryResult creatinine : highestOfEachDay(facts)) {
      if (now.clearanceKnown() && creatinine.equals(kidney.creatinine().orElse(null))) {
        course.add(
            new Clearance(
                creatinine, kidney.weight().orElseThrow(), now.creatinineClearance(), true));
      } else {
        nearestWeight(creatinine, facts, parameters)
            .map(weight -> earlier(creatinine, weight, patient, at))
            .ifPresent(course::add);
      }
    }
    return List.copyOf(course);
  }

  private static List<LaboratoryResult> highestOfEachDay(RecordedCase facts) {
    Map<Integer, LaboratoryResult> highest = new TreeMap<>();
    for (LaboratoryResult result : facts.results(LaboratoryItem.CREATININE, Integer.MAX_VALUE)) {
      highest.merge(
          result.daysAgo(),
          result,
          (first, second) -> {
            Comparator<LaboratoryResult> order =
                Creatinine.HIGHEST_FIRST
                    .thenComparing(LaboratoryResult::unit)
                    .thenComparing(Origins::key);
            return order.compare(first, second) <= 0 ? first : second;
          });
    }
    return List.copyOf(highest.values());
  }

  private static Optional<LaboratoryResult> nearestWeight(
      LaboratoryResult creatinine, RecordedCase facts, Parameters parameters) {
    int validity = parameters.days("weight.validity");
    return facts.results(LaboratoryItem.WEIGHT, Integer.MAX_VALUE).stream()
        .filter(weight -> daysApart(weight, creatinine) <= validity)
        .min(
            Comparator.comparingInt((LaboratoryResult weight) -> daysApart(weight, creatinine))
                .thenComparingInt(LaboratoryResult::daysAgo)
                .thenComparing(BodySize::kilograms)
                .thenComparing(LaboratoryResult::unit)
                .thenComparing(Origins::key));
  }

  private static int daysApart(LaboratoryResult first, LaboratoryResult second) {
    return Math.abs(first.daysAgo() - second.daysAgo());
  }

  private static Clearance earlier(
      LaboratoryResult creatinine, LaboratoryResult weight, Patient patient, LocalDate at) {
    int years = (int) ChronoUnit.YEARS.between(creatinine.date(), at);
    BigDecimal clearance =
        CockcroftGault.clearance(
            Math.max(0, patient.oldestAge() - years),
            patient.sex(),
            BodySize.kilograms(weight),
            creatinine.value(),
            creatinine.unit());
    return new Clearance(creatinine, weight, clearance, false);
  }
}

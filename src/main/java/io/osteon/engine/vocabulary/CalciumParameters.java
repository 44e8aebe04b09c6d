package io.osteon.engine.vocabulary;

import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumBasis;
import io.osteon.facts.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which parameters decided a field of a calcium assessment. The limits differ by what was measured
 * and by the reported unit; a limit that the laboratory gave itself takes the place of the
 * parameter.
 */
final class CalciumParameters {

  /** What chooses the calcium that is graded. */
  static final List<String> CHOICE =
      List.of("calcium.validity", "calcium.tie-window", "calcium.albumin-pairing");

  static final List<String> LOWER_LIMITS =
      List.of("calcium.lower-limit.mmol-per-litre", "calcium.lower-limit.mg-per-decilitre");
  static final List<String> MODERATE_LIMITS =
      List.of("calcium.moderate-high.mmol-per-litre", "calcium.moderate-high.mg-per-decilitre");

  /** Everything that can decide the state. */
  static final List<String> ALL =
      Stream.concat(
              CHOICE.stream(),
              Stream.of("calcium.", "calcium.ionised.")
                  .flatMap(
                      kind ->
                          Stream.of(
                                  "severe-low",
                                  "lower-limit",
                                  "upper-limit",
                                  "moderate-high",
                                  "severe-high")
                              .flatMap(
                                  limit ->
                                      Stream.of(".mmol-per-litre", ".mg-per-decilitre")
                                          .map(unit -> kind + limit + unit))))
          .toList();

  private CalciumParameters() {}

  static List<String> choice(CalciumAssessment calcium) {
    List<String> ids = new ArrayList<>(List.of("calcium.validity", "calcium.tie-window"));
    if (calcium.basis() == CalciumBasis.COMPUTED_CORRECTED) {
      ids.add("calcium.albumin-pairing");
    }
    return ids;
  }

  static List<String> state(CalciumAssessment calcium) {
    if (!calcium.known()) {
      return List.of("calcium.validity", "calcium.albumin-pairing");
    }
    List<String> ids = new ArrayList<>(List.of("calcium.validity"));
    for (String limit : limits(calcium)) {
      String kind = calcium.basis() == CalciumBasis.IONISED ? "calcium.ionised." : "calcium.";
      ids.add(kind + limit + suffix(calcium.unit()));
    }
    return ids;
  }

  static List<String> needsTreatment(CalciumAssessment calcium) {
    List<String> ids = new ArrayList<>(state(calcium));
    if (calcium.ungradedTotalVeryHigh()) {
      ids.addAll(ungradedTotalVeryHigh(calcium));
    }
    return ids;
  }

  private static List<String> limits(CalciumAssessment calcium) {
    return switch (calcium.state()) {
      case SEVERE_HYPOCALCAEMIA ->
          calcium.symptomsOfHypocalcaemia()
              ? List.of("lower-limit", "severe-low")
              : List.of("severe-low");
      case HYPOCALCAEMIA -> List.of("severe-low", "lower-limit");
      case NORMAL -> List.of("lower-limit", "upper-limit");
      case MILD_HYPERCALCAEMIA -> List.of("upper-limit", "moderate-high");
      case MODERATE_HYPERCALCAEMIA -> List.of("moderate-high", "severe-high");
      case SEVERE_HYPERCALCAEMIA -> List.of("severe-high");
      case UNKNOWN -> List.of();
    };
  }

  static List<String> ungradedTotalLow(CalciumAssessment calcium) {
    return ofUngradedTotal(calcium, "lower-limit");
  }

  static List<String> ungradedTotalVeryHigh(CalciumAssessment calcium) {
    return ofUngradedTotal(calcium, "moderate-high");
  }

  private static List<String> ofUngradedTotal(CalciumAssessment calcium, String limit) {
    return calcium.ungradedTotal() == null
        ? List.of()
        : List.of("calcium." + limit + suffix(calcium.ungradedTotal().unit()));
  }

  private static String suffix(Unit unit) {
    return unit == Unit.MILLIGRAM_PER_DECILITRE ? ".mg-per-decilitre" : ".mmol-per-litre";
  }
}

package io.osteon.web.mdt.chart;

import io.osteon.clinical.CalciumCourse;
import io.osteon.clinical.ClearanceCourse;
import io.osteon.evaluation.Decision;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumState;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds what the plots of a case show, in their order. */
final class Quantities {
  private final Decision decision;
  private final Parameters parameters;
  private final ChartText text;
  private final ChartWords words;

  Quantities(Decision decision, Parameters parameters, ChartText text) {
    this.decision = decision;
    this.parameters = parameters;
    this.text = text;
    this.words = text.words();
  }

  /** All plots; those without a reading, too. */
  List<Quantity> all() {
    List<Quantity> all = new ArrayList<>(calcium());
    all.add(
        laboratory(
            "creatinine", LaboratoryItem.CREATININE, true, List.of(), "creatinine_baseline"));
    all.add(clearance());
    Quantity filtration = laboratory("egfr", LaboratoryItem.EGFR, false, List.of());
    if (!filtration.readings().isEmpty()) {
      all.add(filtration);
    }
    all.add(vitaminD());
    all.add(magnesium());
    all.add(laboratory("phosphate", LaboratoryItem.PHOSPHATE, false, List.of()));
    all.add(laboratory("alp", LaboratoryItem.ALKALINE_PHOSPHATASE, false, List.of(), "alp_xuln"));
    all.add(laboratory("pth", LaboratoryItem.PARATHYROID_HORMONE, false, List.of()));
    return all;
  }

  /**
   * Corrected and ionised calcium have other limits, so that each has a plot; what counts first.
   */
  private List<Quantity> calcium() {
    List<CalciumCourse.Graded> graded =
        CalciumCourse.of(decision.patientCase().facts(), parameters);
    Quantity corrected =
        calcium(
            "calcium",
            LaboratoryItem.CALCIUM_TOTAL,
            words.calciumCorrected(),
            graded,
            basis -> basis != CalciumBasis.IONISED,
            List.of("ca_total", "ca_corrected", "albumin"));
    Quantity ionised =
        calcium(
            "calcium-ionised",
            LaboratoryItem.CALCIUM_IONISED,
            words.calciumIonised(),
            graded,
            basis -> basis == CalciumBasis.IONISED,
            List.of("ca_ionised"));
    if (ionised.readings().isEmpty() && rejected("ca_ionised") == 0) {
      return List.of(corrected);
    }
    boolean ionisedCounts =
        decision
            .fact(CalciumAssessment.class)
            .filter(assessment -> assessment.basis() == CalciumBasis.IONISED)
            .isPresent();
    return ionisedCounts || corrected.readings().isEmpty()
        ? List.of(ionised, corrected)
        : List.of(corrected, ionised);
  }

  private long rejected(String item) {
    return decision.facts(RejectedValue.class).stream()
        .filter(value -> value.item().equals(item))
        .count();
  }

  private Quantity calcium(
      String key,
      LaboratoryItem item,
      String title,
      List<CalciumCourse.Graded> graded,
      Predicate<CalciumBasis> basis,
      List<String> related) {
    List<Reading> readings =
        graded.stream()
            .filter(each -> basis.test(each.candidate().basis()))
            .map(this::calcium)
            .sorted(Comparator.comparing(Reading::date))
            .toList();
    List<String> notes = new ArrayList<>();
    if (item == LaboratoryItem.CALCIUM_TOTAL) {
      notes.addAll(correctedNotes(readings));
    }
    return new Quantity(key, item, title, readings, List.of(), true, related, notes);
  }

  private List<String> correctedNotes(List<Reading> readings) {
    List<String> notes = new ArrayList<>();
    boolean computed = readings.stream().anyMatch(reading -> !reading.second());
    boolean reported = readings.stream().anyMatch(Reading::second);
    if (computed && reported) {
      notes.add(words.calciumBothKinds());
    } else if (computed) {
      notes.add(words.calciumComputed());
    } else if (reported) {
      notes.add(words.calciumReported());
    }
    for (LaboratoryResult total :
        CalciumCourse.withoutAlbumin(decision.patientCase().facts(), parameters)) {
      notes.add(
          words.calciumWithoutAlbumin(
              text.amount(total.value(), total.unit()), text.date(total.date())));
    }
    return notes;
  }

  private Reading calcium(CalciumCourse.Graded graded) {
    BigDecimal value = graded.candidate().value();
    Unit unit = graded.candidate().unit();
    int decimals = unit == Unit.MILLIGRAM_PER_DECILITRE ? 1 : 2;
    String state = text.names().constant(graded.state());
    return new Reading(
        value,
        ChartText.number(value.setScale(decimals, RoundingMode.HALF_UP)),
        unit,
        graded.candidate().date(),
        graded.candidate().daysAgo(),
        graded.lower(),
        graded.upper(),
        graded.laboratoryLimits(),
        level(graded.state()),
        graded.candidate().basis() == CalciumBasis.REPORTED_CORRECTED,
        text.and(text.names().constant(graded.candidate().basis()), state));
  }

  private static Reading.Level level(CalciumState state) {
    return switch (state) {
      case SEVERE_HYPOCALCAEMIA, HYPOCALCAEMIA -> Reading.Level.LOW;
      case NORMAL -> Reading.Level.WITHIN;
      case MILD_HYPERCALCAEMIA, MODERATE_HYPERCALCAEMIA, SEVERE_HYPERCALCAEMIA ->
          Reading.Level.HIGH;
      case UNKNOWN -> Reading.Level.UNKNOWN;
    };
  }

  private Quantity laboratory(
      String key,
      LaboratoryItem item,
      boolean doses,
      List<Threshold> thresholds,
      String... alsoRelated) {
    List<String> related = new ArrayList<>(List.of(item.key()));
    related.addAll(List.of(alsoRelated));
    return new Quantity(
        key,
        item,
        ChartText.capital(text.names().constant(item)),
        readings(item),
        thresholds,
        doses,
        related,
        List.of());
  }

  private List<Reading> readings(LaboratoryItem item) {
    return decision.facts(LaboratoryResult.class).stream()
        .filter(result -> result.item() == item)
        .sorted(
            Comparator.comparing(LaboratoryResult::date)
                .thenComparing(LaboratoryResult::unit)
                .thenComparing(LaboratoryResult::value))
        .map(this::reading)
        .toList();
  }

  private Reading reading(LaboratoryResult result) {
    boolean limits = result.lowerLimit() != null || result.upperLimit() != null;
    Reading.Level level =
        Reading.Level.of(result.value(), result.lowerLimit(), result.upperLimit());
    return new Reading(
        result.value(),
        ChartText.number(result.value()),
        result.unit(),
        result.date(),
        result.daysAgo(),
        result.lowerLimit(),
        result.upperLimit(),
        limits,
        level,
        false,
        level(level));
  }

  private String level(Reading.Level level) {
    return switch (level) {
      case LOW -> words.levelLow();
      case WITHIN -> words.levelWithin();
      case HIGH -> words.levelHigh();
      case UNKNOWN -> words.levelUnknown();
    };
  }

  private Quantity clearance() {
    List<Reading> readings = new ArrayList<>();
    boolean earlier = false;
    for (ClearanceCourse.Clearance clearance :
        ClearanceCourse.of(
            decision.patientCase().facts(), decision.patientCase().at(), parameters)) {
      readings.add(0, clearance(clearance));
      earlier |= !clearance.current();
    }
    return new Quantity(
        "clearance",
        LaboratoryItem.EGFR,
        words.clearance(),
        readings,
        List.of(
            new Threshold(
                parameters.number("renal.severe-clearance"),
                Unit.MILLILITRE_PER_MINUTE,
                words.severeClearance())),
        true,
        List.of("weight"),
        earlier ? List.of(words.clearanceEarlier()) : List.of());
  }

  private Reading clearance(ClearanceCourse.Clearance clearance) {
    LaboratoryResult creatinine = clearance.creatinine();
    LaboratoryResult weight = clearance.weight();
    BigDecimal severe = parameters.number("renal.severe-clearance");
    return new Reading(
        clearance.clearance(),
        ChartText.number(clearance.clearance().setScale(1, RoundingMode.HALF_UP)),
        Unit.MILLILITRE_PER_MINUTE,
        creatinine.date(),
        creatinine.daysAgo(),
        null,
        null,
        false,
        clearance.clearance().compareTo(severe) < 0 ? Reading.Level.LOW : Reading.Level.UNKNOWN,
        !clearance.current(),
        words.clearanceFrom(
            text.amount(creatinine.value(), creatinine.unit()),
            text.amount(weight.value(), weight.unit()),
            text.date(weight.date())));
  }

  private Quantity vitaminD() {
    List<Threshold> thresholds = new ArrayList<>();
    threshold(
        thresholds,
        "vitamin-d.deficiency.nmol-per-litre",
        Unit.NANOMOLE_PER_LITRE,
        words.deficientBelow());
    threshold(
        thresholds,
        "vitamin-d.deficiency.ng-per-millilitre",
        Unit.NANOGRAM_PER_MILLILITRE,
        words.deficientBelow());
    threshold(
        thresholds,
        "vitamin-d.preferred.nmol-per-litre",
        Unit.NANOMOLE_PER_LITRE,
        words.preferredFrom());
    threshold(
        thresholds,
        "vitamin-d.preferred.ng-per-millilitre",
        Unit.NANOGRAM_PER_MILLILITRE,
        words.preferredFrom());
    return withThresholds(
        laboratory("vitamin-d", LaboratoryItem.VITAMIN_D_25_HYDROXY, false, thresholds),
        words.deficient(),
        words.notDeficient(),
        words.preferred());
  }

  private Quantity magnesium() {
    List<Threshold> thresholds = new ArrayList<>();
    threshold(
        thresholds, "magnesium.low.mmol-per-litre", Unit.MILLIMOLE_PER_LITRE, words.lowBelow());
    threshold(
        thresholds,
        "magnesium.low.mg-per-decilitre",
        Unit.MILLIGRAM_PER_DECILITRE,
        words.lowBelow());
    return withThresholds(
        laboratory("magnesium", LaboratoryItem.MAGNESIUM, false, thresholds),
        words.low(),
        words.notLow());
  }

  private void threshold(List<Threshold> thresholds, String parameter, Unit unit, String label) {
    thresholds.add(new Threshold(parameters.number(parameter), unit, label));
  }

  /**
   * Grades by the thresholds of a value's own unit: below the first it is low, whatever the
   * laboratory's own limits; above it, and without limits of the laboratory, it has the state of
   * the last threshold that it reaches.
   *
   * @param states below the first threshold, from the first, from the second and so on
   */
  private static Quantity withThresholds(Quantity quantity, String... states) {
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : quantity.readings()) {
      List<Threshold> own =
          quantity.thresholds().stream()
              .filter(threshold -> threshold.unit() == reading.unit())
              .toList();
      int reached =
          (int)
              own.stream()
                  .filter(threshold -> reading.value().compareTo(threshold.value()) >= 0)
                  .count();
      if (own.isEmpty()) {
        readings.add(reading);
      } else if (reached == 0) {
        readings.add(graded(reading, Reading.Level.LOW, states[0]));
      } else if (reading.level() == Reading.Level.UNKNOWN) {
        readings.add(graded(reading, reading.level(), states[reached]));
      } else {
        readings.add(reading);
      }
    }
    return new Quantity(
        quantity.key(),
        quantity.item(),
        quantity.title(),
        readings,
        quantity.thresholds(),
        quantity.doses(),
        quantity.related(),
        quantity.notes());
  }

  private static Reading graded(Reading reading, Reading.Level level, String state) {
    return new Reading(
        reading.value(),
        reading.shown(),
        reading.unit(),
        reading.date(),
        reading.daysAgo(),
        reading.lower(),
        reading.upper(),
        reading.laboratoryLimits(),
        level,
        reading.second(),
        state);
  }
}

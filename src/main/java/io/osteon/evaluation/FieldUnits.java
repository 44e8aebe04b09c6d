package io.osteon.evaluation;

import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.CreatinineChange;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.MagnesiumStatus;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Patient;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Supplementation;
import io.osteon.facts.Unit;
import io.osteon.facts.VitaminDStatus;
import io.osteon.facts.ZoledronateDose;
import java.util.Map;

/** The UCUM units of the numbers that facts hold. */
public final class FieldUnits {
  private static final String DAY = "d";
  private static final Map<Class<?>, Map<String, String>> FIXED =
      Map.of(
          RenalFunction.class,
              Map.of(
                  "creatinineClearance", "mL/min",
                  "estimatedFiltrationRate", "mL/min/{1.73_m2}"),
          CreatinineChange.class, Map.of("baseline", "mg/dL", "current", "mg/dL"),
          ZoledronateDose.class, Map.of("dose", "mg", "concentrate", "mL"),
          Supplementation.class, Map.of("elementalCalcium", "mg/d", "vitaminD", "[iU]/d"),
          MedicationCourse.class,
              Map.of("strength", "mg", "elementalCalcium", "mg/d", "vitaminD", "[iU]/d"),
          Patient.class, Map.of("age", "a"));

  private FieldUnits() {}

  /** The unit of a field of a fact, or {@code null} when its value has none. */
  static String of(Object fact, String field) {
    if (field.equals("value")) {
      return unitOfValue(fact);
    }
    if (isDayCount(field)) {
      return DAY;
    }
    return FIXED.getOrDefault(fact.getClass(), Map.of()).get(field);
  }

  /** The unit that a field has in all facts of a type, or {@code null} when there is none. */
  public static String ofType(Class<?> type, String field) {
    return isDayCount(field) ? DAY : FIXED.getOrDefault(type, Map.of()).get(field);
  }

  /** The unit of a measurement's value, or {@code null} when it has none. */
  public static String ofMeasurement(MeasurementName name) {
    return unitOf(name);
  }

  private static boolean isDayCount(String field) {
    return field.endsWith("DaysAgo")
        || field.endsWith("InDays")
        || field.startsWith("daysBetween")
        || field.equals("daysAgo")
        || field.equals("inDays")
        || field.equals("daysOverdue")
        || field.equals("shortestRecentInterval");
  }

  private static String unitOfValue(Object fact) {
    Unit unit = null;
    if (fact instanceof LaboratoryResult result) {
      unit = result.unit();
    } else if (fact instanceof CalciumAssessment calcium) {
      unit = calcium.unit();
    } else if (fact instanceof CalciumCandidate calcium) {
      unit = calcium.unit();
    } else if (fact instanceof VitaminDStatus vitaminD) {
      unit = vitaminD.unit();
    } else if (fact instanceof MagnesiumStatus magnesium) {
      unit = magnesium.unit();
    } else if (fact instanceof RejectedValue rejected) {
      return rejected.unit().isEmpty() ? null : rejected.unit();
    } else if (fact instanceof Measurement measurement) {
      return unitOf(measurement.name());
    }
    return unit == null || unit == Unit.ONE ? null : unit.ucum();
  }

  private static String unitOf(MeasurementName name) {
    return switch (name) {
      case LIFE_EXPECTANCY -> "mo";
      case EXPOSED_JAW_BONE -> "wk";
      case PAIN_SCORE, BONE_LESIONS, METASTASES, ECOG_PERFORMANCE_STATUS -> null;
    };
  }
}

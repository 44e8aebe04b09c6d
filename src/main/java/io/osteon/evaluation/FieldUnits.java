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
final class FieldUnits {
  private static final String DAY = "d";
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry(key(RenalFunction.class, "creatinineClearance"), "mL/min"),
          Map.entry(key(RenalFunction.class, "estimatedFiltrationRate"), "mL/min/{1.73_m2}"),
          Map.entry(key(CreatinineChange.class, "baseline"), "mg/dL"),
          Map.entry(key(CreatinineChange.class, "current"), "mg/dL"),
          Map.entry(key(ZoledronateDose.class, "dose"), "mg"),
          Map.entry(key(ZoledronateDose.class, "concentrate"), "mL"),
          Map.entry(key(Supplementation.class, "elementalCalcium"), "mg/d"),
          Map.entry(key(Supplementation.class, "vitaminD"), "[iU]/d"),
          Map.entry(key(MedicationCourse.class, "strength"), "mg"),
          Map.entry(key(MedicationCourse.class, "elementalCalcium"), "mg/d"),
          Map.entry(key(MedicationCourse.class, "vitaminD"), "[iU]/d"),
          Map.entry(key(Patient.class, "age"), "a"));

  private FieldUnits() {}

  private static String key(Class<?> type, String field) {
    return type.getSimpleName() + "." + field;
  }

  /** The unit of a field of a fact, or {@code null} when its value has none. */
  static String of(Object fact, String field) {
    if (field.equals("value")) {
      return unitOfValue(fact);
    }
    if (isDayCount(field)) {
      return DAY;
    }
    return FIXED.get(key(fact.getClass(), field));
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

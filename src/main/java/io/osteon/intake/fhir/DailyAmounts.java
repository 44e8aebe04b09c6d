package io.osteon.intake.fhir;

import io.osteon.facts.DrugClass;
import io.osteon.intake.fhir.resource.Dosage;
import io.osteon.intake.fhir.resource.MedicationResource;
import io.osteon.intake.fhir.resource.MedicationResource.Ingredient;
import io.osteon.intake.fhir.resource.Quantity;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.DrugMatch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;

/**
 * Elemental calcium and vitamin D a day: one dose times the doses a day. Unknown ({@code null})
 * when the timing, the dose or the salt is not stated, or when the drug is taken only as needed.
 */
final class DailyAmounts {
  private static final Map<String, BigDecimal> DAYS =
      Map.of("h", new BigDecimal("24"), "d", BigDecimal.ONE, "wk", new BigDecimal("7"));

  private static final Set<String> PIECES =
      Set.of(
          "1", "{tbl}", "{tablet}", "tablet", "tablets", "TAB", "{capsule}", "capsule", "片", "粒");

  private static final Set<String> INTERNATIONAL_UNITS = Set.of("[iU]", "[IU]", "IU", "iU");

  /** 1 microgram of colecalciferol or ergocalciferol is 40 international units. */
  private static final BigDecimal UNITS_PER_MICROGRAM = new BigDecimal("40");

  private final DrugFinder drugs;

  DailyAmounts(DrugFinder drugs) {
    this.drugs = drugs;
  }

  /** Milligrams of elemental calcium a day of a calcium salt, or {@code null}. */
  BigDecimal calcium(Drug drug, MedicationResource medication, Dosage dosage) {
    if (drug.drugClass() == DrugClass.CALCIUM && drug.elementalCalcium() != null) {
      BigDecimal salt = milligrams(dosage == null ? null : dosage.dose());
      BigDecimal perDose =
          salt != null ? salt : pieces(dosage, milligramsOf(drug.key(), medication));
      return perDay(product(perDose, drug.elementalCalcium()), dosage);
    }
    if (drug.components().isEmpty() || medication == null) {
      return null;
    }
    for (Ingredient ingredient : medication.ingredients()) {
      for (DrugMatch match : drugs.matches(ingredient.code())) {
        if (match.drug().elementalCalcium() != null) {
          BigDecimal perPiece = product(milligrams(ingredient), match.drug().elementalCalcium());
          return perDay(pieces(dosage, perPiece), dosage);
        }
      }
    }
    return null;
  }

  /** International units of vitamin D a day, or {@code null}. */
  BigDecimal vitaminD(Drug drug, MedicationResource medication, Dosage dosage) {
    if (drug.drugClass() == DrugClass.VITAMIN_D) {
      BigDecimal units = internationalUnits(dosage == null ? null : dosage.dose());
      BigDecimal perDose = units != null ? units : pieces(dosage, unitsIn(medication));
      return perDay(perDose, dosage);
    }
    return drug.components().isEmpty() ? null : perDay(pieces(dosage, unitsIn(medication)), dosage);
  }

  private BigDecimal unitsIn(MedicationResource medication) {
    if (medication == null) {
      return null;
    }
    for (Ingredient ingredient : medication.ingredients()) {
      boolean vitaminD =
          drugs.matches(ingredient.code()).stream()
              .anyMatch(match -> match.drug().drugClass() == DrugClass.VITAMIN_D);
      if (vitaminD && ingredient.strength() != null) {
        return internationalUnits(ingredient.strength().numerator());
      }
    }
    return null;
  }

  private BigDecimal milligramsOf(String key, MedicationResource medication) {
    if (medication == null) {
      return null;
    }
    for (Ingredient ingredient : medication.ingredients()) {
      for (DrugMatch match : drugs.matches(ingredient.code())) {
        if (match.drug().key().equals(key)) {
          return milligrams(ingredient);
        }
      }
    }
    return null;
  }

  /** The amount of one dose that is counted in pieces. */
  private static BigDecimal pieces(Dosage dosage, BigDecimal perPiece) {
    Quantity dose = dosage == null ? null : dosage.dose();
    if (perPiece == null || dose == null || dose.value() == null || dose.isLimit()) {
      return null;
    }
    String unit = dose.unitAsWritten();
    return unit != null && PIECES.contains(unit) ? dose.value().multiply(perPiece) : null;
  }

  private static BigDecimal perDay(BigDecimal perDose, Dosage dosage) {
    if (perDose == null || dosage.asNeeded() || dosage.period() == null) {
      return null;
    }
    BigDecimal frequency = dosage.frequency() == null ? BigDecimal.ONE : dosage.frequency();
    String unit = String.valueOf(dosage.periodUnit());
    BigDecimal days = DAYS.get(unit);
    if (days == null || dosage.period().signum() <= 0 || frequency.signum() <= 0) {
      return null;
    }
    BigDecimal period = dosage.period();
    BigDecimal doses = perDose.multiply(frequency);
    return unit.equals("h")
        ? doses.multiply(days).divide(period, MathContext.DECIMAL64)
        : doses.divide(period.multiply(days), MathContext.DECIMAL64);
  }

  private static BigDecimal product(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.multiply(other);
  }

  private static BigDecimal milligrams(Ingredient ingredient) {
    return ingredient.strength() == null ? null : milligrams(ingredient.strength().numerator());
  }

  private static BigDecimal milligrams(Quantity quantity) {
    return quantity != null && !quantity.isLimit() && "mg".equals(quantity.unitAsWritten())
        ? quantity.value()
        : null;
  }

  private static BigDecimal internationalUnits(Quantity quantity) {
    if (quantity == null || quantity.value() == null || quantity.isLimit()) {
      return null;
    }
    String unit = String.valueOf(quantity.unitAsWritten());
    if (INTERNATIONAL_UNITS.contains(unit)) {
      return quantity.value();
    }
    return unit.equals("ug") ? quantity.value().multiply(UNITS_PER_MICROGRAM) : null;
  }
}

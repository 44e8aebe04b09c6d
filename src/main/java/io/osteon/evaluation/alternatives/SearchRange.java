package io.osteon.evaluation.alternatives;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.rulebase.terminology.AcceptedUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * Between which values of a laboratory item, and in what steps, alternatives are looked for. A step
 * is the last digit in which laboratories report the item.
 *
 * @param step between two values
 * @param least smallest value
 * @param most largest value
 */
record SearchRange(BigDecimal step, BigDecimal least, BigDecimal most) {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** Values in the first accepted unit with which a search begins where nothing is recorded. */
  private static final Map<LaboratoryItem, BigDecimal> USUAL =
      Map.ofEntries(
          Map.entry(LaboratoryItem.CALCIUM_TOTAL, new BigDecimal("2.30")),
          Map.entry(LaboratoryItem.CALCIUM_IONISED, new BigDecimal("1.20")),
          Map.entry(LaboratoryItem.ALBUMIN, new BigDecimal("40")),
          Map.entry(LaboratoryItem.CREATININE, new BigDecimal("80")),
          Map.entry(LaboratoryItem.CREATININE_BASELINE, new BigDecimal("80")),
          Map.entry(LaboratoryItem.VITAMIN_D_25_HYDROXY, new BigDecimal("75")),
          Map.entry(LaboratoryItem.MAGNESIUM, new BigDecimal("0.85")),
          Map.entry(LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, new BigDecimal("1.0")),
          Map.entry(LaboratoryItem.WEIGHT, new BigDecimal("65")));

  /** The value with which a search begins; empty where a missing item decides nothing. */
  static Optional<BigDecimal> usual(LaboratoryItem item) {
    return Optional.ofNullable(USUAL.get(item));
  }

  /** Around a value: a quarter to four times, what is plausible; a weight changes less. */
  static SearchRange around(BigDecimal value, AcceptedUnit unit) {
    BigDecimal step = step(unit.item(), unit.unit());
    boolean weight = unit.item() == LaboratoryItem.WEIGHT;
    BigDecimal least = value.multiply(new BigDecimal(weight ? "0.7" : "0.25"));
    BigDecimal most = value.multiply(new BigDecimal(weight ? "1.4" : "4"));
    if (unit.minimum() != null) {
      least = least.max(unit.minimum());
    }
    if (unit.maximum() != null) {
      most = most.min(unit.maximum());
    }
    return new SearchRange(
        step, least.setScale(step.scale(), RoundingMode.CEILING), most.max(least));
  }

  private static BigDecimal step(LaboratoryItem item, Unit unit) {
    return switch (unit) {
      case MILLIMOLE_PER_LITRE -> HUNDREDTH;
      case MILLIGRAM_PER_DECILITRE ->
          switch (item) {
            case CREATININE, CREATININE_BASELINE -> HUNDREDTH;
            default -> TENTH;
          };
      case GRAM_PER_DECILITRE, PICOMOLE_PER_LITRE, ONE -> TENTH;
      default -> BigDecimal.ONE;
    };
  }
}

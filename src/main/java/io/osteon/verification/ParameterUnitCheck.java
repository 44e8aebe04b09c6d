package io.osteon.verification;

import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter is in the unit in which it is compared. A value is never converted, so that 10.1
 * mmol/L in place of 10.1 mg/dL would be read by people as one limit and by the rules as another.
 */
final class ParameterUnitCheck {
  private static final String DAYS = "d";

  /** What the last part of an id says of its unit. */
  private static final Map<String, String> NAMED_BY_ID =
      Map.of(
          "mmol-per-litre", "mmol/L",
          "umol-per-litre", "umol/L",
          "nmol-per-litre", "nmol/L",
          "mg-per-decilitre", "mg/dL",
          "ng-per-millilitre", "ng/mL");

  /** The units in which facts bring what the other parameters are compared with. */
  private static final Map<String, String> OF_FACTS =
      Map.ofEntries(
          Map.entry("renal.severe-clearance", "mL/min"),
          Map.entry("body-mass-index.high", "kg/m2"),
          Map.entry("body-mass-index.low", "kg/m2"),
          Map.entry("supplement.minimum-elemental-calcium", "mg/d"),
          Map.entry("supplement.minimum-vitamin-d", "[iU]/d"),
          Map.entry("creatinine-rise.normal-baseline-limit", "mg/dL"),
          Map.entry("creatinine-rise.normal-baseline", "mg/dL"),
          Map.entry("creatinine-rise.abnormal-baseline", "mg/dL"),
          Map.entry("creatinine-rise.checkpoint-inhibitor-ratio", "{ratio}"),
          Map.entry("alkaline-phosphatase.high-ratio", "{ratio}"),
          Map.entry("sins.potentially-unstable", "{score}"),
          Map.entry("sins.unstable", "{score}"),
          Map.entry("mirels.borderline", "{score}"),
          Map.entry("mirels.impending-fracture", "{score}"),
          Map.entry("pain.referral-score", "{score}"),
          Map.entry("oligometastases.maximum", "{count}"),
          Map.entry("life-expectancy.minimum", "mo"),
          Map.entry("zoledronate.oncology-dose", "mg"),
          Map.entry("childbearing.minimum-age", "a"),
          Map.entry("childbearing.maximum-age", "a"),
          Map.entry("adult.minimum-age", "a"),
          Map.entry("giant-cell-tumour.minimum-age", "a"),
          Map.entry("jaw-osteonecrosis.definition", "wk"),
          Map.entry("embolisation.hepatocellular", "{switch}"),
          Map.entry("nephrotoxic.calcineurin-inhibitor", "{switch}"),
          Map.entry("nephrotoxic.contrast-medium", "{switch}"));

  private ParameterUnitCheck() {}

  /**
   * Tells of each parameter in another unit than it is compared in.
   *
   * @param ofCalculations ids that calculations ask for; without another unit they are days
   */
  static void inspect(
      Iterable<ParameterDefinition> parameters, Set<String> ofCalculations, Problems problems) {
    for (ParameterDefinition parameter : parameters) {
      demanded(parameter.id(), ofCalculations)
          .filter(unit -> !unit.equals(parameter.unit()))
          .ifPresent(
              unit ->
                  problems.error(
                      parameter.places().unit(),
                      "parameter %s is compared in \"%s\", not in \"%s\"; a value is never converted"
                          .formatted(parameter.id(), unit, parameter.unit()),
                      "parameter-unit"));
    }
  }

  /** The unit that a parameter must have; empty for one of a site's own that only rules name. */
  private static Optional<String> demanded(String id, Set<String> ofCalculations) {
    String named = NAMED_BY_ID.get(id.substring(id.lastIndexOf('.') + 1));
    if (named != null) {
      return Optional.of(named);
    }
    String compared = OF_FACTS.get(id);
    return compared != null
        ? Optional.of(compared)
        : ofCalculations.contains(id) ? Optional.of(DAYS) : Optional.empty();
  }
}

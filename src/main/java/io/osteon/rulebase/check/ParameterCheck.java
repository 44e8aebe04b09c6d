package io.osteon.rulebase.check;

import io.osteon.rulebase.Draft;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.Problems;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/** A parameter's value lies in its range and on its grid, its unit and source are known. */
final class ParameterCheck implements Check {
  private static final Set<String> UNITS =
      Set.of(
          "d",
          "wk",
          "mo",
          "a",
          "mmol/L",
          "mg/dL",
          "umol/L",
          "nmol/L",
          "ng/mL",
          "mL/min",
          "kg/m2",
          "mg/d",
          "[iU]/d",
          "mg",
          "{score}",
          "{count}",
          "{switch}",
          "{ratio}");

  @Override
  public void inspect(Draft draft, Problems problems) {
    Set<String> sources =
        draft.evidence().stream().map(EvidenceSource::id).collect(Collectors.toSet());
    for (ParameterDefinition parameter : draft.parameters()) {
      inspectValue(parameter, problems);
      if (!UNITS.contains(parameter.unit())) {
        error(
            parameter,
            "unit \"%s\" is not known".formatted(parameter.unit()),
            "unknown-unit",
            problems);
      }
      if (!parameter.serviceDefault() && !sources.contains(parameter.source())) {
        error(
            parameter,
            "source %s is not in evidence.yaml".formatted(parameter.source()),
            "unknown-source",
            problems);
      }
    }
  }

  private static void inspectValue(ParameterDefinition parameter, Problems problems) {
    BigDecimal value = parameter.value();
    if (parameter.minimum().compareTo(parameter.maximum()) > 0) {
      error(parameter, "the range is upside down", "parameter-range", problems);
    } else if (value.compareTo(parameter.minimum()) < 0
        || value.compareTo(parameter.maximum()) > 0) {
      error(
          parameter,
          "%s lies outside %s to %s".formatted(value, parameter.minimum(), parameter.maximum()),
          "parameter-range",
          problems);
    }
    if (parameter.step().signum() <= 0) {
      error(parameter, "the step must be above 0", "parameter-step", problems);
    } else if (value.subtract(parameter.minimum()).remainder(parameter.step()).signum() != 0) {
      error(
          parameter,
          "%s is not %s plus a multiple of the step %s"
              .formatted(value, parameter.minimum(), parameter.step()),
          "parameter-step",
          problems);
    }
  }

  private static void error(
      ParameterDefinition parameter, String message, String code, Problems problems) {
    problems.error(
        parameter.location(), "parameter %s: %s".formatted(parameter.id(), message), code);
  }
}

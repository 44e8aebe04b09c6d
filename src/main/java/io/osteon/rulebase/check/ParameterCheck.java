package io.osteon.rulebase.check;

import io.osteon.rulebase.Draft;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterPlaces;
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
        tell(
            problems,
            parameter,
            parameter.places().unit(),
            "unit \"%s\" is not known%s".formatted(parameter.unit(), meant(parameter.unit())),
            "unknown-unit");
      }
      if (!parameter.serviceDefault() && !sources.contains(parameter.source())) {
        tell(
            problems,
            parameter,
            parameter.places().source(),
            "source %s is not in evidence.yaml".formatted(parameter.source()),
            "unknown-source");
      }
    }
  }

  /** What was probably meant: the known unit of other case, else all. */
  private static String meant(String unit) {
    return UNITS.stream()
        .filter(known -> known.equalsIgnoreCase(unit))
        .findFirst()
        .map(" (did you mean \"%s\"?)"::formatted)
        .orElseGet(
            () -> "; expected one of " + UNITS.stream().sorted().collect(Collectors.joining(", ")));
  }

  private static void inspectValue(ParameterDefinition parameter, Problems problems) {
    ParameterPlaces places = parameter.places();
    BigDecimal value = parameter.value();
    if (parameter.minimum().compareTo(parameter.maximum()) > 0) {
      tell(problems, parameter, places.range(), "the range is upside down", "parameter-range");
    } else if (value.compareTo(parameter.minimum()) < 0
        || value.compareTo(parameter.maximum()) > 0) {
      tell(
          problems,
          parameter,
          places.value(),
          "%s lies outside %s to %s".formatted(value, parameter.minimum(), parameter.maximum()),
          "parameter-range");
    }
    if (parameter.step().signum() <= 0) {
      tell(problems, parameter, places.step(), "the step must be above 0", "parameter-step");
    } else if (value.subtract(parameter.minimum()).remainder(parameter.step()).signum() != 0) {
      tell(
          problems,
          parameter,
          places.value(),
          "%s is not %s plus a multiple of the step %s"
              .formatted(value, parameter.minimum(), parameter.step()),
          "parameter-step");
    }
  }

  private static void tell(
      Problems problems,
      ParameterDefinition parameter,
      Location place,
      String message,
      String code) {
    problems.error(place, "parameter %s: %s".formatted(parameter.id(), message), code);
  }
}

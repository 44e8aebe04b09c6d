package io.osteon.authoring.overview;

import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The values of a parameter's range that are tried. */
final class ParameterSteps {
  private static final int MOST = 9;

  private ParameterSteps() {}

  /** At most a dozen values on the parameter's grid, its ends and the value in force included. */
  static List<BigDecimal> of(ParameterDefinition definition) {
    int steps =
        definition.step().signum() <= 0
            ? 0
            : definition
                .maximum()
                .subtract(definition.minimum())
                .divide(definition.step(), 0, RoundingMode.FLOOR)
                .intValue();
    TreeSet<BigDecimal> values = new TreeSet<>();
    values.add(definition.value());
    values.add(definition.minimum());
    int tried = Math.min(steps, MOST);
    for (int i = 1; i <= tried; i++) {
      long at = Math.round((double) steps * i / tried);
      values.add(definition.minimum().add(definition.step().multiply(BigDecimal.valueOf(at))));
    }
    // next to the value in force a change matters most
    for (BigDecimal beside : List.of(definition.step(), definition.step().negate())) {
      BigDecimal value = definition.value().add(beside);
      if (values.size() < MOST + 3
          && value.compareTo(definition.minimum()) >= 0
          && value.compareTo(definition.maximum()) <= 0) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** The parameters with one value changed. */
  static ParameterSet with(ParameterSet parameters, ParameterDefinition changed, BigDecimal value) {
    List<ParameterDefinition> definitions = new ArrayList<>();
    for (ParameterDefinition each : parameters.all()) {
      definitions.add(each.id().equals(changed.id()) ? with(each, value) : each);
    }
    return new ParameterSet(definitions);
  }

  private static ParameterDefinition with(ParameterDefinition definition, BigDecimal value) {
    return new ParameterDefinition(
        definition.id(),
        value,
        definition.unit(),
        definition.minimum(),
        definition.maximum(),
        definition.step(),
        definition.source(),
        definition.signedOffBy(),
        definition.meaning(),
        definition.places());
  }
}

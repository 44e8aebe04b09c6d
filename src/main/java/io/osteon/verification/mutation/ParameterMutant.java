package io.osteon.verification.mutation;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parameter with another value.
 *
 * @param definition as it is
 * @param direction in which it is moved
 */
record ParameterMutant(ParameterDefinition definition, MovedParameters.Direction direction) {

  /** The neighbouring values within the range. */
  static List<ParameterMutant> of(ParameterDefinition definition) {
    List<ParameterMutant> mutants = new ArrayList<>();
    for (MovedParameters.Direction direction : MovedParameters.Direction.values()) {
      var moved = direction.moved(definition);
      if (moved.compareTo(definition.minimum()) >= 0
          && moved.compareTo(definition.maximum()) <= 0) {
        mutants.add(new ParameterMutant(definition, direction));
      }
    }
    return mutants;
  }

  /** The parameters with the other value. */
  ParameterSet within(ParameterSet parameters) {
    return MovedParameters.with(parameters, definition.id(), direction);
  }

  /** The mutant as the report shows it. */
  Mutant toReport() {
    String before = definition.value().toPlainString();
    String after = direction.moved(definition).toPlainString();
    String id = "%s | %s -> %s".formatted(definition.id(), before, after);
    return new Mutant(
        id,
        definition.id(),
        definition.location().file(),
        definition.location().line(),
        definition.location().column(),
        MutantKind.PARAMETER_MOVED,
        "value: " + before,
        "value: " + after,
        new BilingualText(
            "The parameter %s moves from %s to %s %s."
                .formatted(definition.id(), before, after, definition.unit()),
            "参数%s由%s移至%s %s。".formatted(definition.id(), before, after, definition.unit())),
        Optional.empty(),
        Optional.empty());
  }
}

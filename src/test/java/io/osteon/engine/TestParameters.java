package io.osteon.engine;

import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBaseLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;

/** The parameters of the rule base, as shipped and changed. */
final class TestParameters {

  private TestParameters() {}

  /** As {@code rules/parameters.yaml} states them. */
  static ParameterSet shipped() {
    try {
      return RuleBaseLoader.load(Path.of("rules")).ruleBase().orElseThrow().parameters();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With every switch on, so that the rules behind switches are reached. */
  static ParameterSet withSwitchesOn() {
    return new ParameterSet(shipped().all().stream().map(TestParameters::on).toList());
  }

  private static ParameterDefinition on(ParameterDefinition definition) {
    return definition.unit().equals("{switch}")
        ? new ParameterDefinition(
            definition.id(),
            BigDecimal.ONE,
            definition.unit(),
            definition.minimum(),
            definition.maximum(),
            definition.step(),
            definition.source(),
            definition.signedOffBy(),
            definition.meaning(),
            definition.places())
        : definition;
  }
}

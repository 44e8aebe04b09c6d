package io.osteon.authoring.overview;

import io.osteon.rulebase.ParameterDefinition;
import java.util.List;
import java.util.Objects;

/**
 * A parameter in the list of parameters.
 *
 * @param definition id, value, unit, range, sign-off, meaning
 * @param drlRules the names of the DRL rules that it can decide
 * @param rules the ids of the advice rules that it can decide, also through facts that other rules
 *     insert
 */
public record ParameterEntry(
    ParameterDefinition definition, List<String> drlRules, List<String> rules) {
  public ParameterEntry {
    Objects.requireNonNull(definition, "definition");
    drlRules = List.copyOf(drlRules);
    rules = List.copyOf(rules);
  }
}

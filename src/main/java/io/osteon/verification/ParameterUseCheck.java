package io.osteon.verification;

import io.osteon.engine.RuleModel;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every parameter that is used is defined, in the unit in which it is used, and every one that is
 * defined is used.
 */
final class ParameterUseCheck {
  private ParameterUseCheck() {}

  static void inspect(WordsAndLogic both, Vocabulary vocabulary, Problems problems) {
    Set<String> used = behindComputedFacts(vocabulary);
    for (String id : used) {
      if (both.ruleBase().parameters().find(id).isEmpty()) {
        problems.error(
            Location.ofFile(RuleBaseFiles.PARAMETERS),
            "parameter %s, which clinical calculations need, is not defined".formatted(id),
            "undefined-parameter");
      }
    }
    ParameterUnitCheck.inspect(both.ruleBase().parameters().all(), used, problems);
    for (RuleModel rule : both.models()) {
      used.addAll(rule.parameters());
    }
    for (ParameterDefinition parameter : both.ruleBase().parameters().all()) {
      if (!used.contains(parameter.id())) {
        problems.warning(
            parameter.location(),
            "parameter %s is used by no rule and no calculation".formatted(parameter.id()),
            "unused-parameter");
      }
    }
  }

  private static Set<String> behindComputedFacts(Vocabulary vocabulary) {
    Set<String> used = new TreeSet<>();
    for (FactType type : vocabulary.types()) {
      used.addAll(type.parameters());
      for (Accessor accessor : type.accessors()) {
        used.addAll(accessor.parameters());
      }
    }
    return used;
  }
}

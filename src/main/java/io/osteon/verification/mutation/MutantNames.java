package io.osteon.verification.mutation;

import io.osteon.engine.RuleModel;
import io.osteon.rulebase.MutantExcuse;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.RuleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of the mutants of a rule base, found without judging any of them. */
public final class MutantNames {
  private final RuleBase ruleBase;
  private final Rules rules;
  private final Map<String, RuleText> texts = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();

  private MutantNames(RuleBase ruleBase, Rules rules) {
    this.ruleBase = ruleBase;
    this.rules = rules;
    rules.texts().forEach(text -> texts.put(text.name(), text));
  }

  /** Those of a rule base whose logic has been compiled. */
  public static MutantNames of(RuleBase ruleBase, List<RuleModel> models) {
    return new MutantNames(ruleBase, new Rules(ruleBase, models));
  }

  /** The DRL rules and parameters that an excuse is meant for. */
  public Set<String> meantBy(MutantExcuse excuse) {
    Set<String> meant = new TreeSet<>();
    texts.keySet().stream().filter(excuse::isFor).forEach(meant::add);
    ruleBase.parameters().all().stream()
        .map(ParameterDefinition::id)
        .filter(excuse::isFor)
        .forEach(meant::add);
    return meant;
  }

  /** Whether an excuse covers at least one mutant of a DRL rule or parameter. */
  public boolean hasMutant(String name, MutantExcuse excuse) {
    return known.computeIfAbsent(name, this::ids).stream().anyMatch(excuse::covers);
  }

  private List<String> ids(String name) {
    RuleText text = texts.get(name);
    if (text != null) {
      return rules.mutants(text, ruleBase.parameters()).stream().map(RuleMutant::id).toList();
    }
    return ruleBase.parameters().find(name).stream()
        .flatMap(definition -> ParameterMutant.of(definition).stream())
        .map(mutant -> mutant.toReport().id())
        .toList();
  }
}

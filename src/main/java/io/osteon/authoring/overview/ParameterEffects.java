package io.osteon.authoring.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.authoring.overview.ParameterEffect.ChangedCase;
import io.osteon.clinical.Derivation;
import io.osteon.engine.CompiledRules;
import io.osteon.engine.Limits;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.facts.Fact;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which test patients change as the value of a parameter moves over its range. Reads the test
 * patients once; keep it for as long as the rule base is shown. Safe for use by many threads.
 */
public final class ParameterEffects {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private final Evaluator evaluator;
  private final List<Case> cases = new ArrayList<>();

  /** A test patient with what was computed from it. */
  private record Case(String id, PatientCase patient, List<Fact> facts, List<?> firings) {}

  private ParameterEffects(Evaluator evaluator) {
    this.evaluator = evaluator;
    for (JsonNode scenario : new ScenarioIndex(evaluator.ruleBase().files()).all()) {
      read(scenario);
    }
  }

  /** Reads and judges the test patients of a rule base with its values in force. */
  public static ParameterEffects of(Evaluator evaluator) {
    return new ParameterEffects(evaluator);
  }

  /**
   * The effects of a parameter of files that nobody has verified yet.
   *
   * @throws IllegalArgumentException when the rule base has errors or no such parameter
   */
  public static List<ParameterEffect> of(RuleBaseFiles files, String parameter) {
    Evaluator evaluator =
        RuleBaseVerification.of(files)
            .evaluator()
            .orElseThrow(() -> new IllegalArgumentException("the rule base has errors"));
    return new ParameterEffects(evaluator).of(parameter);
  }

  private void read(JsonNode scenario) {
    try {
      PatientCase patient = ScenarioReader.read(scenario, DATE, evaluator.ruleBase().terminology());
      List<Fact> facts = facts(patient, evaluator.ruleBase().parameters());
      cases.add(
          new Case(ScenarioIndex.id(scenario), patient, facts, firings(evaluator.rules(), facts)));
    } catch (InvalidInputException e) {
      // the run of the test patients reports it
    }
  }

  private static List<Fact> facts(PatientCase patient, ParameterSet parameters) {
    List<Fact> facts = new ArrayList<>(patient.facts());
    facts.addAll(Derivation.derive(patient.facts(), patient.at(), parameters));
    return facts;
  }

  private static List<?> firings(CompiledRules rules, List<Fact> facts) {
    return rules.evaluate(facts, Limits.DEFAULT).stream()
        .map(firing -> List.of(firing.kind(), firing.adviceId(), firing.facts()))
        .toList();
  }

  /**
   * The effects of at most a dozen values of the range, the range's ends and the value in force
   * included, in ascending order.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public List<ParameterEffect> of(String parameter) {
    ParameterDefinition definition =
        evaluator
            .ruleBase()
            .parameters()
            .find(parameter)
            .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + parameter));
    return ParameterSteps.of(definition).parallelStream()
        .map(value -> effect(definition, value))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The effect of one value; empty when no rule can be compiled with it, such as half a day. */
  private Optional<ParameterEffect> effect(ParameterDefinition definition, BigDecimal value) {
    if (value.compareTo(definition.value()) == 0) {
      return Optional.of(new ParameterEffect(value, List.of()));
    }
    RuleBase before = evaluator.ruleBase();
    ParameterSet parameters = ParameterSteps.with(before.parameters(), definition, value);
    return RuleCompiler.compile(before.logic(), parameters, Vocabulary.clinical())
        .rules()
        .map(rules -> new ParameterEffect(value, changed(parameters, rules)));
  }

  private List<ChangedCase> changed(ParameterSet parameters, CompiledRules rules) {
    List<ChangedCase> changed = new ArrayList<>();
    for (Case each : cases) {
      List<Fact> facts = facts(each.patient(), parameters);
      if (each.facts().equals(facts) && each.firings().equals(firings(rules, facts))) {
        continue;
      }
      Set<String> was = shown(evaluator.decide(each.patient()));
      Set<String> is =
          shown(evaluator.decide(each.patient(), facts, rules.evaluate(facts, Limits.DEFAULT)));
      if (!was.equals(is)) {
        changed.add(new ChangedCase(each.id(), without(is, was), without(was, is)));
      }
    }
    return changed;
  }

  private static List<String> without(Set<String> all, Set<String> others) {
    return all.stream().filter(id -> !others.contains(id)).toList();
  }

  private static Set<String> shown(Decision decision) {
    Set<String> shown = new TreeSet<>();
    for (DecidedRule rule : Objects.requireNonNull(decision, "decision").shown()) {
      shown.add(rule.id());
    }
    return shown;
  }
}

package io.osteon.authoring.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.authoring.overview.ParameterEffect.ChangedCase;
import io.osteon.clinical.Derivation;
import io.osteon.engine.CompiledRules;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.engine.Firing;
import io.osteon.engine.Limits;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.RuleModel;
import io.osteon.engine.Trace;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Evaluator;
import io.osteon.facts.Fact;
import io.osteon.facts.Parameters;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.WatchedParameters;
import io.osteon.verification.impact.RecommendationChange;
import io.osteon.verification.impact.ShownRules;
import io.osteon.verification.mutation.NamingRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which test patients change as the value of a parameter moves over its range, fast enough to be
 * seen while it moves. Reads the test patients once; keep it for as long as the rule base is shown.
 * Safe for use by many threads.
 *
 * <p>A value reaches a patient on two ways only: through the facts that are computed with it, and
 * through the rules that name it. Those rules are compiled alone with the moved value. What they
 * say takes the place of what they said with the value in force, among what all other rules say;
 * the whole rule base is compiled only where the rules that name it bear on others, by a fact that
 * they insert or by a group of which one rule fires.
 */
public final class ParameterEffects {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private final Evaluator evaluator;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Naming> naming = new ConcurrentHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * A test patient with what was computed from it.
   *
   * @param read ids of the parameters that the computation asked for
   * @param shown with the value in force; worked out when it is first asked for
   */
  private record Case(
      String id,
      PatientCase patient,
      List<Fact> facts,
      Set<String> read,
      AtomicReference<ShownRules> shown) {}

  /**
   * The rules that name a parameter, with the value in force.
   *
   * @param alone whether what they say follows from recorded and computed facts, whatever the other
   *     rules do
   */
  private record Naming(
      List<LogicFile> files, Set<String> names, Optional<CompiledRules> compiled, boolean alone) {}

  private ParameterEffects(Evaluator evaluator) {
    this.evaluator = evaluator;
    for (RuleModel model : evaluator.rules().models()) {
      places.put(model.name(), places.size());
    }
    for (JsonNode scenario : new ScenarioIndex(evaluator.ruleBase().files()).all()) {
      read(scenario);
    }
  }

  /** Reads the test patients of a rule base. */
  public static ParameterEffects of(Evaluator evaluator) {
    return new ParameterEffects(evaluator);
  }

  private void read(JsonNode scenario) {
    try {
      PatientCase patient = ScenarioReader.read(scenario, DATE, evaluator.ruleBase().terminology());
      Set<String> read = new TreeSet<>();
      List<Fact> facts =
          facts(patient, new WatchedParameters(evaluator.ruleBase().parameters(), read));
      cases.add(
          new Case(ScenarioIndex.id(scenario), patient, facts, read, new AtomicReference<>()));
    } catch (InvalidInputException e) {
      // the run of the test patients reports it
    }
  }

  private static List<Fact> facts(PatientCase patient, Parameters parameters) {
    List<Fact> facts = new ArrayList<>(patient.facts());
    facts.addAll(Derivation.derive(patient.facts(), patient.at(), parameters));
    return facts;
  }

  /**
   * The effects of at most a dozen values of the range, the range's ends and the value in force
   * included, in ascending order; values with which the rules cannot be compiled, such as half a
   * day, are left out.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public List<ParameterEffect> of(String parameter) {
    return ParameterSteps.of(definition(parameter)).stream()
        .map(value -> of(parameter, value))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The effect of one value; empty when the rules cannot be compiled with it, such as half a day.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  public Optional<ParameterEffect> of(String parameter, BigDecimal value) {
    ParameterDefinition definition = definition(parameter);
    if (value.compareTo(definition.value()) == 0) {
      return Optional.of(new ParameterEffect(value, List.of()));
    }
    ParameterSet moved = ParameterSteps.with(evaluator.ruleBase().parameters(), definition, value);
    Naming named = naming.computeIfAbsent(parameter, this::naming);
    Optional<CompiledRules> after = compile(named.files(), moved);
    if (after.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(effect(new Moved(definition, moved, named, after.get()), value));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no fact can be computed with the value
    }
  }

  private ParameterEffect effect(Moved moved, BigDecimal value) {
    List<ChangedCase> changed =
        cases.stream()
            .map(each -> new ChangedCase(each.id(), moved.changes(each)))
            .filter(each -> !each.changes().isEmpty())
            .toList();
    return new ParameterEffect(value, changed);
  }

  private ParameterDefinition definition(String parameter) {
    return evaluator
        .ruleBase()
        .parameters()
        .find(parameter)
        .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + parameter));
  }

  private Naming naming(String parameter) {
    NamingRules rules = NamingRules.of(evaluator.ruleBase().logic(), parameter);
    Set<String> inserted = new TreeSet<>();
    evaluator.rules().models().forEach(model -> inserted.addAll(model.inserts()));
    boolean alone =
        !rules.grouped()
            && evaluator.rules().models().stream()
                .filter(model -> rules.names().contains(model.name()))
                .map(RuleModel::factTypes)
                .noneMatch(types -> types.stream().anyMatch(inserted::contains));
    return new Naming(
        rules.files(),
        rules.names(),
        compile(rules.files(), evaluator.ruleBase().parameters()),
        alone);
  }

  private static Optional<CompiledRules> compile(List<LogicFile> files, Parameters parameters) {
    return RuleCompiler.compile(files, parameters, Vocabulary.clinical()).rules();
  }

  private ShownRules shownNow(Case each) {
    return each.shown()
        .updateAndGet(
            known ->
                known == null ? ShownRules.of(evaluator, evaluator.decide(each.patient())) : known);
  }

  /** The rule base with another value of one parameter. */
  private final class Moved {
    private final ParameterDefinition definition;
    private final ParameterSet parameters;
    private final Naming before;
    private final CompiledRules after;
    private CompiledRules whole;

    /** A value for the rules that name the parameter. */
    Moved(
        ParameterDefinition definition,
        ParameterSet parameters,
        Naming before,
        CompiledRules after) {
      this.definition = definition;
      this.parameters = parameters;
      this.before = before;
      this.after = after;
    }

    /** What becomes of what is shown of a test patient. */
    List<RecommendationChange> changes(Case each) {
      List<Fact> facts =
          each.read().contains(definition.id()) ? facts(each.patient(), parameters) : each.facts();
      try {
        boolean sameFacts = facts.equals(each.facts());
        if (sameFacts && before.files().isEmpty()) {
          return List.of();
        }
        Optional<List<Firing>> firings = Optional.empty();
        if (before.alone() && !before.files().isEmpty()) {
          Trace was = before.compiled().orElseThrow().trace(facts, Limits.DEFAULT);
          Trace is = after.trace(facts, Limits.DEFAULT);
          if (was.insertions().equals(is.insertions())) {
            if (sameFacts && said(was).equals(said(is))) {
              return List.of();
            }
            firings = Optional.of(amongOthers(facts, is.firings()));
          }
        }
        ShownRules is =
            ShownRules.of(
                evaluator,
                evaluator.decide(
                    each.patient(),
                    facts,
                    firings.orElseGet(() -> whole().evaluate(facts, Limits.DEFAULT))));
        return shownNow(each).changesTo(is);
      } catch (EvaluationLimitException e) {
        return List.of(); // the run of the test patients reports it
      }
    }

    /** What all rules say when the rules that name the parameter say this; in their order. */
    private List<Firing> amongOthers(List<Fact> facts, List<Firing> named) {
      List<Firing> all = new ArrayList<>(named);
      evaluator.rules().evaluate(facts, Limits.DEFAULT).stream()
          .filter(firing -> !before.names().contains(firing.rule()))
          .forEach(all::add);
      all.sort(Comparator.comparing(firing -> places.get(firing.rule())));
      return all;
    }

    private static List<?> said(Trace trace) {
      return trace.firings().stream()
          .map(firing -> List.of(firing.rule(), firing.kind(), firing.adviceId(), firing.facts()))
          .toList();
    }

    /** All rules; compiled when the first patient asks for them. */
    private synchronized CompiledRules whole() {
      if (whole == null) {
        whole =
            before.files().isEmpty()
                ? evaluator.rules()
                : compile(evaluator.ruleBase().logic(), parameters)
                    .orElseThrow(() -> new IllegalArgumentException("no rules with this value"));
      }
      return whole;
    }
  }
}

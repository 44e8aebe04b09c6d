package io.osteon.authoring.overview;

import io.osteon.engine.RuleModel;
import io.osteon.evaluation.AdviceId;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.EvidenceReference;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.VerificationStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All rules and parameters of a rule base with what belongs to them. Immutable; keep it. */
public final class RuleOverview {
  private final RuleBase ruleBase;
  private final List<RuleModel> models;
  private final ScenarioIndex scenarios;
  private final Map<String, RuleEntry> rules = new LinkedHashMap<>();
  private final Map<String, ParameterEntry> parameters = new LinkedHashMap<>();

  private RuleOverview(Evaluator evaluator) {
    this.ruleBase = evaluator.ruleBase();
    this.models = evaluator.rules().models();
    this.scenarios = new ScenarioIndex(ruleBase.files());
    ruleBase.advice().all().forEach(rule -> rules.put(rule.id(), entry(rule)));
    ruleBase.parameters().all().forEach(each -> parameters.put(each.id(), entry(each)));
  }

  /** Reads what belongs to what; no test patient is run. */
  public static RuleOverview of(Evaluator evaluator) {
    return new RuleOverview(evaluator);
  }

  /** All advice rules in the order of the files. */
  public List<RuleEntry> rules() {
    return List.copyOf(rules.values());
  }

  /** An advice rule by its id. */
  public Optional<RuleEntry> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** All parameters in the order of the file. */
  public List<ParameterEntry> parameters() {
    return List.copyOf(parameters.values());
  }

  /** A parameter by its id. */
  public Optional<ParameterEntry> parameter(String id) {
    return Optional.ofNullable(parameters.get(id));
  }

  private RuleEntry entry(AdviceRule rule) {
    List<RuleModel> naming = models.stream().filter(model -> names(model, rule.id())).toList();
    Set<String> used = new TreeSet<>();
    withWhatTheyRestOn(naming).forEach(model -> used.addAll(model.parameters()));
    Set<String> sources = new LinkedHashSet<>();
    rule.evidence().forEach(reference -> sources.add(reference.source()));
    return new RuleEntry(
        rule,
        naming.stream()
            .map(model -> new RuleEntry.DrlRule(model.name(), model.file(), model.line()))
            .toList(),
        List.copyOf(used),
        scenarios.expecting("must", rule.id()),
        scenarios.expecting("not", rule.id()),
        scenarios.expecting("missing", rule.id()),
        List.copyOf(sources),
        rule.evidence().stream().anyMatch(this::toVerify));
  }

  private boolean toVerify(EvidenceReference reference) {
    boolean source =
        ruleBase
            .evidence()
            .find(reference.source())
            .map(EvidenceSource::status)
            .filter(status -> status == VerificationStatus.TO_VERIFY)
            .isPresent();
    return source || reference.status() == VerificationStatus.TO_VERIFY;
  }

  private static boolean names(RuleModel model, String id) {
    return model.advice().stream().anyMatch(call -> AdviceId.rule(call.id()).equals(id));
  }

  /** The models and all that insert a fact that one of them asks for. */
  private List<RuleModel> withWhatTheyRestOn(List<RuleModel> naming) {
    List<RuleModel> all = new ArrayList<>(naming);
    Set<RuleModel> seen = new HashSet<>(naming);
    for (int i = 0; i < all.size(); i++) {
      for (RuleModel model : models) {
        if (model.inserts().stream().anyMatch(all.get(i).factTypes()::contains)
            && seen.add(model)) {
          all.add(model);
        }
      }
    }
    return all;
  }

  private ParameterEntry entry(ParameterDefinition definition) {
    List<String> drlRules =
        models.stream()
            .filter(model -> model.parameters().contains(definition.id()))
            .map(RuleModel::name)
            .toList();
    List<String> ids =
        rules.values().stream()
            .filter(rule -> rule.parameters().contains(definition.id()))
            .map(rule -> rule.advice().id())
            .toList();
    return new ParameterEntry(definition, drlRules, ids);
  }
}

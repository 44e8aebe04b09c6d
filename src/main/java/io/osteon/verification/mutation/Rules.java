package io.osteon.verification.mutation;

import io.osteon.engine.Firing;
import io.osteon.engine.RuleModel;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The DRL rules of a rule base: their texts and what belongs together. */
final class Rules {
  private final List<RuleText> texts = new ArrayList<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, RuleModel> models = new HashMap<>();
  private final Set<String> inserted = new TreeSet<>();
  private final Set<String> awaited = new TreeSet<>();

  Rules(RuleBase ruleBase, List<RuleModel> compiled) {
    for (LogicFile file : ruleBase.logic()) {
      texts.addAll(RuleText.of(file));
    }
    compiled.forEach(model -> models.put(model.name(), model));
    compiled.forEach(model -> order.put(model.name(), order.size()));
    texts.forEach(text -> inserted.addAll(RuleOutline.inserted(text)));
    texts.forEach(text -> awaited.addAll(RuleOutline.excluded(text)));
    awaited.retainAll(inserted);
  }

  /** The texts, in the order of the files. */
  List<RuleText> texts() {
    return texts;
  }

  /** The place of each rule in the order in which results are shown, by its name. */
  Map<String, Integer> order() {
    return order;
  }

  /** The types of the facts that rules insert. */
  Set<String> inserted() {
    return inserted;
  }

  /** What a rule belongs to: the rule of the advice that it names first, else its own name. */
  String unit(String rule) {
    RuleModel model = models.get(rule);
    return model == null || model.advice().isEmpty()
        ? rule
        : adviceRule(model.advice().get(0).id());
  }

  /**
   * The rules that recommend the advice that a rule refines; empty when it does more than refine
   * one advice.
   */
  List<RuleText> recommending(RuleText rule) {
    RuleModel model = models.get(rule.name());
    if (model == null
        || model.advice().isEmpty()
        || !model.inserts().isEmpty()
        || model.advice().stream().anyMatch(call -> call.kind() != Firing.Kind.REFINE)
        || model.advice().stream().map(call -> adviceRule(call.id())).distinct().count() > 1) {
      return List.of();
    }
    String unit = unit(rule.name());
    return texts.stream().filter(other -> recommends(other, unit)).toList();
  }

  private boolean recommends(RuleText rule, String unit) {
    RuleModel model = models.get(rule.name());
    return model != null
        && model.advice().stream()
            .anyMatch(
                call -> call.kind() == Firing.Kind.RECOMMEND && adviceRule(call.id()).equals(unit));
  }

  /** All mutants of a rule, except those that cannot change anything. */
  List<RuleMutant> mutants(RuleText rule, ParameterSet parameters) {
    List<RuleText> recommending = recommending(rule);
    SwitchedOff switchedOff = new SwitchedOff(rule, parameters);
    return RuleMutant.of(rule, parameters, awaited).stream()
        .filter(m -> !switchedOff.covers(m.change()))
        .filter(m -> !ImpliedCondition.isDroppedBy(m.change(), rule, recommending))
        .toList();
  }

  /** Whether a rule asks, itself or through others, for facts that it inserts. */
  boolean feedsItself(RuleText rule) {
    Set<String> reached = new TreeSet<>(RuleOutline.inserted(rule));
    Set<String> asked = RuleOutline.asked(rule);
    boolean grown = !reached.isEmpty();
    while (grown) {
      grown = false;
      for (RuleText other : texts) {
        if (RuleOutline.asked(other).stream().anyMatch(reached::contains)) {
          grown |= reached.addAll(RuleOutline.inserted(other));
        }
      }
    }
    return asked.stream().anyMatch(reached::contains);
  }

  /** The rule's part of the id of an advice. */
  static String adviceRule(String id) {
    return AdviceId.rule(id);
  }
}

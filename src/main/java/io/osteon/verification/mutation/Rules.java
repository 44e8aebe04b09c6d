package io.osteon.verification.mutation;

import io.osteon.engine.RuleModel;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.LogicFile;
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
  private final Set<String> awaited = new TreeSet<>();

  Rules(RuleBase ruleBase, List<RuleModel> compiled) {
    for (LogicFile file : ruleBase.logic()) {
      texts.addAll(RuleText.of(file));
    }
    compiled.forEach(model -> models.put(model.name(), model));
    compiled.forEach(model -> order.put(model.name(), order.size()));
    Set<String> inserted = new TreeSet<>();
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

  /** The types of inserted facts that some rule asks not to be there. */
  Set<String> awaited() {
    return awaited;
  }

  /** What a rule belongs to: the rule of the advice that it names first, else its own name. */
  String unit(String rule) {
    RuleModel model = models.get(rule);
    return model == null || model.advice().isEmpty()
        ? rule
        : adviceRule(model.advice().get(0).id());
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

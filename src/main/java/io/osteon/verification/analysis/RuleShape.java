package io.osteon.verification.analysis;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.CheckedRule.Advise;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule as the analysis sees it.
 *
 * @param rule the rule
 * @param elements all of which must hold
 * @param says what its consequence does, the facts that it hands over included
 */
record RuleShape(CheckedRule rule, List<Element> elements, Set<String> says) {

  static RuleShape of(CheckedRule rule) {
    TermNames names = TermNames.of(rule.conditions());
    List<Element> elements = new ArrayList<>();
    rule.conditions().forEach(condition -> add(condition, names, elements));
    Set<String> says = new TreeSet<>();
    for (CheckedRule.Action action : rule.actions()) {
      says.add(text(action, names));
    }
    return new RuleShape(rule, elements, says);
  }

  private static void add(Condition condition, TermNames names, List<Element> elements) {
    if (condition instanceof AndCondition and) {
      and.conditions().forEach(each -> add(each, names, elements));
    } else if (condition instanceof PatternCondition pattern) {
      elements.add(new Element.Some(PatternShape.of(pattern, names)));
    } else if (condition instanceof ExistsCondition exists
        && exists.condition() instanceof PatternCondition pattern) {
      elements.add(new Element.Some(PatternShape.of(pattern, names)));
    } else if (condition instanceof NotCondition not
        && not.condition() instanceof PatternCondition pattern) {
      elements.add(new Element.None(PatternShape.of(pattern, names)));
    } else {
      elements.add(new Element.Opaque(names.text(condition)));
    }
  }

  /** What is said, by the names of what is handed over: equal conditions make equal facts of it. */
  private static String text(CheckedRule.Action action, TermNames names) {
    if (action instanceof Advise advise) {
      return advise.kind() + " " + advise.id() + " " + advise.facts().keySet();
    }
    CheckedRule.Insert insert = (CheckedRule.Insert) action;
    return "insert " + insert.type().name() + insert.arguments().stream().map(names::text).toList();
  }

  String name() {
    return rule.name();
  }

  /** Both ask for facts of the same types, in the same way: a quick look before a close one. */
  boolean asksForTheSameAs(RuleShape other) {
    return kinds().equals(other.kinds());
  }

  private List<String> kinds() {
    return elements.stream().map(Element::kind).sorted().toList();
  }

  /** Whenever this rule fires the other one does. */
  boolean implies(RuleShape other) {
    return other.rule.attributes().enabled()
        && other.rule.attributes().activationGroup() == null
        && other.elements.stream()
            .allMatch(theirs -> elements.stream().anyMatch(own -> own.implies(theirs)));
  }

  /** The ids of what it recommends. */
  List<String> recommends() {
    return rule.actions().stream()
        .filter(Advise.class::isInstance)
        .map(Advise.class::cast)
        .filter(advise -> advise.kind() == io.osteon.engine.Firing.Kind.RECOMMEND)
        .map(Advise::id)
        .toList();
  }
}

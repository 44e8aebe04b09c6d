package io.osteon.verification.analysis;

import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.ActionKind;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.OrderCatalogue;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.RequiredAction;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be proven of two rules together. */
final class PairChecks {
  private final AdviceCatalogue advice;
  private final OrderCatalogue orders;

  PairChecks(RuleBase ruleBase) {
    this.advice = ruleBase.advice();
    this.orders = ruleBase.orders();
  }

  /**
   * What is found of a pair, in this order of the two.
   *
   * @param first stands before the second one in the rule base
   */
  List<Finding> of(RuleShape first, RuleShape second) {
    List<Finding> findings = new ArrayList<>();
    boolean firstSaysAll = first.says().containsAll(second.says());
    boolean secondSaysAll = second.says().containsAll(first.says());
    if (firstSaysAll && secondSaysAll && first.implies(second) && second.implies(first)) {
      findings.add(duplicate(second, first));
    } else if (firstSaysAll && second.implies(first)) {
      findings.add(subsumed(second, first));
    } else if (secondSaysAll && first.implies(second)) {
      findings.add(subsumed(first, second));
    }
    opposed(first, second, findings);
    opposed(second, first, findings);
    return findings;
  }

  /** What the second one does to the first one wherever the first one fires. */
  private void opposed(RuleShape rule, RuleShape other, List<Finding> findings) {
    Stream.of(neverShown(rule, other), contradiction(rule, other))
        .flatMap(Optional::stream)
        // proving costs more than looking at the words
        .filter(finding -> rule.implies(other))
        .forEach(findings::add);
  }

  private static Finding duplicate(RuleShape rule, RuleShape other) {
    return RuleChecks.finding(
        FindingKind.DUPLICATE,
        rule,
        List.of(other.name()),
        "The rule \"%s\" has the conditions of \"%s\" and says the same."
            .formatted(rule.name(), other.name()),
        "规则“%s”与“%s”条件相同、结论相同，重复。".formatted(rule.name(), other.name()));
  }

  private static Finding subsumed(RuleShape rule, RuleShape other) {
    return RuleChecks.finding(
        FindingKind.SUBSUMED,
        rule,
        List.of(other.name()),
        "Whenever the rule \"%s\" fires, \"%s\" says the same: it adds nothing."
            .formatted(rule.name(), other.name()),
        "凡规则“%s”触发时，“%s”均已给出相同结论：该规则没有增加任何内容。".formatted(rule.name(), other.name()));
  }

  private Optional<Finding> neverShown(RuleShape rule, RuleShape other) {
    for (String hidden : rule.recommends()) {
      for (String hiding : other.recommends()) {
        boolean hides =
            advice.find(AdviceId.rule(hiding)).stream()
                .flatMap(words -> words.hides().stream())
                .anyMatch(reference -> reference.id().equals(AdviceId.rule(hidden)));
        if (hides) {
          return Optional.of(
              RuleChecks.finding(
                  FindingKind.NEVER_SHOWN,
                  rule,
                  List.of(other.name()),
                  "What the rule \"%s\" says is never shown: whenever it fires, \"%s\" fires too and %s hides %s."
                      .formatted(
                          rule.name(), other.name(), AdviceId.rule(hiding), AdviceId.rule(hidden)),
                  "规则“%s”的结论永远不会显示：凡其触发时“%s”也触发，而%s会隐藏%s。"
                      .formatted(
                          rule.name(),
                          other.name(),
                          AdviceId.rule(hiding),
                          AdviceId.rule(hidden))));
        }
      }
    }
    return Optional.empty();
  }

  /** One offers an order of a drug whose draft orders the other one takes away. */
  private Optional<Finding> contradiction(RuleShape rule, RuleShape other) {
    for (String one : rule.recommends()) {
      for (String two : other.recommends()) {
        Optional<AdviceRule> words = advice.find(AdviceId.rule(one));
        Optional<AdviceRule> against = advice.find(AdviceId.rule(two));
        if (words.isEmpty() || against.isEmpty() || settled(words.get(), against.get())) {
          continue;
        }
        Set<String> drugs = offered(words.get());
        drugs.retainAll(removed(against.get()));
        if (!drugs.isEmpty()) {
          return Optional.of(contradiction(rule, other, String.join(", ", drugs)));
        }
      }
    }
    return Optional.empty();
  }

  private static Finding contradiction(RuleShape rule, RuleShape other, String drugs) {
    return RuleChecks.finding(
        FindingKind.CONTRADICTION,
        rule,
        List.of(other.name()),
        "Whenever the rule \"%s\" fires, which offers an order of %s, \"%s\" fires too, which takes such orders away; neither hides or defers the other."
            .formatted(rule.name(), drugs, other.name()),
        "凡规则“%s”触发并建议开具%s时，“%s”也触发并建议撤销此类医嘱；两者互不隐藏、互不推迟，相互矛盾。"
            .formatted(rule.name(), drugs, other.name()));
  }

  private static boolean settled(AdviceRule one, AdviceRule two) {
    return one.id().equals(two.id())
        || hides(one, two)
        || hides(two, one)
        || (one.startRule() && two.defers());
  }

  private static boolean hides(AdviceRule one, AdviceRule two) {
    return one.hides().stream().anyMatch(reference -> reference.id().equals(two.id()))
        || one.hidesWhen().stream()
            .flatMap(when -> when.rules().stream())
            .anyMatch(reference -> reference.id().equals(two.id()));
  }

  private Set<String> offered(AdviceRule rule) {
    Set<String> drugs = new HashSet<>();
    for (RequiredAction action : rule.actions()) {
      if (action.kind() == ActionKind.START_MEDICATION) {
        action.offers().stream()
            .flatMap(offer -> offer.orders().stream())
            .flatMap(order -> orders.find(order.id()).stream())
            .map(OrderDefinition::drug)
            .filter(drug -> drug != null)
            .forEach(drugs::add);
      }
    }
    return drugs;
  }

  private static Set<String> removed(AdviceRule rule) {
    Set<String> drugs = new HashSet<>();
    for (RequiredAction action : rule.actions()) {
      action
          .removals()
          .forEach(removal -> removal.drugs().stream().map(RuleReference::id).forEach(drugs::add));
    }
    return drugs;
  }
}

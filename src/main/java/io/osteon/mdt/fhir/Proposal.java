package io.osteon.mdt.fhir;

import io.osteon.evaluation.DecidedRule;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.minutes.CaseEntry;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.OrderKind;
import io.osteon.rulebase.OrderOffer;
import io.osteon.rulebase.OrderPriority;
import io.osteon.rulebase.RequiredAction;
import io.osteon.rulebase.RuleReference;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order that accepted recommendations ask for. Several may ask for the same: it is proposed
 * once, as soon as the most urgent of them wants it. Drugs are left to who prescribes.
 *
 * @param order of the catalogue
 * @param priority the highest that is wanted
 * @param rules whose recommendations ask for it, in display order
 */
record Proposal(OrderDefinition order, OrderPriority priority, List<DecidedRule> rules) {
  Proposal {
    rules = List.copyOf(rules);
  }

  /** What the accepted recommendations of a case ask for, in display order. */
  static List<Proposal> of(CaseEntry entry) {
    Map<String, Proposal> proposals = new LinkedHashMap<>();
    for (DecidedRule rule : entry.seen().decided().shown()) {
      boolean accepted =
          entry
              .decision()
              .response(rule.id())
              .filter(response -> response.answer() == Answer.ACCEPT)
              .isPresent();
      if (accepted) {
        of(entry, rule)
            .forEach(each -> proposals.merge(each.order().id(), each, Proposal::together));
      }
    }
    return List.copyOf(proposals.values());
  }

  private static List<Proposal> of(CaseEntry entry, DecidedRule rule) {
    OrderPriority usual =
        rule.urgency() == Urgency.CRITICAL ? OrderPriority.URGENT : OrderPriority.ROUTINE;
    List<Proposal> proposals = new ArrayList<>();
    for (RequiredAction action : rule.rule().actions()) {
      for (OrderOffer offer : action.offers()) {
        if (offer.when().holds(rule.firings()::has)) {
          OrderPriority wanted = offer.priority() == null ? usual : offer.priority();
          for (RuleReference reference : offer.orders()) {
            entry
                .seen()
                .ruleBase()
                .orders()
                .find(reference.id())
                .filter(order -> order.kind() == OrderKind.SERVICE_REQUEST)
                .ifPresent(order -> proposals.add(new Proposal(order, wanted, List.of(rule))));
          }
        }
      }
    }
    return proposals;
  }

  private Proposal together(Proposal other) {
    List<DecidedRule> both = new ArrayList<>(rules);
    other.rules().stream().filter(rule -> !both.contains(rule)).forEach(both::add);
    OrderPriority higher = priority.compareTo(other.priority()) >= 0 ? priority : other.priority();
    return new Proposal(order, higher, both);
  }
}

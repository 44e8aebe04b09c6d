package io.osteon.rulebase.check;

import io.osteon.facts.DrugClass;
import io.osteon.rulebase.ActionKind;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.DraftRemoval;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.OrderOffer;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RequiredAction;
import io.osteon.rulebase.RuleReference;
import io.osteon.rulebase.Urgency;
import io.osteon.rulebase.VariantCondition;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Actions name orders, drugs and variants that there are; an action that asks for an order offers
 * one or says why not.
 */
final class OrderCheck implements Check {
  private static final Set<ActionKind> ASKING_FOR_ORDERS =
      EnumSet.of(
          ActionKind.REFERRAL,
          ActionKind.ORDER_LABORATORY,
          ActionKind.ORDER_IMAGING,
          ActionKind.EXAMINATION);

  @Override
  public void inspect(Draft draft, Problems problems) {
    Set<String> orders = new HashSet<>();
    for (OrderDefinition order : draft.orders()) {
      orders.add(order.id());
      inspect(order, draft, problems);
    }
    Set<String> drugs = drugs(draft);
    for (AdviceRule rule : draft.advice()) {
      for (RequiredAction action : rule.actions()) {
        for (OrderOffer offer : action.offers()) {
          inspect(rule, offer, orders, problems);
        }
        for (DraftRemoval removal : action.removals()) {
          inspect(rule, removal, drugs, problems);
        }
        if (!draft.orders().isEmpty()) {
          offersOrSaysWhyNot(rule, action, problems);
        }
      }
    }
  }

  private static void inspect(OrderDefinition order, Draft draft, Problems problems) {
    if (order.drug() != null
        && draft.terminology().filter(t -> t.drug(order.drug()).isEmpty()).isPresent()) {
      problems.error(
          order.location(),
          "drug %s is not in the terminology".formatted(order.drug()),
          "unknown-drug");
    }
    if (order.dose() == null) {
      return;
    }
    Set<String> parameters =
        draft.parameters().stream().map(ParameterDefinition::id).collect(Collectors.toSet());
    if (!parameters.contains(order.dose().parameter())) {
      problems.error(
          order.dose().location(),
          "parameter %s is not in parameters.yaml".formatted(order.dose().parameter()),
          "unknown-parameter");
    }
    Stream.of(order.dose().instruction().en(), order.dose().instruction().zh())
        .filter(words -> !words.contains("{dose}"))
        .forEach(
            words ->
                problems.error(
                    order.dose().location(), "the instruction lacks {dose}", "order-dose"));
  }

  private static Set<String> drugs(Draft draft) {
    Set<String> drugs = new HashSet<>();
    for (DrugClass drugClass : DrugClass.values()) {
      if (drugClass != DrugClass.OTHER) {
        drugs.add(Key.of(drugClass));
      }
    }
    draft.terminology().ifPresent(t -> t.drugs().forEach(drug -> drugs.add(drug.key())));
    return drugs;
  }

  private static void inspect(
      AdviceRule rule, OrderOffer offer, Set<String> orders, Problems problems) {
    for (RuleReference order : offer.orders()) {
      if (!orders.contains(order.id())) {
        problems.error(
            order.location(),
            "order %s is not in orders.yaml".formatted(order.id()),
            "unknown-order");
      }
    }
    variants(rule, offer.when(), problems);
  }

  private static void inspect(
      AdviceRule rule, DraftRemoval removal, Set<String> drugs, Problems problems) {
    if (removal.drugs().isEmpty()) {
      problems.error(removal.when().location(), "remove names no drug", "missing-key");
    }
    for (RuleReference drug : removal.drugs()) {
      if (!drugs.contains(drug.id())) {
        problems.error(
            drug.location(),
            "%s is neither a drug class nor a drug of the terminology".formatted(drug.id()),
            "unknown-drug-class");
      }
    }
    if (removal.recommended() && rule.urgency() != Urgency.CRITICAL) {
      problems.error(
          removal.when().location(),
          "taking a draft away can be recommended by critical advice only",
          "removal-recommended");
    }
    variants(rule, removal.when(), problems);
  }

  private static void variants(AdviceRule rule, VariantCondition when, Problems problems) {
    Stream.concat(when.onlyWith().stream(), when.notWith().stream())
        .filter(key -> rule.variant(key).isEmpty())
        .forEach(
            key ->
                problems.error(
                    when.location(),
                    "rule %s has no variant %s".formatted(rule.id(), key),
                    "unknown-variant"));
  }

  private static void offersOrSaysWhyNot(
      AdviceRule rule, RequiredAction action, Problems problems) {
    boolean offers = !action.offers().isEmpty();
    boolean saysWhyNot = action.withoutOrder() != null;
    if (ASKING_FOR_ORDERS.contains(action.kind()) && offers == saysWhyNot) {
      problems.error(
          action.what().location(),
          "rule %s: an action of kind %s offers orders or says in withoutOrder why not"
              .formatted(rule.id(), Key.of(action.kind())),
          "missing-order");
    }
  }
}

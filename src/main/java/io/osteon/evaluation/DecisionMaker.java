package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.facts.Fact;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.AdviceCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns firings into what is shown: precedence, deferral, urgency, order. */
final class DecisionMaker {
  private final AdviceCatalogue catalogue;
  private final PrecedenceResolver precedence;

  DecisionMaker(AdviceCatalogue catalogue) {
    this.catalogue = catalogue;
    this.precedence = new PrecedenceResolver(catalogue);
  }

  Decision decide(PatientCase patientCase, List<Fact> facts, List<Firing> firings) {
    FiringIndex index = new FiringIndex(catalogue, firings);
    Map<String, RuleFirings> recommended = index.recommended();
    Map<String, List<String>> hidden = precedence.hidden(recommended);
    List<String> deferring = deferring(recommended);
    List<DecidedRule> shown = new ArrayList<>();
    List<HiddenRule> notShown = new ArrayList<>();
    recommended.forEach(
        (id, rule) -> {
          List<String> hiddenBy = hidden.get(id);
          if (hiddenBy == null) {
            shown.add(decided(rule, deferring, hidden));
          } else {
            notShown.add(new HiddenRule(rule, hiddenBy));
          }
        });
    shown.sort(DisplayOrder.RULES);
    notShown.sort(Comparator.comparing(HiddenRule::id, DisplayOrder.IDS));
    List<Firing> missing =
        index.missing().stream()
            .sorted(Comparator.comparing(Firing::adviceId, DisplayOrder.IDS))
            .toList();
    return new Decision(patientCase, facts, shown, notShown, missing);
  }

  /** A rule that fires defers a start even where precedence hides it: its cause is there. */
  private static List<String> deferring(Map<String, RuleFirings> recommended) {
    return recommended.values().stream()
        .map(RuleFirings::rule)
        .filter(rule -> rule.defers())
        .map(rule -> rule.id())
        .sorted(DisplayOrder.IDS)
        .toList();
  }

  private static DecidedRule decided(
      RuleFirings firings, List<String> deferring, Map<String, List<String>> hidden) {
    String id = firings.rule().id();
    List<String> reasons =
        firings.rule().startRule()
            ? deferring.stream().filter(other -> !other.equals(id)).toList()
            : List.of();
    List<String> hides =
        hidden.entrySet().stream()
            .filter(entry -> entry.getValue().contains(id))
            .map(Map.Entry::getKey)
            .sorted(DisplayOrder.IDS)
            .toList();
    Status status = reasons.isEmpty() ? Status.RECOMMENDED : Status.DEFERRED;
    return new DecidedRule(firings, firings.urgency(), status, reasons, hides);
  }
}

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
  /** Rules of equal urgency stay in display order, in which they come. */
  private static final Comparator<DecidedRule> BY_URGENCY =
      Comparator.comparing(DecidedRule::urgency);

  private final AdviceIndex advice;
  private final PrecedenceResolver precedence;

  DecisionMaker(AdviceCatalogue catalogue) {
    this.advice = new AdviceIndex(catalogue);
    this.precedence = new PrecedenceResolver(catalogue);
  }

  /**
   * Decides what is shown.
   *
   * @throws IllegalStateException when a firing names advice for which there are no words
   */
  Decision decide(PatientCase patientCase, List<Fact> facts, List<Firing> firings) {
    FiringIndex index = new FiringIndex(advice, firings);
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
    shown.sort(BY_URGENCY);
    return new Decision(patientCase, facts, shown, notShown, index.missing());
  }

  /** A rule that fires defers a start even where precedence hides it: its cause is there. */
  private static List<String> deferring(Map<String, RuleFirings> recommended) {
    List<String> deferring = new ArrayList<>();
    recommended.forEach(
        (id, firings) -> {
          if (firings.rule().defers()) {
            deferring.add(id);
          }
        });
    return deferring;
  }

  private static DecidedRule decided(
      RuleFirings firings, List<String> deferring, Map<String, List<String>> hidden) {
    String id = firings.rule().id();
    List<String> reasons = firings.rule().startRule() ? without(id, deferring) : List.of();
    Status status = reasons.isEmpty() ? Status.RECOMMENDED : Status.DEFERRED;
    return new DecidedRule(firings, firings.urgency(), status, reasons, hiddenBy(id, hidden));
  }

  private static List<String> without(String id, List<String> ids) {
    return ids.stream().filter(other -> !other.equals(id)).toList();
  }

  private static List<String> hiddenBy(String id, Map<String, List<String>> hidden) {
    if (hidden.isEmpty()) {
      return List.of();
    }
    return hidden.entrySet().stream()
        .filter(entry -> entry.getValue().contains(id))
        .map(Map.Entry::getKey)
        .sorted(DisplayOrder.IDS)
        .toList();
  }
}

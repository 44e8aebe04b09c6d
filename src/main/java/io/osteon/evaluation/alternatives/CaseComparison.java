package io.osteon.evaluation.alternatives;

import io.osteon.engine.Firing;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.HiddenRule;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.AdviceRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two decisions: about a case and the same case changed, about two records of
 * a patient, or by two rule bases.
 *
 * @param rules the rules that differ, in the order in which the decision after shows them, then
 *     those that only the one before shows
 * @param missingGained ids of the entries for missing data that only the decision after has, for
 *     example {@code MDT-03/sins-items}
 * @param missingLost ids of those that only the decision before has
 */
public record CaseComparison(
    List<RuleChange> rules, List<String> missingGained, List<String> missingLost) {
  public CaseComparison {
    rules = List.copyOf(rules);
    missingGained = List.copyOf(missingGained);
    missingLost = List.copyOf(missingLost);
  }

  /** Compares two decisions. */
  public static CaseComparison of(Decision before, Decision after) {
    Map<String, RuleState> old = states(before);
    Map<String, RuleState> now = states(after);
    Map<String, AdviceRule> rules = rules(before);
    rules.putAll(rules(after));
    Set<String> ids = new LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    List<RuleChange> changes = new ArrayList<>();
    for (String id : ids) {
      RuleChange.Kind kind = RuleChange.kind(old.get(id), now.get(id));
      if (kind != null) {
        AdviceRule rule = rules.get(id);
        changes.add(new RuleChange(id, rule.group(), rule.title(), kind, old.get(id), now.get(id)));
      }
    }
    List<String> missingBefore = missing(before);
    List<String> missingAfter = missing(after);
    return new CaseComparison(
        changes,
        missingAfter.stream().filter(id -> !missingBefore.contains(id)).toList(),
        missingBefore.stream().filter(id -> !missingAfter.contains(id)).toList());
  }

  /** Compares two answers in one language, and their words where nothing else differs. */
  public static CaseComparison of(Evaluation before, Evaluation after) {
    CaseComparison decisions = of(before.decision(), after.decision());
    Map<String, RuleState> old = states(before.decision());
    Map<String, RuleState> now = states(after.decision());
    Map<String, AdviceRule> rules = rules(after.decision());
    Map<String, String> words = new LinkedHashMap<>();
    before.recommendations().forEach(each -> words.put(each.id(), words(each)));
    Map<String, RuleChange> changes = new LinkedHashMap<>();
    decisions.rules().forEach(change -> changes.put(change.id(), change));
    List<RuleChange> inOrder = new ArrayList<>();
    for (Recommendation each : after.recommendations()) {
      RuleChange change = changes.remove(each.id());
      if (change == null && !words(each).equals(words.get(each.id()))) {
        AdviceRule rule = rules.get(each.id());
        change =
            new RuleChange(
                each.id(),
                rule.group(),
                rule.title(),
                RuleChange.Kind.REWORDED,
                old.get(each.id()),
                now.get(each.id()));
      }
      if (change != null) {
        inOrder.add(change);
      }
    }
    inOrder.addAll(changes.values());
    return new CaseComparison(inOrder, decisions.missingGained(), decisions.missingLost());
  }

  private static String words(Recommendation recommendation) {
    return recommendation.title() + '\n' + recommendation.text();
  }

  private static Map<String, RuleState> states(Decision decision) {
    Map<String, RuleState> states = new LinkedHashMap<>();
    for (DecidedRule rule : decision.shown()) {
      states.put(rule.id(), RuleState.of(rule));
    }
    for (HiddenRule rule : decision.hidden()) {
      states.put(rule.id(), RuleState.of(rule));
    }
    return states;
  }

  private static Map<String, AdviceRule> rules(Decision decision) {
    Map<String, AdviceRule> rules = new LinkedHashMap<>();
    decision.shown().forEach(rule -> rules.put(rule.id(), rule.rule()));
    decision.hidden().forEach(rule -> rules.put(rule.id(), rule.firings().rule()));
    return rules;
  }

  private static List<String> missing(Decision decision) {
    return decision.missing().stream().map(Firing::adviceId).distinct().toList();
  }

  /** Nothing differs. */
  public boolean isEmpty() {
    return rules.isEmpty() && missingGained.isEmpty() && missingLost.isEmpty();
  }

  /** The rules that are shown after and were not before. */
  public List<RuleChange> added() {
    return ofKind(RuleChange.Kind.ADDED);
  }

  /** The rules that were shown before and no longer apply. */
  public List<RuleChange> removed() {
    return ofKind(RuleChange.Kind.REMOVED);
  }

  /** The rules that were shown before and still apply, but others take precedence. */
  public List<RuleChange> hidden() {
    return ofKind(RuleChange.Kind.HIDDEN);
  }

  /**
   * The rules that are shown before and after with another urgency, status, variant or deferral.
   */
  public List<RuleChange> changed() {
    return ofKind(RuleChange.Kind.CHANGED);
  }

  /** The rules that are shown before and after alike, in other words. */
  public List<RuleChange> reworded() {
    return ofKind(RuleChange.Kind.REWORDED);
  }

  private List<RuleChange> ofKind(RuleChange.Kind kind) {
    return rules.stream().filter(change -> change.kind() == kind).toList();
  }
}

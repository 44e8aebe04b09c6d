package io.osteon.authoring.sentence;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.Function;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Condition.TestCondition;
import io.osteon.engine.check.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The subjects of a rule's patterns, by slot, so that one condition can speak of another's. A
 * subject that another one shares its name with gets a letter when it is spoken of.
 */
final class RuleSlots {
  private final SubjectWriter subjects;
  private final Speech speech;
  private final Map<Integer, PatternCondition> patterns = new HashMap<>();
  private final Map<Integer, Function> functions = new HashMap<>();
  private final Set<Integer> spokenOf = new HashSet<>();
  private final Map<Integer, Subject> named = new HashMap<>();
  private char letter = 'A';

  RuleSlots(CheckedRule rule, SubjectWriter subjects, Speech speech) {
    this.subjects = subjects;
    this.speech = speech;
    rule.conditions().forEach(this::collect);
    patterns.keySet().stream().sorted().forEach(this::name);
  }

  private void collect(Condition condition) {
    if (condition instanceof PatternCondition pattern) {
      patterns.put(pattern.slot(), pattern);
      pattern.constraints().forEach(constraint -> mention(constraint, pattern.slot()));
      if (pattern.from() != null) {
        spokenOf.addAll(Terms.slots(pattern.from()));
      }
    } else if (condition instanceof AndCondition and) {
      and.conditions().forEach(this::collect);
    } else if (condition instanceof OrCondition or) {
      or.conditions().forEach(this::collect);
    } else if (condition instanceof NotCondition not) {
      collect(not.condition());
    } else if (condition instanceof ExistsCondition exists) {
      collect(exists.condition());
    } else if (condition instanceof TestCondition test) {
      mention(test.constraint(), -1);
    } else if (condition instanceof AccumulateCondition accumulate) {
      collect(accumulate.source());
      accumulate.functions().forEach(function -> functions.put(function.slot(), function));
      accumulate.constraints().forEach(constraint -> mention(constraint, -1));
    }
  }

  private void mention(Constraint constraint, int self) {
    Terms.slots(constraint.term()).stream().filter(slot -> slot != self).forEach(spokenOf::add);
  }

  private void name(int slot) {
    PatternCondition pattern = patterns.get(slot);
    String noun = noun(pattern);
    boolean shared =
        patterns.values().stream()
            .anyMatch(other -> other.slot() != slot && noun(other).equals(noun));
    String mark = shared && spokenOf.contains(slot) ? " (" + letter++ + ")" : "";
    named.put(
        slot,
        subject(
            pattern, speech.chinese() ? mark.strip().replace("(", "（").replace(")", "）") : mark));
  }

  private String noun(PatternCondition pattern) {
    return Parts.text(subject(pattern, "").noun());
  }

  private Subject subject(PatternCondition pattern, String mark) {
    String type = pattern.type().displayName();
    Keys keys = pattern.from() == null ? Keys.of(pattern) : new Keys(Map.of(), List.of());
    return subjects.write(type, speech.say("value", "数值"), keys, mark);
  }

  /** The subject of a pattern. */
  Subject subject(int slot) {
    return named.get(slot);
  }

  /** What a slot is called when another condition speaks of it. */
  List<TextPart> reference(int slot, TermWords terms) {
    Function function = functions.get(slot);
    if (function != null) {
      return terms.function(function);
    }
    Subject subject = named.get(slot);
    if (subject == null) {
      return List.of(TextPart.words(speech.say("the value", "该数值")));
    }
    String text = Parts.text(subject.subject());
    boolean article = text.startsWith("a ") || text.startsWith("an ");
    return speech.chinese()
        ? subject.noun()
        : article ? Parts.of("the ", subject.noun()) : subject.subject();
  }

  /** The type of a slot, empty when it is no fact. */
  String type(int slot) {
    PatternCondition pattern = patterns.get(slot);
    return pattern == null ? "" : pattern.type().displayName();
  }
}

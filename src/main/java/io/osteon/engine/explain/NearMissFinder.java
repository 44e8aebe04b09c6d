package io.osteon.engine.explain;

import io.osteon.engine.Firing;
import io.osteon.engine.Firing.Reason;
import io.osteon.engine.NearMiss;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Terms;
import io.osteon.engine.compile.TermCompiler;
import io.osteon.engine.compile.Test;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the one condition for which a rule does not apply, where there is only one. Conditions are
 * read one by one by the closures of the rule itself, without a network.
 */
public final class NearMissFinder {

  /** Fields that say what a fact is, not how it is: another fact is no near miss. */
  private static final Set<String> IDENTITY =
      Set.of(
          "name",
          "item",
          "condition",
          "category",
          "drug",
          "drugClass",
          "agent",
          "solidTumour",
          "cancer",
          "primaryKnown",
          "strength",
          "reason",
          "rule",
          "unitCode",
          "upperLimb");

  private final String rule;
  private final List<String> advice = new ArrayList<>();
  private final List<Explanation> conditions = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final int slots;

  /**
   * One way in which the rule may nearly apply.
   *
   * @param conditions those that hold, the failing one in its weaker form
   * @param failing must not hold for the fact in the slot, {@code null} when the condition is left
   *     out
   * @param evidence of the failing constraint, {@code null} when the condition is left out
   */
  private record Attempt(
      NearMiss.Kind kind,
      int condition,
      List<Explanation> conditions,
      int slot,
      Test failing,
      Evidence evidence) {}

  /** Prepares the search for a rule. */
  public NearMissFinder(CheckedRule checked, Vocabulary vocabulary) {
    this.rule = checked.name();
    this.slots = checked.slots();
    for (CheckedRule.Action action : checked.actions()) {
      if (action instanceof CheckedRule.Advise advise
          && advise.kind() == Firing.Kind.RECOMMEND
          && !advice.contains(advise.id())) {
        advice.add(advise.id());
      }
    }
    ExplanationBuilder builder = new ExplanationBuilder(vocabulary);
    checked.conditions().forEach(condition -> conditions.add(builder.build(condition)));
    if (advice.isEmpty()) {
      return;
    }
    for (int i = 0; i < checked.conditions().size(); i++) {
      Condition condition = checked.conditions().get(i);
      if (pattern(condition) != null) {
        weaker(pattern(condition), i, vocabulary);
      }
    }
    for (int i = 0; i < checked.conditions().size(); i++) {
      if (checked.conditions().size() > 1 && !bindsForOthers(checked, i)) {
        leftOut(checked.conditions().get(i), i);
      }
    }
  }

  private static PatternCondition pattern(Condition condition) {
    Condition inner = condition instanceof ExistsCondition exists ? exists.condition() : condition;
    return inner instanceof PatternCondition pattern && pattern.from() == null ? pattern : null;
  }

  private void weaker(PatternCondition pattern, int index, Vocabulary vocabulary) {
    boolean alone = conditions.size() == 1 && pattern.constraints().size() == 1;
    for (Constraint constraint : pattern.constraints()) {
      if (alone || saysWhatItIs(constraint.term(), pattern.slot())) {
        continue;
      }
      List<Constraint> others = new ArrayList<>(pattern.constraints());
      others.remove(constraint);
      PatternCondition weak =
          new PatternCondition(
              pattern.slot(), pattern.name(), pattern.type(), others, pattern.text(), null);
      List<Explanation> held = new ArrayList<>(conditions);
      held.set(
          index,
          new PatternExplanation(weak, vocabulary.typeOf(pattern.type().raw()).orElse(null)));
      List<Constraint> said = new ArrayList<>();
      others.stream().filter(other -> PatternExplanation.isKey(other.term())).forEach(said::add);
      said.add(constraint);
      String text = String.join(", ", said.stream().map(Constraint::text).toList());
      attempts.add(
          new Attempt(
              NearMiss.Kind.NOT_MET,
              index,
              held,
              pattern.slot(),
              new TermCompiler(pattern.slot()).test(constraint.term()),
              new Evidence(pattern.type().displayName(), text, pattern.slot(), said, List.of())));
    }
  }

  private static boolean saysWhatItIs(Term term, int slot) {
    Set<String> fields = new HashSet<>();
    Terms.walk(
        term,
        part -> {
          if (part instanceof Term.Read read
              && read.target() instanceof Term.Variable variable
              && variable.slot() == slot) {
            fields.add(read.accessor().name());
          }
        });
    return fields.isEmpty() || fields.stream().anyMatch(IDENTITY::contains);
  }

  private void leftOut(Condition condition, int index) {
    if (condition instanceof Condition.AccumulateCondition
        || condition instanceof Condition.TestCondition) {
      return;
    }
    List<Explanation> rest = new ArrayList<>(conditions);
    rest.remove(index);
    NearMiss.Kind kind =
        condition instanceof NotCondition ? NearMiss.Kind.BLOCKED : NearMiss.Kind.NO_FACT;
    attempts.add(new Attempt(kind, index, rest, -1, null, null));
  }

  /** Another condition reads what this one binds, so that it cannot be left out. */
  private static boolean bindsForOthers(CheckedRule checked, int index) {
    Set<Integer> bound = new HashSet<>();
    bound(checked.conditions().get(index), bound);
    Set<Integer> read = new HashSet<>();
    for (int i = 0; i < checked.conditions().size(); i++) {
      if (i != index) {
        read(checked.conditions().get(i), read);
      }
    }
    read.retainAll(bound);
    return !read.isEmpty();
  }

  private static void bound(Condition condition, Set<Integer> slots) {
    if (condition instanceof PatternCondition pattern) {
      slots.add(pattern.slot());
    } else if (condition instanceof ExistsCondition exists) {
      bound(exists.condition(), slots);
    } else if (condition instanceof NotCondition not) {
      bound(not.condition(), slots);
    } else if (condition instanceof Condition.AndCondition and) {
      and.conditions().forEach(part -> bound(part, slots));
    } else if (condition instanceof Condition.OrCondition or) {
      or.conditions().forEach(part -> bound(part, slots));
    }
  }

  private static void read(Condition condition, Set<Integer> slots) {
    if (condition instanceof PatternCondition pattern) {
      pattern.constraints().forEach(constraint -> slots.addAll(Terms.slots(constraint.term())));
    } else if (condition instanceof ExistsCondition exists) {
      read(exists.condition(), slots);
    } else if (condition instanceof NotCondition not) {
      read(not.condition(), slots);
    } else if (condition instanceof Condition.AndCondition and) {
      and.conditions().forEach(part -> read(part, slots));
    } else if (condition instanceof Condition.OrCondition or) {
      or.conditions().forEach(part -> read(part, slots));
    } else if (condition instanceof Condition.TestCondition test) {
      slots.addAll(Terms.slots(test.constraint().term()));
    } else if (condition instanceof Condition.AccumulateCondition accumulate) {
      read(accumulate.source(), slots);
      accumulate.constraints().forEach(constraint -> slots.addAll(Terms.slots(constraint.term())));
    }
  }

  /** It recommends something. */
  public boolean recommends() {
    return !advice.isEmpty();
  }

  /**
   * The near miss, where the rule does not apply and nearly does; of several that which says most.
   *
   * @param facts of the case with those that rules inserted
   * @param origins the reasons of the rule that inserted a fact, empty for all other facts
   */
  public Optional<NearMiss> find(Facts facts, Function<Fact, List<Reason>> origins) {
    Frame whole = new Frame(new Object[slots], facts, origins);
    if (new GroupExplanation(conditions).search(whole, () -> true)) {
      return Optional.empty();
    }
    for (NearMiss.Kind kind : NearMiss.Kind.values()) {
      for (Attempt attempt : attempts) {
        if (attempt.kind() == kind) {
          Optional<NearMiss> found = find(attempt, facts, origins);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<NearMiss> find(
      Attempt attempt, Facts facts, Function<Fact, List<Reason>> origins) {
    Frame frame = new Frame(new Object[slots], facts, origins);
    List<NearMiss> found = new ArrayList<>(1);
    new GroupExplanation(attempt.conditions())
        .search(
            frame,
            () -> {
              if (attempt.failing() == null
                  || !attempt.failing().holds(frame.slots()[attempt.slot()], frame.slots())) {
                found.add(nearMiss(attempt, frame, facts, origins));
                return true;
              }
              return false;
            });
    return found.stream().findFirst();
  }

  private NearMiss nearMiss(
      Attempt attempt, Frame frame, Facts facts, Function<Fact, List<Reason>> origins) {
    List<Reason> failed;
    if (attempt.failing() != null) {
      Fact fact = (Fact) frame.slots()[attempt.slot()];
      failed = List.of(attempt.evidence().reason(Firing.ReasonKind.MATCH, List.of(fact), frame));
    } else {
      Frame absent = new Frame(frame.slots().clone(), facts, origins);
      conditions.get(attempt.condition()).explainAbsence(absent);
      failed = absent.reasons();
    }
    Frame held = new Frame(frame.slots().clone(), facts, origins);
    for (int i = 0; i < conditions.size(); i++) {
      if (i != attempt.condition()) {
        conditions.get(i).explain(held, false);
      }
    }
    return new NearMiss(rule, advice, attempt.condition(), attempt.kind(), failed, held.reasons());
  }
}

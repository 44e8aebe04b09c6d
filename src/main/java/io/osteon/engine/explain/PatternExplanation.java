package io.osteon.engine.explain;

import io.osteon.engine.Firing.ReasonKind;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Term;
import io.osteon.engine.compile.Expression;
import io.osteon.engine.compile.TermCompiler;
import io.osteon.engine.compile.Test;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** Explains a pattern. */
final class PatternExplanation extends Explanation {

  private final int slot;
  private final Class<?> type;
  private final List<Test> tests = new ArrayList<>();
  private final List<Test> keys = new ArrayList<>();
  private final Expression from;
  private final Evidence evidence;

  PatternExplanation(PatternCondition pattern, FactType factType) {
    this.slot = pattern.slot();
    this.type = pattern.type().raw();
    TermCompiler compiler = new TermCompiler(slot);
    for (Constraint constraint : pattern.constraints()) {
      Test test = compiler.test(constraint.term());
      tests.add(test);
      if (isKey(constraint.term())) {
        keys.add(test);
      }
    }
    this.from =
        pattern.from() == null
            ? null
            : new TermCompiler(TermCompiler.NO_SELF).expression(pattern.from());
    this.evidence =
        new Evidence(
            pattern.type().displayName(),
            pattern.text(),
            slot,
            pattern.constraints(),
            factType == null ? List.of() : factType.parameters());
  }

  /** Equality with a constant says what is asked for; the other constraints say how it must be. */
  static boolean isKey(Term term) {
    return term instanceof Term.Comparison comparison
        && comparison.operator() == Term.Operator.EQUAL
        && comparison.left() instanceof Term.Read
        && comparison.right() instanceof Term.Constant constant
        && (constant.type().isEnum() || constant.value() instanceof String);
  }

  @Override
  boolean search(Frame frame, Found found) {
    Object before = frame.slots()[slot];
    for (Object candidate : candidates(frame)) {
      if (all(tests, candidate, frame.slots())) {
        frame.slots()[slot] = candidate;
        boolean end = found.visit();
        frame.slots()[slot] = before;
        if (end) {
          return true;
        }
      }
    }
    return false;
  }

  private Iterable<?> candidates(Frame frame) {
    if (from == null) {
      return frame.ofType(type);
    }
    Object value = from.value(null, frame.slots());
    Iterable<?> values = value instanceof Iterable<?> list ? list : List.of();
    List<Object> fitting = new ArrayList<>();
    values.forEach(
        each -> {
          if (type.isInstance(each)) {
            fitting.add(each);
          }
        });
    if (type.isInstance(value)) {
      fitting.add(value);
    }
    return fitting;
  }

  private static boolean all(List<Test> tests, Object candidate, Object[] slots) {
    for (Test test : tests) {
      if (!test.holds(candidate, slots)) {
        return false;
      }
    }
    return true;
  }

  @Override
  void explain(Frame frame, boolean exists) {
    Object matched = frame.slots()[slot];
    List<Fact> facts = matched instanceof Fact fact ? List.of(fact) : List.of();
    frame.add(evidence.reason(exists ? ReasonKind.EXISTS : ReasonKind.MATCH, facts, frame));
  }

  /** All facts that satisfy the pattern, for an {@code exists} over this pattern alone. */
  void explainExists(Frame frame) {
    List<Fact> facts = new ArrayList<>(2);
    for (Object candidate : candidates(frame)) {
      if (candidate instanceof Fact fact && all(tests, candidate, frame.slots())) {
        facts.add(fact);
      }
    }
    frame.add(evidence.reason(ReasonKind.EXISTS, facts, frame));
  }

  @Override
  void explainAbsence(Frame frame) {
    List<Fact> facts = new ArrayList<>(2);
    for (Object candidate : candidates(frame)) {
      if (candidate instanceof Fact fact && all(keys, candidate, frame.slots())) {
        facts.add(fact);
      }
    }
    frame.add(evidence.reason(ReasonKind.NOT, facts, frame));
  }
}

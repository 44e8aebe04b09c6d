package io.osteon.engine.explain;

import io.osteon.engine.Firing.ReasonKind;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Terms;
import io.osteon.engine.compile.TermCompiler;
import io.osteon.engine.compile.Test;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** Explains a test over what was bound before: by the facts that it reads. */
final class TestExplanation extends Explanation {

  private final Test test;
  private final List<Integer> slots;
  private final Evidence evidence;

  TestExplanation(Constraint constraint) {
    this.test = new TermCompiler(TermCompiler.NO_SELF).test(constraint.term());
    this.slots = List.copyOf(Terms.slots(constraint.term()));
    this.evidence =
        new Evidence("", constraint.text(), TermCompiler.NO_SELF, List.of(constraint), List.of());
  }

  @Override
  boolean search(Frame frame, Found found) {
    return test.holds(null, frame.slots()) && found.visit();
  }

  @Override
  void explain(Frame frame, boolean exists) {
    frame.add(evidence.reason(exists ? ReasonKind.EXISTS : ReasonKind.MATCH, facts(frame), frame));
  }

  @Override
  void explainAbsence(Frame frame) {
    frame.add(evidence.reason(ReasonKind.NOT, facts(frame), frame));
  }

  private List<Fact> facts(Frame frame) {
    List<Fact> facts = new ArrayList<>();
    for (int slot : slots) {
      if (frame.slots()[slot] instanceof Fact fact) {
        facts.add(fact);
      }
    }
    return facts;
  }
}

package io.osteon.engine.explain;

import io.osteon.engine.Firing.ReasonKind;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/** Explains an accumulation: by the facts that were gathered. */
final class AccumulateExplanation extends Explanation {

  private final Explanation source;
  private final List<PatternCondition> patterns;
  private final List<Evidence> evidence = new ArrayList<>();

  /**
   * @param patterns the patterns of the source
   */
  AccumulateExplanation(
      AccumulateCondition accumulate, Explanation source, List<PatternCondition> patterns) {
    this.source = source;
    this.patterns = patterns;
    for (PatternCondition pattern : patterns) {
      String text =
          accumulate.text().isEmpty()
              ? pattern.text()
              : pattern.text().isEmpty()
                  ? accumulate.text()
                  : pattern.text() + "; " + accumulate.text();
      List<io.osteon.engine.check.Condition.Constraint> constraints =
          new ArrayList<>(pattern.constraints());
      constraints.addAll(accumulate.constraints());
      evidence.add(
          new Evidence(pattern.type().displayName(), text, pattern.slot(), constraints, List.of()));
    }
  }

  @Override
  boolean search(Frame frame, Found found) {
    return found.visit();
  }

  @Override
  void explain(Frame frame, boolean exists) {
    List<List<Fact>> gathered = new ArrayList<>();
    patterns.forEach(pattern -> gathered.add(new ArrayList<>()));
    source.search(
        frame,
        () -> {
          for (int i = 0; i < patterns.size(); i++) {
            Object fact = frame.slots()[patterns.get(i).slot()];
            if (fact instanceof Fact found && !containsSame(gathered.get(i), found)) {
              gathered.get(i).add(found);
            }
          }
          return false;
        });
    for (int i = 0; i < patterns.size(); i++) {
      frame.add(evidence.get(i).reason(ReasonKind.ACCUMULATE, gathered.get(i), frame));
    }
  }

  private static boolean containsSame(List<Fact> facts, Fact fact) {
    for (Fact each : facts) {
      if (each == fact) {
        return true;
      }
    }
    return false;
  }

  @Override
  void explainAbsence(Frame frame) {
    explain(frame, false);
  }
}

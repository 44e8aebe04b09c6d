package io.osteon.evaluation.alternatives;

import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A change that was tried, with what it does to the decision. */
record Probe(CaseChange change, CaseComparison comparison) {

  /**
   * What the change does to recommendations: added, removed, hidden, or shown with another urgency
   * or status. Changes that do the same have equal effects.
   */
  List<String> effect() {
    List<String> effect = new ArrayList<>();
    for (RuleChange rule : comparison.rules()) {
      if (counts(rule)) {
        effect.add(
            rule.id()
                + ' '
                + rule.kind()
                + (rule.after() == null
                    ? ""
                    : " " + rule.after().urgency() + ' ' + rule.after().status()));
      }
    }
    return effect;
  }

  /** More than another variant of what is shown anyway. */
  static boolean counts(RuleChange rule) {
    return switch (rule.kind()) {
      case ADDED, REMOVED, HIDDEN -> true;
      case CHANGED ->
          rule.before().urgency() != rule.after().urgency()
              || !Objects.equals(rule.before().status(), rule.after().status());
      case REWORDED -> false;
    };
  }

  /** The urgency of the most urgent rule that the change is about. */
  Urgency urgency() {
    Urgency most = Urgency.INFO;
    for (RuleChange rule : comparison.rules()) {
      if (counts(rule)) {
        most = more(more(most, rule.before()), rule.after());
      }
    }
    return most;
  }

  private static Urgency more(Urgency urgency, RuleState state) {
    return state != null && state.urgency().compareTo(urgency) < 0 ? state.urgency() : urgency;
  }
}

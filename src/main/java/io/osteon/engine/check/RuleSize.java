package io.osteon.engine.check;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * How large the conditions of a rule are, counted before anything is made of them. Drools writes
 * out every way through the alternatives of a rule: twenty groups with an "or" each are a million.
 *
 * @param conditions patterns, their constraints, and tests
 * @param alternatives ways through its groups with "or"; a rule without them has one
 * @param depth of conditions within conditions
 */
record RuleSize(int conditions, int alternatives, int depth) {
  /** Several times those of the largest rule that a clinician could still read. */
  static final int MOST_CONDITIONS = 300;

  static final int MOST_ALTERNATIVES = 128;
  static final int MOST_DEPTH = 50;

  /** Conditions of all rules of a rule base, those of alternatives written out. */
  static final int MOST_WRITTEN_OUT = 40_000;

  /** What is larger than that is as good as without end. */
  private static final int ENDLESS = 1_000_000;

  /** The size of a rule. */
  static RuleSize of(RuleDescr rule) {
    return rule.getLhs() == null ? new RuleSize(0, 1, 0) : of(rule.getLhs());
  }

  private static RuleSize of(Object descr) {
    if (descr instanceof PatternDescr pattern) {
      int constraints = pattern.getConstraint().getDescrs().size();
      RuleSize source =
          pattern.getSource() instanceof AccumulateDescr accumulate && accumulate.getInput() != null
              ? of(accumulate.getInput())
              : new RuleSize(0, 1, 0);
      return new RuleSize(
          bounded(1L + constraints + source.conditions), source.alternatives, source.depth + 1);
    }
    if (descr instanceof EvalDescr) { // has no parts, though it could
      return new RuleSize(1, 1, 1);
    }
    if (descr instanceof ConditionalElementDescr element) {
      return together(element.getDescrs(), descr instanceof OrDescr).within(descr);
    }
    return new RuleSize(1, 1, 1);
  }

  private static RuleSize together(List<? extends BaseDescr> parts, boolean either) {
    long conditions = 0;
    long alternatives = either ? 0 : 1;
    int depth = 0;
    for (BaseDescr part : parts) {
      RuleSize size = of(part);
      conditions += size.conditions;
      alternatives =
          bounded(
              either
                  ? alternatives + size.alternatives
                  : alternatives * Math.max(1, size.alternatives));
      depth = Math.max(depth, size.depth);
    }
    return new RuleSize(bounded(conditions), bounded(alternatives), depth);
  }

  /** The conditions of a rule, and conditions joined by "and", are not one within another. */
  private RuleSize within(Object descr) {
    return descr instanceof AndDescr ? this : new RuleSize(conditions, alternatives, depth + 1);
  }

  private static int bounded(long number) {
    return (int) Math.min(number, ENDLESS);
  }

  /** Conditions when every alternative is written out. */
  int writtenOut() {
    return bounded((long) conditions * Math.max(1, alternatives));
  }

  /** Why a rule of that size is not read, in words of a rule author; empty when it is. */
  Optional<String> refusal() {
    if (conditions > MOST_CONDITIONS) {
      return Optional.of(
          "%d conditions in one rule; expected at most %d: make several rules of it"
              .formatted(conditions, MOST_CONDITIONS));
    }
    if (alternatives > MOST_ALTERNATIVES) {
      return Optional.of(
          "the groups with \"or\" make %s alternatives in one rule; expected at most %d: make several rules of it"
              .formatted(
                  alternatives == ENDLESS ? "more than a million" : alternatives,
                  MOST_ALTERNATIVES));
    }
    if (depth > MOST_DEPTH) {
      return Optional.of(
          "conditions are nested %d deep; expected at most %d".formatted(depth, MOST_DEPTH));
    }
    return Optional.empty();
  }
}

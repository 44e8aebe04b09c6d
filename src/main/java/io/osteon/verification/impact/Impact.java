package io.osteon.verification.impact;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Judges cases by two rule bases and says what differs in what is shown. Cases are taken one by
 * one, so that their number is not bound by memory.
 */
public final class Impact {
  /** How many affected cases are listed unless somebody asks for another number. */
  public static final int LISTED = 500;

  private final Evaluator before;
  private final Evaluator after;
  private final int list;
  private final Map<String, RuleImpact> rules = new TreeMap<>();
  private final List<CaseImpact> listed = new ArrayList<>();
  private int cases;
  private int affected;
  private int unreadable;

  private Impact(Evaluator before, Evaluator after, int list) {
    this.before = before;
    this.after = after;
    this.list = list;
  }

  /**
   * Compares two rule bases.
   *
   * @param before the rule base of today
   * @param after the changed one
   * @param cases to judge
   * @param list how many affected cases are listed; all are counted
   * @param progress is told how many cases have been judged, after each
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public static ImpactReport of(
      Evaluator before, Evaluator after, Stream<ImpactCase> cases, int list, IntConsumer progress) {
    Impact impact = new Impact(before, after, list);
    cases.forEachOrdered(
        each -> {
          if (Thread.interrupted()) {
            throw new java.util.concurrent.CancellationException("the comparison was cancelled");
          }
          impact.judge(each);
          progress.accept(impact.cases + impact.unreadable);
        });
    return impact.report();
  }

  private void judge(ImpactCase each) {
    List<RecommendationChange> changes;
    try {
      changes = shown(before, each).changesTo(shown(after, each));
    } catch (InvalidInputException | EvaluationLimitException e) {
      unreadable++;
      return;
    }
    cases++;
    if (changes.isEmpty()) {
      return;
    }
    affected++;
    for (RecommendationChange change : changes) {
      rules.merge(
          change.rule(),
          new RuleImpact(change.rule(), 0, 0, 0).and(change.kind()),
          (sum, one) -> sum.and(change.kind()));
    }
    if (listed.size() < list) {
      listed.add(new CaseImpact(each.id(), each.source(), changes));
    }
  }

  private static ShownRules shown(Evaluator evaluator, ImpactCase each) {
    return ShownRules.of(evaluator, evaluator.decide(each.reader().apply(evaluator)));
  }

  private ImpactReport report() {
    return new ImpactReport(
        before.ruleBase().hash(),
        after.ruleBase().hash(),
        cases,
        affected,
        unreadable,
        List.copyOf(rules.values()),
        listed);
  }
}

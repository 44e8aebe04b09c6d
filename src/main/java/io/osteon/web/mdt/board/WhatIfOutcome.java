package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.evaluation.Status;
import io.osteon.rulebase.Key;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What would be recommended, beside what is.
 *
 * @param changes what is other than in the real case, in words
 * @param problems what cannot be so, and why
 * @param comparison of the two, empty when there is nothing to compare
 * @param real recommendations of the real case
 * @param wouldBe those of the changed case; empty where it cannot be evaluated
 */
@TemplateData
public record WhatIfOutcome(
    List<String> changes,
    List<Problem> problems,
    List<ComparisonLine> comparison,
    List<Row> real,
    List<Row> wouldBe) {
  public WhatIfOutcome {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    comparison = List.copyOf(comparison);
    real = List.copyOf(real);
    wouldBe = List.copyOf(wouldBe);
  }

  /**
   * A value that a changed case cannot have.
   *
   * @param what the field
   * @param value as typed
   * @param expected what would be right, in English
   */
  @TemplateData
  public record Problem(String what, String value, String expected) {}

  /**
   * A recommendation in a list.
   *
   * @param mark what becomes of it, as a key of {@link ComparisonLine#kind}; empty where nothing
   *     does
   * @param deferred it waits for others
   */
  @TemplateData
  public record Row(String mark, String urgency, String id, String title, boolean deferred) {}

  /** Something is other than in the real case. */
  public boolean isChanged() {
    return !changes.isEmpty() || !problems.isEmpty();
  }

  /** The case cannot be evaluated as it was changed. */
  public boolean isRefused() {
    return !problems.isEmpty();
  }

  /** The real case with nothing changed. */
  static WhatIfOutcome unchanged(Evaluation real) {
    List<Row> rows = rows(real, Map.of());
    return new WhatIfOutcome(List.of(), List.of(), List.of(), rows, rows);
  }

  /** A change that cannot be. */
  static WhatIfOutcome refused(Evaluation real, List<Problem> problems) {
    return new WhatIfOutcome(List.of(), problems, List.of(), rows(real, Map.of()), List.of());
  }

  /** The real case beside the changed one. */
  static WhatIfOutcome of(
      List<String> changes, Evaluation real, Evaluation wouldBe, List<ComparisonLine> comparison) {
    Map<String, String> marks =
        comparison.stream()
            .filter(each -> !each.isMissing())
            .collect(Collectors.toMap(ComparisonLine::id, ComparisonLine::kind, (a, b) -> a));
    return new WhatIfOutcome(
        changes, List.of(), comparison, rows(real, marks), rows(wouldBe, marks));
  }

  private static List<Row> rows(Evaluation evaluation, Map<String, String> marks) {
    Function<Recommendation, Row> row =
        each ->
            new Row(
                marks.getOrDefault(each.id(), ""),
                Key.of(each.urgency()),
                each.id(),
                each.title(),
                each.status() == Status.DEFERRED);
    return evaluation.recommendations().stream().map(row).toList();
  }
}

package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.evaluation.Status;
import io.osteon.evaluation.alternatives.SmallestChanges;
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
 * @param differences between the two, empty when there is nothing to compare
 * @param real recommendations of the real case
 * @param wouldBe those of the changed case; empty where it cannot be evaluated
 * @param suggestions changes of one fact that would change a recommendation, while none was made
 */
@TemplateData
public record WhatIfOutcome(
    List<String> changes,
    List<Problem> problems,
    List<Difference> differences,
    List<Row> real,
    List<Row> wouldBe,
    List<Suggestion> suggestions) {
  /** Those that are shown at once. */
  private static final int AT_FIRST = 10;

  public WhatIfOutcome {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    differences = List.copyOf(differences);
    real = List.copyOf(real);
    wouldBe = List.copyOf(wouldBe);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * A change of one fact that would change a recommendation.
   *
   * @param urgency of the most urgent rule that it is about, as a key
   * @param words the change
   * @param effect what it does
   */
  @TemplateData
  public record Suggestion(String urgency, String words, String effect) {}

  /** The suggestions that are shown at once. */
  public List<Suggestion> firstSuggestions() {
    return suggestions.subList(0, Math.min(AT_FIRST, suggestions.size()));
  }

  /** The other suggestions. */
  public List<Suggestion> moreSuggestions() {
    return suggestions.subList(Math.min(AT_FIRST, suggestions.size()), suggestions.size());
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
   * @param mark gained, lost, changed, or empty
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
  static WhatIfOutcome unchanged(Evaluation real, SmallestChanges changes) {
    List<Row> rows = rows(real, Map.of());
    return new WhatIfOutcome(
        List.of(),
        List.of(),
        List.of(),
        rows,
        rows,
        changes.changes().stream()
            .map(each -> new Suggestion(Key.of(each.urgency()), each.words(), each.effect()))
            .toList());
  }

  /** A change that cannot be. */
  static WhatIfOutcome refused(Evaluation real, List<Problem> problems) {
    return new WhatIfOutcome(
        List.of(), problems, List.of(), rows(real, Map.of()), List.of(), List.of());
  }

  /** The real case beside the changed one. */
  static WhatIfOutcome of(
      List<String> changes, Evaluation real, Evaluation wouldBe, List<Difference> differences) {
    Map<String, String> marks =
        differences.stream()
            .filter(each -> !each.kind().startsWith("missing"))
            .collect(Collectors.toMap(Difference::id, Difference::kind, (a, b) -> a));
    return new WhatIfOutcome(
        changes, List.of(), differences, rows(real, marks), rows(wouldBe, marks), List.of());
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

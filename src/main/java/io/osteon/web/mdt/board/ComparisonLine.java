package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.evaluation.Status;
import io.osteon.evaluation.alternatives.CaseComparison;
import io.osteon.evaluation.alternatives.RuleChange;
import io.osteon.evaluation.alternatives.RuleState;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Urgency;
import io.osteon.web.evaluation.EvaluationWords;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A line of the comparison of two answers: about a case and the same case changed, or about a case
 * at two times.
 *
 * @param kind what has become of it, as a key of style and words: added, removed, hidden, changed,
 *     reworded, missing-gained or missing-lost
 * @param id of the rule
 * @param urgency as a key, or empty for missing data
 * @param title of the rule, or what is missing
 * @param detail what of it has changed, or empty
 */
@TemplateData
public record ComparisonLine(String kind, String id, String urgency, String title, String detail) {
  private static final String MISSING = "missing-";

  public ComparisonLine {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
  }

  /** It is about missing data, not about a recommendation. */
  boolean isMissing() {
    return kind.startsWith(MISSING);
  }

  /**
   * The comparison of two answers in one language, what is added first.
   *
   * @param urgencies the words for urgencies
   * @param words the words for what has changed
   */
  static List<ComparisonLine> of(
      Evaluation before, Evaluation after, EvaluationWords urgencies, BoardWords words) {
    CaseComparison comparison = CaseComparison.of(before, after);
    List<ComparisonLine> lines = new ArrayList<>();
    for (RuleChange.Kind kind : RuleChange.Kind.values()) {
      for (RuleChange each : comparison.rules()) {
        if (each.kind() == kind) {
          lines.add(line(each, after, urgencies, words));
        }
      }
    }
    missing(MISSING + "gained", comparison.missingGained(), after, lines);
    missing(MISSING + "lost", comparison.missingLost(), before, lines);
    return List.copyOf(lines);
  }

  private static ComparisonLine line(
      RuleChange change, Evaluation after, EvaluationWords urgencies, BoardWords words) {
    RuleState state = change.after() == null ? change.before() : change.after();
    String detail =
        switch (change.kind()) {
          case ADDED, REMOVED -> "";
          case HIDDEN -> words.hiddenBy() + " " + String.join(", ", change.after().hiddenBy());
          case CHANGED, REWORDED -> detail(change, after, urgencies, words);
        };
    return new ComparisonLine(
        Key.of(change.kind()),
        change.id(),
        Key.of(state.urgency()),
        change.title().in(after.language()),
        detail);
  }

  /** Says the change of urgency and deferral; where only the words differ, the new words. */
  private static String detail(
      RuleChange change, Evaluation after, EvaluationWords urgencies, BoardWords words) {
    List<String> details = new ArrayList<>();
    if (change.before().urgency() != change.after().urgency()) {
      details.add(
          urgency(change.before().urgency(), urgencies)
              + " → "
              + urgency(change.after().urgency(), urgencies));
    }
    if (change.before().status() != change.after().status()) {
      details.add(
          change.after().status() == Status.DEFERRED ? words.deferred() : words.noLongerDeferred());
    }
    if (details.isEmpty()) {
      after.recommendations().stream()
          .filter(each -> each.id().equals(change.id()))
          .map(Recommendation::text)
          .forEach(details::add);
    }
    return String.join(" · ", details);
  }

  private static String urgency(Urgency urgency, EvaluationWords words) {
    return switch (urgency) {
      case CRITICAL -> words.critical();
      case WARNING -> words.warning();
      case INFO -> words.info();
    };
  }

  private static void missing(
      String kind, List<String> ids, Evaluation in, List<ComparisonLine> lines) {
    Set<String> said = new LinkedHashSet<>();
    for (Evaluation.Missing each : in.missing()) {
      if (ids.contains(each.id()) && said.add(each.id())) {
        lines.add(new ComparisonLine(kind, each.rule(), "", each.text(), ""));
      }
    }
  }
}

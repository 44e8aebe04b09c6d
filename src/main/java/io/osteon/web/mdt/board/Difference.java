package io.osteon.web.mdt.board;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.evaluation.Status;
import io.osteon.rulebase.Key;
import io.osteon.web.evaluation.EvaluationWords;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * One difference between what is recommended of two cases, or of one case at two times.
 *
 * @param kind gained, lost, changed, missing-gained or missing-lost; a key of style
 * @param id of the rule
 * @param urgency as a key, or empty for missing data
 * @param title of the rule, or what is missing
 * @param detail what of it has changed, or empty
 */
@TemplateData
public record Difference(String kind, String id, String urgency, String title, String detail) {
  public Difference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
  }

  /**
   * The differences, gained ones first; both answers are in one language.
   *
   * @param urgencies the words for urgencies
   * @param words the words for what has changed
   */
  static List<Difference> between(
      Evaluation before, Evaluation after, EvaluationWords urgencies, BoardWords words) {
    Map<String, Recommendation> old = byId(before.recommendations(), Recommendation::id);
    Map<String, Recommendation> now = byId(after.recommendations(), Recommendation::id);
    List<Difference> differences = new ArrayList<>();
    now.forEach(
        (id, each) -> {
          if (!old.containsKey(id)) {
            differences.add(of("gained", each, ""));
          }
        });
    old.forEach(
        (id, each) -> {
          if (!now.containsKey(id)) {
            differences.add(of("lost", each, hiddenBy(after, id, words)));
          }
        });
    now.forEach(
        (id, each) -> {
          if (old.containsKey(id) && !isSame(old.get(id), each)) {
            differences.add(of("changed", each, detail(old.get(id), each, urgencies, words)));
          }
        });
    missing("missing-gained", after, before, differences);
    missing("missing-lost", before, after, differences);
    return List.copyOf(differences);
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> result = new LinkedHashMap<>();
    all.forEach(each -> result.put(id.apply(each), each));
    return result;
  }

  private static Difference of(String kind, Recommendation each, String detail) {
    return new Difference(kind, each.id(), Key.of(each.urgency()), each.title(), detail);
  }

  private static boolean isSame(Recommendation one, Recommendation other) {
    return one.urgency() == other.urgency()
        && one.status() == other.status()
        && one.text().equals(other.text())
        && one.title().equals(other.title());
  }

  /** Says the change of urgency and deferral; where only the words differ, the new words. */
  private static String detail(
      Recommendation before, Recommendation after, EvaluationWords urgencies, BoardWords words) {
    List<String> details = new ArrayList<>();
    if (before.urgency() != after.urgency()) {
      details.add(urgency(before, urgencies) + " → " + urgency(after, urgencies));
    }
    if (before.status() != after.status()) {
      details.add(after.status() == Status.DEFERRED ? words.deferred() : words.noLongerDeferred());
    }
    if (details.isEmpty()) {
      details.add(after.text());
    }
    return String.join(" · ", details);
  }

  private static String urgency(Recommendation each, EvaluationWords words) {
    return switch (each.urgency()) {
      case CRITICAL -> words.critical();
      case WARNING -> words.warning();
      case INFO -> words.info();
    };
  }

  private static String hiddenBy(Evaluation after, String id, BoardWords words) {
    return after.hidden().stream()
        .filter(hidden -> hidden.id().equals(id))
        .findFirst()
        .map(hidden -> words.hiddenBy() + " " + String.join(", ", hidden.hiddenBy()))
        .orElse("");
  }

  private static void missing(
      String kind, Evaluation in, Evaluation notIn, List<Difference> differences) {
    List<String> others = notIn.missing().stream().map(Evaluation.Missing::id).toList();
    for (Evaluation.Missing each : in.missing()) {
      if (!others.contains(each.id())) {
        differences.add(new Difference(kind, each.rule(), "", each.text(), ""));
      }
    }
  }
}

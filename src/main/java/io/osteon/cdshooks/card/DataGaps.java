package io.osteon.cdshooks.card;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.evaluation.Evaluation;
import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what could not be judged: data that could not be had, and data that rules of this moment
 * asked for. What a card of its own says already is not said again.
 */
final class DataGaps {
  private DataGaps() {}

  /** The gaps in words. */
  static List<Section> sections(CardContext context) {
    Language language = context.language();
    List<String> notRead = new ArrayList<>();
    for (Chart.Unavailable gap : context.chart().unavailable()) {
      notRead.add(
          Markdown.text(
              key(gap.key(), context)
                  + CardWord.COLON.in(language)
                  + CardWord.valueOf(gap.reason().name()).in(language)));
    }
    Set<String> shown = new LinkedHashSet<>();
    context.shown().forEach(recommendation -> shown.add(recommendation.id()));
    Set<String> missing = new LinkedHashSet<>();
    for (Evaluation.Missing each : context.missing()) {
      if (!shown.contains(each.rule())) {
        missing.add(Markdown.text(each.text() + " (" + each.rule() + ")"));
      }
    }
    List<Section> sections = new ArrayList<>();
    add(CardWord.GAPS_NOT_READ, notRead, language, sections);
    add(CardWord.MISSING, List.copyOf(missing), language, sections);
    return sections;
  }

  private static void add(
      CardWord heading, List<String> points, Language language, List<Section> sections) {
    if (!points.isEmpty()) {
      sections.add(new Section(heading.in(language), points));
    }
  }

  /** The clinicians' name of a prefetch key, as the rule base gives it. */
  private static String key(String key, CardContext context) {
    return context.ruleBase().services().prefetch().stream()
        .filter(asked -> asked.key().equals(key))
        .findFirst()
        .map(asked -> asked.name().in(context.language()))
        .orElse(key);
  }
}

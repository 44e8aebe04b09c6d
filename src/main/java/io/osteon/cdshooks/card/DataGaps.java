package io.osteon.cdshooks.card;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.DraftOrder;
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
  /** What drugs were ordered with before FHIR R4. */
  private static final Set<String> OLDER_TYPES =
      Set.of("MedicationOrder", "MedicationPrescription");

  /** Notes of intake that the drug of an order is not known at all. */
  private static final Set<String> NOT_TOLD = Set.of("unresolved-reference", "medication-not-told");

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
    for (DraftOrder draft : context.chart().draftOrders()) {
      if (draft.selected() && cannotBeTold(draft, context.evaluation())) {
        notRead.add(Markdown.text(CardWord.DRAFT_NOT_READ.in(language, draft.reference())));
      }
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

  /** An order for a drug that nothing names, or of a version of FHIR that is not read. */
  private static boolean cannotBeTold(DraftOrder draft, Evaluation evaluation) {
    return OLDER_TYPES.contains(draft.resource().path("resourceType").asText())
        || evaluation.notes().stream()
            .anyMatch(
                note ->
                    NOT_TOLD.contains(note.code()) && note.location().equals(draft.reference()));
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

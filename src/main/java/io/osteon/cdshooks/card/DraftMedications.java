package io.osteon.cdshooks.card;

import io.osteon.cdshooks.chart.DraftOrder;
import io.osteon.cdshooks.request.Hook;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Source;
import io.osteon.rulebase.DraftRemoval;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.RuleReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The draft orders of a call as the drugs that the rules saw in them. To take away the wrong draft
 * is the worst that a card could do, so that in any doubt a draft is left alone.
 */
final class DraftMedications {
  private static final Set<Hook> ORDER_HOOKS = EnumSet.of(Hook.ORDER_SELECT, Hook.ORDER_SIGN);
  private static final Pattern MEDICATION_REQUEST =
      Pattern.compile("MedicationRequest/[A-Za-z0-9.-]{1,64}");

  private final CardContext context;
  private final List<DraftOrder> drafts;
  private final List<MedicationCourse> courses;

  DraftMedications(CardContext context) {
    this.context = context;
    this.drafts =
        ORDER_HOOKS.contains(context.request().hook())
            ? context.chart().draftOrders().stream().filter(this::unmistakable).toList()
            : List.of();
    this.courses = context.evaluation().decision().facts(MedicationCourse.class);
  }

  /** A medication that can be named, and no other draft has that name. */
  private boolean unmistakable(DraftOrder draft) {
    return MEDICATION_REQUEST.matcher(draft.reference()).matches()
        && draft.reference().equals("MedicationRequest/" + draft.resource().path("id").asText())
        && context.chart().draftOrders().stream()
                .filter(other -> other.reference().equals(draft.reference()))
                .count()
            == 1;
  }

  /** The drafts that a removal means. */
  List<DraftOrder> meant(DraftRemoval removal) {
    List<DraftOrder> meant = new ArrayList<>();
    for (DraftOrder draft : drafts) {
      List<MedicationCourse> drugs = drugs(draft);
      if (!drugs.isEmpty() && drugs.stream().allMatch(drug -> isMeant(drug, removal))) {
        meant.add(draft);
      }
    }
    return meant;
  }

  /** The drafts that order this drug and nothing else. */
  List<DraftOrder> ofDrug(String key) {
    return drafts.stream()
        .filter(
            draft -> {
              List<MedicationCourse> drugs = drugs(draft);
              return drugs.size() == 1 && drugs.get(0).drug().equals(key);
            })
        .toList();
  }

  /** What the rules saw in a draft: several drugs in a combination, none when it is not known. */
  private List<MedicationCourse> drugs(DraftOrder draft) {
    Source source = new Source(draft.reference());
    return courses.stream()
        .filter(course -> course.planned() && course.sources().contains(source))
        .toList();
  }

  private boolean isMeant(MedicationCourse course, DraftRemoval removal) {
    boolean named =
        removal.drugs().stream()
            .map(RuleReference::id)
            .anyMatch(id -> id.equals(course.drug()) || id.equals(Key.of(course.drugClass())));
    boolean strength =
        removal.strength() == null
            || (course.strength() != null && course.strength().compareTo(removal.strength()) == 0);
    return named && strength && !(removal.firstDoseOnly() && everTaken(course));
  }

  private boolean everTaken(MedicationCourse draft) {
    return courses.stream()
        .filter(course -> course.drugClass() == draft.drugClass())
        .anyMatch(course -> !course.givenDaysAgo().isEmpty() || course.active());
  }

  /** The drugs of a draft in words. */
  String name(DraftOrder draft) {
    return drugs(draft).stream()
        .map(MedicationCourse::drug)
        .distinct()
        .map(
            key ->
                context
                    .ruleBase()
                    .terminology()
                    .drug(key)
                    .map(drug -> drug.name().in(context.language()))
                    .orElse(key))
        .collect(Collectors.joining(CardWord.COMMA.in(context.language())));
  }
}

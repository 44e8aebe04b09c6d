package io.osteon.rulebase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Draft orders that an action would take away, because the advice says that the drug is not given,
 * held or stopped.
 *
 * @param drugs keys of drug classes ({@code intravenous-bisphosphonate}) or of drugs ({@code
 *     zoledronate}), with the place where each is named; an order of several drugs is taken away
 *     only if all of them are named
 * @param strength only orders of this strength in milligrams, or {@code null} for any
 * @param firstDoseOnly only while no dose of the drug is on record
 * @param recommended the suggestion may be marked as the recommended one, where the advice is
 *     critical
 * @param oneOf one of several drafts is to go, which one is for the clinician to choose
 * @param when in which variants
 */
public record DraftRemoval(
    List<RuleReference> drugs,
    BigDecimal strength,
    boolean firstDoseOnly,
    boolean recommended,
    boolean oneOf,
    VariantCondition when) {
  public DraftRemoval {
    Objects.requireNonNull(when, "when");
    drugs = List.copyOf(drugs);
  }
}

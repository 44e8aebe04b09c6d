package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;

/**
 * Something to be done on an advice.
 *
 * @param kind what sort of work
 * @param what the work in words, may hold placeholders
 * @param offers orders that would do it
 * @param removals draft orders that it would take away
 * @param adjustsZoledronate a draft order of zoledronic acid is to have the computed dose
 * @param withoutOrder why no order is offered where one could be expected, or {@code null}
 */
public record RequiredAction(
    ActionKind kind,
    BilingualTemplate what,
    List<OrderOffer> offers,
    List<DraftRemoval> removals,
    boolean adjustsZoledronate,
    String withoutOrder) {
  public RequiredAction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    offers = List.copyOf(offers);
    removals = List.copyOf(removals);
  }
}

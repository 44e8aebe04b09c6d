package io.osteon.governance.draft;

import java.util.Optional;
import java.util.Set;

/**
 * Which drafts a list shows.
 *
 * @param states those that are shown; empty for all
 * @param createdBy the name of the account that began them; empty for everyone's
 * @param text occurs in name, reason or clinical owner, upper and lower case alike; empty for any
 * @param limit at most that many, the latest changed first; 1 to 500
 */
public record DraftFilter(
    Set<DraftState> states, Optional<String> createdBy, Optional<String> text, int limit) {
  /** Every draft, up to the limit of a list. */
  public static final DraftFilter ALL =
      new DraftFilter(Set.of(), Optional.empty(), Optional.empty(), 500);

  public DraftFilter {
    states = Set.copyOf(states);
    if (limit < 1 || limit > 500) {
      throw new IllegalArgumentException("limit must be 1 to 500, but is " + limit);
    }
  }
}

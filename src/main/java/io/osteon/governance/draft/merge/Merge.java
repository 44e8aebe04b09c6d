package io.osteon.governance.draft.merge;

import java.util.List;
import java.util.Objects;

/**
 * What came of merging.
 *
 * @param text the merged text; where there are conflicts, it holds both sides between marks ({@code
 *     <<<<<<<}, {@code =======}, {@code >>>>>>>}), which is no valid rule file
 * @param conflicts the places that need a person, in order; empty when the text can be used
 */
public record Merge(String text, List<Conflict> conflicts) {
  public Merge {
    Objects.requireNonNull(text, "text");
    conflicts = List.copyOf(conflicts);
  }

  /** No person is needed. */
  public boolean isClean() {
    return conflicts.isEmpty();
  }
}

package io.osteon.governance.draft;

import java.util.List;

/**
 * What came of a rebase.
 *
 * @param draft as it is now: on the newer release when there are no conflicts, else unchanged
 * @param conflicts the files that need a person, by path
 * @param merged the paths of files whose two changes became one without a person
 */
public record RebaseResult(Draft draft, List<RebaseConflict> conflicts, List<String> merged) {
  public RebaseResult {
    conflicts = List.copyOf(conflicts);
    merged = List.copyOf(merged);
  }

  /** The draft is on the newer release. */
  public boolean done() {
    return conflicts.isEmpty();
  }
}

package io.osteon.governance.draft;

import io.osteon.governance.draft.merge.Conflict;
import java.util.List;
import java.util.Optional;

/**
 * A file that both the draft and the newer release changed in the same place.
 *
 * @param path of the file
 * @param original its text in the old base; empty when it had no such file
 * @param draft its text in the draft; empty when the draft deleted it
 * @param release its text in the newer release; empty when the release has no such file
 * @param proposal both sides in one text, with marks at the places; empty when one side deleted it
 * @param places the places, in order; empty when one side deleted the file
 */
public record RebaseConflict(
    String path,
    Optional<String> original,
    Optional<String> draft,
    Optional<String> release,
    Optional<String> proposal,
    List<Conflict> places) {
  public RebaseConflict {
    places = List.copyOf(places);
  }
}

package io.osteon.governance.draft;

import java.util.Optional;

/**
 * A file as a draft has it now.
 *
 * @param path within the rule base
 * @param text its text; empty when the draft deleted it
 * @param version what a caller that saves the file names as the one it saw: the revision of its
 *     last change in the draft, 0 when the draft never touched it
 * @param change how it differs from the release that the draft is based on
 * @param last the last change in the draft; empty when the draft never touched it
 */
public record DraftFile(
    String path, Optional<String> text, long version, Change change, Optional<FileRevision> last) {

  /** How a file differs from the base. */
  public enum Change {
    /** As in the base. */
    NONE,
    /** The base has no such file. */
    ADDED,
    /** Another text than in the base. */
    CHANGED,
    /** The base has it, the draft has not. */
    DELETED
  }
}

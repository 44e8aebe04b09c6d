package io.osteon.governance.draft.review;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Something said about a draft, or an answer to it. Its words never change.
 *
 * @param id of the comment
 * @param replyTo the comment that it answers; such a one is settled with that comment
 * @param path the file that is meant; empty for the draft as a whole
 * @param line the 1-based line that is meant, in the text of that time
 * @param text what was said
 * @param contentHash of the rule base when it was said
 * @param account who said it
 * @param name the name of that account
 * @param displayName what others read
 * @param at when
 * @param resolution who settled it; empty while it is open
 */
public record ReviewComment(
    UUID id,
    Optional<UUID> replyTo,
    Optional<String> path,
    OptionalInt line,
    String text,
    String contentHash,
    UUID account,
    String name,
    String displayName,
    Instant at,
    Optional<Resolution> resolution) {

  /**
   * Who settled a comment.
   *
   * @param name of the account
   * @param at when
   */
  public record Resolution(String name, Instant at) {}

  /** It waits for somebody to settle it; answers never do. */
  public boolean isOpen() {
    return replyTo.isEmpty() && resolution.isEmpty();
  }
}

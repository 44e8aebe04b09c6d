package io.osteon.web.mdt.meeting;

import java.util.Optional;
import java.util.UUID;

/** Ids and versions that forms send. */
final class Numbers {
  private Numbers() {}

  /** The version that the person has seen; one that nothing has where it cannot be read. */
  static long version(String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  /** The id; empty where the text is none. */
  static Optional<UUID> id(String text) {
    try {
      return text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

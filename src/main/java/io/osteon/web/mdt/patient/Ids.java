package io.osteon.web.mdt.patient;

import java.util.Optional;
import java.util.UUID;

/** Ids that a form sends. */
final class Ids {
  private Ids() {}

  /** The id; empty where the text is none. */
  static Optional<UUID> parse(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The id as it is written in addresses; empty where the text is none. */
  static String text(String text) {
    return parse(text == null ? "" : text).map(UUID::toString).orElse("");
  }
}

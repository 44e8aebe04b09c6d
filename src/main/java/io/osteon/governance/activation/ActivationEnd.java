package io.osteon.governance.activation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * That an activation was ended, as it was recorded; never changed. A live release has none when
 * another takes its place: that follows from the other's start.
 *
 * @param activation that was ended
 * @param at when
 * @param kind how
 * @param by name of who did it
 * @param reason why
 */
public record ActivationEnd(UUID activation, Instant at, Kind kind, String by, String reason) {
  public ActivationEnd {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(reason, "reason");
  }

  /** How an activation ended. */
  public enum Kind {
    /** Before its time came. */
    CANCELLED,
    /** By somebody, after it was in force. */
    ENDED,
    /** The release could not be used: the activation counts as if it had never been. */
    FAILED;

    /** The word for it in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String key) {
      return Arrays.stream(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such end: " + key));
    }
  }

  /** Whether the activation counts as if it had never been. */
  boolean undoes() {
    return kind != Kind.ENDED;
  }
}

package io.osteon.mdt.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Who does not agree with the decision, and why.
 *
 * @param id of the dissent
 * @param name of who dissents
 * @param text why
 * @param by the name of who recorded it
 * @param at when
 * @param version grows with every change; at least 1
 */
public record Dissent(UUID id, String name, String text, String by, Instant at, long version) {
  public Dissent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}

package io.osteon.mdt.decision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that follows from a decision.
 *
 * @param id of the task
 * @param text what is to be done
 * @param owner who does it
 * @param due by when, or {@code null}
 * @param done whether it has been done; no part of what is signed, since it happens afterwards
 * @param by the name of who recorded or changed it last
 * @param version grows with every change; at least 1
 */
public record BoardTask(
    UUID id, String text, String owner, LocalDate due, boolean done, String by, long version) {
  public BoardTask {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(by, "by");
  }
}

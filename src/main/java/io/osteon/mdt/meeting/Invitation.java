package io.osteon.mdt.meeting;

import java.util.Objects;
import java.util.UUID;

/**
 * Asks a person to a meeting.
 *
 * @param account of the person, who must be a member or chair of boards by role
 * @param specialty the key of a {@link Specialty}, or free text
 */
public record Invitation(UUID account, String specialty) {
  public Invitation {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(specialty, "specialty");
  }
}

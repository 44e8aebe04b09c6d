package io.osteon.mdt.meeting;

import java.util.Objects;
import java.util.UUID;

/**
 * Who is invited to a meeting.
 *
 * @param account of the person
 * @param name for people
 * @param specialty the key of a {@link Specialty}, or free text; see {@link Specialty#title(String,
 *     io.osteon.rulebase.Language)}
 * @param present whether the person is there; counts for the quorum
 */
public record MeetingMember(UUID account, String name, String specialty, boolean present) {
  public MeetingMember {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(specialty, "specialty");
  }
}

package io.osteon.mdt.meeting;

import java.util.Objects;
import java.util.UUID;

/**
 * A person who can be invited to meetings.
 *
 * @param account of the person
 * @param name for people
 * @param mayChair whether the person may lead meetings
 */
public record Candidate(UUID account, String name, boolean mayChair) {
  public Candidate {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(name, "name");
  }
}

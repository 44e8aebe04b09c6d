package io.osteon.mdt.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A member's vote; the last one of each member counts.
 *
 * @param account of the member
 * @param name of the member
 * @param ballot for, against, neither
 * @param at when
 */
public record Vote(UUID account, String name, Ballot ballot, Instant at) {
  public Vote {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ballot, "ballot");
    Objects.requireNonNull(at, "at");
  }
}

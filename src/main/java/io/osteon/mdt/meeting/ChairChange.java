package io.osteon.mdt.meeting;

import java.time.Instant;
import java.util.Objects;

/**
 * That another chair was named, as the audit trail has it.
 *
 * @param at when
 * @param by who did, for people
 * @param previous name of the chair before
 * @param next name of the chair since
 * @param reason why; empty where the chair was changed with the plan of the meeting
 */
public record ChairChange(Instant at, String by, String previous, String next, String reason) {
  public ChairChange {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(reason, "reason");
  }
}

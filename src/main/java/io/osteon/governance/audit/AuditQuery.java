package io.osteon.governance.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which rows of the audit trail are asked for.
 *
 * @param from not before; empty for all
 * @param to before; empty for all
 * @param actor only of that name
 * @param action only of that key
 * @param object only on that object
 * @param after only those that come after that sequence in the order asked for
 * @param limit at most so many
 * @param newestFirst the newest first rather than the oldest
 */
public record AuditQuery(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> actor,
    Optional<String> action,
    Optional<String> object,
    OptionalLong after,
    int limit,
    boolean newestFirst) {

  /** All rows, the oldest first. */
  public static AuditQuery all() {
    return new AuditQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Integer.MAX_VALUE,
        false);
  }

  /** What happened to one object, the newest first. */
  public static AuditQuery of(String object, int limit) {
    return new AuditQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(object),
        OptionalLong.empty(),
        limit,
        true);
  }
}

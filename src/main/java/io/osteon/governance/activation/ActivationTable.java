package io.osteon.governance.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The decisions in PostgreSQL. */
final class ActivationTable {
  /** The channel on which a change is announced, when it is committed. */
  static final String CHANNEL = "osteon_activation";

  /** A clock that was set back must not put a new decision before an older one. */
  private static final String NOW =
      """
      greatest(clock_timestamp(), (select max(requested_at) from activation), (select max(ended_at) from activation_end))
      """;

  private static final long LOCK = 0x4f53544541434e01L;

  private ActivationTable() {}

  /** Orders all who decide, until the end of the transaction. */
  static void lock(Handle transaction) {
    transaction
        .createQuery("select true from (select pg_advisory_xact_lock(:lock)) locked")
        .bind("lock", LOCK)
        .map((row, context) -> row.getBoolean(1))
        .one();
  }

  static void announce(Handle transaction) {
    transaction
        .createQuery("select true from (select pg_notify(:channel, '')) announced")
        .bind("channel", CHANNEL)
        .map((row, context) -> row.getBoolean(1))
        .one();
  }

  /** The time is read first: what is decided after it has not begun. */
  static ActivationState read(Handle handle) {
    Instant now = handle.createQuery("select " + NOW).map((row, context) -> instant(row, 1)).one();
    return new ActivationState(new ActivationHistory(orders(handle), ends(handle)), now);
  }

  /** See {@link ActivationHistory#generation}; -1 before anything was ever decided. */
  static long generation(Handle handle) {
    return handle
        .createQuery(
            "with clock as (select "
                + NOW
                + """
                 as now)
                select (select count(*) from activation where starts_at <= now)
                     + (select count(*) from activation_end where ended_at <= now)
                from clock
                """)
        .map((row, context) -> row.getLong(1))
        .one();
  }

  private static List<ActivationOrder> orders(Handle handle) {
    return handle.createQuery("select * from activation").map((row, context) -> order(row)).list();
  }

  private static ActivationOrder order(ResultSet row) throws SQLException {
    return new ActivationOrder(
        row.getObject("id", UUID.class),
        row.getLong("sequence"),
        row.getString("release"),
        row.getString("hash"),
        ActivationMode.of(row.getString("mode")).orElseThrow(),
        row.getInt("share_percent"),
        instant(row, "starts_at"),
        row.getString("requested_by"),
        row.getString("reason"),
        instant(row, "requested_at"),
        Optional.ofNullable(row.getObject("restores", UUID.class)));
  }

  private static List<ActivationEnd> ends(Handle handle) {
    return handle
        .createQuery("select * from activation_end")
        .map(
            (row, context) ->
                new ActivationEnd(
                    row.getObject("activation", UUID.class),
                    instant(row, "ended_at"),
                    ActivationEnd.Kind.of(row.getString("kind")),
                    row.getString("ended_by"),
                    row.getString("reason")))
        .list();
  }

  /** Records a decision; the database gives it its place in the order. */
  static void insert(Handle transaction, ActivationOrder order) {
    transaction
        .createUpdate(
            """
            insert into activation (id, release, hash, mode, share_percent, starts_at, requested_by, reason,
                                    requested_at, restores)
            values (:id, :release, :hash, :mode, :sharePercent, :startsAt, :requestedBy, :reason,
                    :requestedAt, cast(:restores as uuid))
            """)
        .bind("id", order.id())
        .bind("release", order.release())
        .bind("hash", order.hash())
        .bind("mode", order.mode().key())
        .bind("sharePercent", order.sharePercent())
        .bind("startsAt", order.startsAt().atOffset(ZoneOffset.UTC))
        .bind("requestedBy", order.requestedBy())
        .bind("reason", order.reason())
        .bind("requestedAt", order.requestedAt().atOffset(ZoneOffset.UTC))
        .bind("restores", order.restores().map(UUID::toString).orElse(null))
        .execute();
  }

  static void insert(Handle transaction, ActivationEnd end) {
    transaction
        .createUpdate(
            """
            insert into activation_end (activation, ended_at, kind, ended_by, reason)
            values (:activation, :endedAt, :kind, :by, :reason)
            """)
        .bind("activation", end.activation())
        .bind("endedAt", end.at().atOffset(ZoneOffset.UTC))
        .bind("kind", end.kind().key())
        .bind("by", end.by())
        .bind("reason", end.reason())
        .execute();
  }

  /** Records that a replica answers with it; false if one did so before. */
  static boolean start(Handle transaction, UUID activation, String replica, Instant at) {
    return transaction
            .createUpdate(
                """
                insert into activation_start (activation, replica, started_at)
                values (:activation, :replica, :at)
                on conflict (activation) do nothing
                """)
            .bind("activation", activation)
            .bind("replica", replica)
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .execute()
        > 0;
  }

  static boolean hasStarted(Handle handle, UUID activation) {
    return handle
        .createQuery("select exists (select from activation_start where activation = :activation)")
        .bind("activation", activation)
        .map((row, context) -> row.getBoolean(1))
        .one();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

package io.osteon.governance.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** The rows of the audit trail and its head in PostgreSQL. */
final class AuditTable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 1_000;
  private static final String COLUMNS =
      "sequence, recorded_at, account, actor, roles, address, action, object, detail, reason,"
          + " previous_hash, hash";

  /** Any number that nothing else in this database locks. */
  private static final long LOCK = 0x6f73_7465_6f6eL;

  private AuditTable() {}

  /** Makes other writers wait until the transaction ends. */
  static void lock(Handle transaction) {
    transaction
        .createQuery("select true from (select pg_advisory_xact_lock(:lock)) as locked")
        .bind("lock", LOCK)
        .map((row, context) -> row.getBoolean(1))
        .one();
  }

  static Optional<AuditEntry> last(Handle handle) {
    return handle
        .createQuery("select " + COLUMNS + " from audit_entry order by sequence desc limit 1")
        .map((row, context) -> entry(row))
        .findOne();
  }

  static Optional<AuditHead> head(Handle handle) {
    return handle
        .createQuery("select sequence, hash, key, signature from audit_head")
        .map(
            (row, context) ->
                new AuditHead(
                    row.getLong("sequence"),
                    row.getString("hash"),
                    row.getString("key"),
                    row.getBytes("signature")))
        .findFirst();
  }

  static void insert(Handle transaction, AuditEntry entry) {
    transaction
        .createUpdate(
            "insert into audit_entry ("
                + COLUMNS
                + ") values (:sequence, :recordedAt, :account, :actor, :roles, :address, :action,"
                + " :object, cast(:detail as jsonb), :reason, :previousHash, :hash)")
        .bind("sequence", entry.sequence())
        .bind("recordedAt", entry.recordedAt().atOffset(ZoneOffset.UTC))
        .bind("account", entry.account())
        .bind("actor", entry.actor())
        .bind("roles", entry.roles())
        .bind("address", entry.address())
        .bind("action", entry.action())
        .bind("object", entry.object())
        .bind("detail", json(entry.detail()))
        .bind("reason", entry.reason())
        .bind("previousHash", entry.previousHash())
        .bind("hash", entry.hash())
        .execute();
  }

  static void move(Handle transaction, AuditHead head) {
    transaction
        .createUpdate(
            """
            insert into audit_head (sequence, hash, key, signature) values (:sequence, :hash, :key, :signature)
            on conflict (only_row) do update
              set sequence = excluded.sequence, hash = excluded.hash, key = excluded.key,
                  signature = excluded.signature
            """)
        .bind("sequence", head.sequence())
        .bind("hash", head.hash())
        .bind("key", head.key())
        .bind("signature", head.signature())
        .execute();
  }

  static List<AuditEntry> find(Handle handle, AuditQuery query) {
    return select(handle, query).list();
  }

  /** Reads row by row: the transaction of the handle keeps the cursor open. */
  static void each(Handle transaction, AuditQuery query, Consumer<AuditEntry> consumer) {
    select(transaction, query).forEach(consumer);
  }

  private static ResultIterable<AuditEntry> select(Handle handle, AuditQuery query) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    query.from().ifPresent(any -> conditions.add("recorded_at >= :from"));
    query.to().ifPresent(any -> conditions.add("recorded_at < :to"));
    query.actor().ifPresent(any -> conditions.add("actor = :actor"));
    query.action().ifPresent(any -> conditions.add("action = :action"));
    query.object().ifPresent(any -> conditions.add("object = :object"));
    query
        .after()
        .ifPresent(
            any -> conditions.add(query.newestFirst() ? "sequence < :after" : "sequence > :after"));
    String order = query.newestFirst() ? "desc" : "asc";
    Query select =
        handle
            .createQuery(
                "select %s from audit_entry where %s order by sequence %s limit :limit"
                    .formatted(COLUMNS, String.join(" and ", conditions), order))
            .setFetchSize(BATCH)
            .bind("limit", query.limit());
    query.from().ifPresent(from -> select.bind("from", from.atOffset(ZoneOffset.UTC)));
    query.to().ifPresent(to -> select.bind("to", to.atOffset(ZoneOffset.UTC)));
    query.actor().ifPresent(actor -> select.bind("actor", actor));
    query.action().ifPresent(action -> select.bind("action", action));
    query.object().ifPresent(object -> select.bind("object", object));
    query.after().ifPresent(after -> select.bind("after", after));
    return select.map((row, context) -> entry(row));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("sequence"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("account", UUID.class),
        row.getString("actor"),
        row.getString("roles"),
        row.getString("address"),
        row.getString("action"),
        row.getString("object"),
        detail(row.getString("detail")),
        row.getString("reason"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  private static String json(Map<String, String> detail) {
    ObjectNode object = JSON.createObjectNode();
    detail.forEach(object::put);
    return object.toString();
  }

  /**
   * What a row was changed to by hand may be no flat object of texts: then it is kept as one text,
   * so that the hash cannot fit.
   */
  private static SortedMap<String, String> detail(String json) {
    SortedMap<String, String> detail = new TreeMap<>();
    try {
      JsonNode object = JSON.readTree(json);
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!field.getValue().isTextual()) {
          return unreadable(json);
        }
        detail.put(field.getKey(), field.getValue().textValue());
      }
      return object.isObject() ? detail : unreadable(json);
    } catch (JsonProcessingException e) {
      return unreadable(json);
    }
  }

  private static SortedMap<String, String> unreadable(String json) {
    return new TreeMap<>(Map.of("not an object of texts", json));
  }
}

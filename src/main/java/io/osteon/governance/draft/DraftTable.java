package io.osteon.governance.draft;

import io.osteon.governance.NotFoundException;
import io.osteon.rulebase.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The drafts in the database, without their files. */
final class DraftTable {
  private static final String COLUMNS =
      """
      select id, name, reason, clinical_owner, origin, state, base_version, base_hash, content_hash, version, round,
             created_by, created_at, changed_at
      from draft
      """;

  /** A row: the draft and how often it was submitted. */
  record Row(Draft draft, int round) {}

  private DraftTable() {}

  static void insert(Handle transaction, Draft draft) {
    transaction
        .createUpdate(
            """
            insert into draft (id, name, reason, clinical_owner, origin, state, base_version, base_hash, content_hash,
                               version, created_by, created_at, changed_at)
            values (:id, :name, :reason, :clinicalOwner, :origin, :state, :baseVersion, :baseHash, :contentHash,
                    :version, :createdBy, :createdAt, :changedAt)
            """)
        .bind("id", draft.id())
        .bind("name", draft.name())
        .bind("reason", draft.reason())
        .bind("clinicalOwner", draft.clinicalOwner())
        .bind("origin", draft.origin().key())
        .bind("state", draft.state().key())
        .bind("baseVersion", draft.basedOn())
        .bind("baseHash", draft.baseHash())
        .bind("contentHash", draft.contentHash())
        .bind("version", draft.version())
        .bind("createdBy", draft.createdBy())
        .bind("createdAt", draft.createdAt())
        .bind("changedAt", draft.changedAt())
        .execute();
  }

  /** Writes what can change of a draft; the row must be locked. */
  static void update(Handle transaction, Draft draft, int round) {
    transaction
        .createUpdate(
            """
            update draft set name = :name, reason = :reason, clinical_owner = :clinicalOwner, state = :state,
                             base_version = :baseVersion, base_hash = :baseHash, content_hash = :contentHash,
                             version = :version, round = :round, changed_at = :changedAt
            where id = :id
            """)
        .bind("id", draft.id())
        .bind("name", draft.name())
        .bind("reason", draft.reason())
        .bind("clinicalOwner", draft.clinicalOwner())
        .bind("state", draft.state().key())
        .bind("baseVersion", draft.basedOn())
        .bind("baseHash", draft.baseHash())
        .bind("contentHash", draft.contentHash())
        .bind("version", draft.version())
        .bind("round", round)
        .bind("changedAt", draft.changedAt())
        .execute();
  }

  /**
   * A draft; nobody else changes it until the transaction ends.
   *
   * @throws NotFoundException when there is none
   */
  static Row lock(Handle transaction, UUID id) {
    return one(transaction, id, " for update");
  }

  /**
   * A draft as it is.
   *
   * @throws NotFoundException when there is none
   */
  static Row find(Handle handle, UUID id) {
    return one(handle, id, "");
  }

  private static Row one(Handle handle, UUID id, String lock) {
    return handle
        .createQuery(COLUMNS + "where id = :id" + lock)
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne()
        .orElseThrow(() -> new NotFoundException("There is no draft " + id + "."));
  }

  static List<Draft> list(Handle handle, DraftFilter filter) {
    Set<String> states = filter.states().stream().map(DraftState::key).collect(Collectors.toSet());
    return handle
        .createQuery(
            COLUMNS
                + """
                where (:anyState or state = any(:states))
                  and (cast(:createdBy as text) is null or created_by = :createdBy)
                  and (cast(:text as text) is null
                       or position(lower(:text) in lower(name || ' ' || reason || ' ' || clinical_owner)) > 0)
                order by changed_at desc, id limit :limit
                """)
        .bind("anyState", states.isEmpty())
        .bindArray("states", String.class, states.toArray())
        .bind("createdBy", filter.createdBy().orElse(null))
        .bind("text", filter.text().orElse(null))
        .bind("limit", filter.limit())
        .map((row, context) -> row(row).draft())
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Draft(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("reason"),
            row.getString("clinical_owner"),
            row.getString("base_version"),
            row.getString("base_hash"),
            key(row.getString("state"), DraftState.values()),
            row.getString("created_by"),
            instant(row, "created_at"),
            instant(row, "changed_at"),
            row.getString("content_hash"),
            row.getLong("version"),
            key(row.getString("origin"), DraftOrigin.values())),
        row.getInt("round"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <E extends Enum<E>> E key(String key, E[] values) {
    return Key.parse(key, values)
        .orElseThrow(() -> new IllegalStateException("unknown in the table of drafts: " + key));
  }

  /** Remembers that somebody had a hand in the content. */
  static void addAuthor(Handle transaction, UUID draft, UUID account, String name) {
    transaction
        .createUpdate(
            """
            insert into draft_author (draft, account, name) values (:draft, :account, :name)
            on conflict (draft, account) do nothing
            """)
        .bind("draft", draft)
        .bind("account", account)
        .bind("name", name)
        .execute();
  }

  static boolean isAuthor(Handle handle, UUID draft, UUID account) {
    return handle
        .createQuery("select 1 from draft_author where draft = :draft and account = :account")
        .bind("draft", draft)
        .bind("account", account)
        .map((row, context) -> row.getInt(1))
        .findOne()
        .isPresent();
  }

  static List<String> authors(Handle handle, UUID draft) {
    return handle
        .createQuery("select name from draft_author where draft = :draft order by name")
        .bind("draft", draft)
        .map((row, context) -> row.getString(1))
        .list();
  }
}

package io.osteon.governance.release;

import io.osteon.rulebase.RuleBaseFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Releases in PostgreSQL. */
final class ReleaseTable {
  private static final String SELECT =
      """
      select release.version, release.hash, manifest, release_retirement.version is not null as retired
      from release left join release_retirement using (version)
      """;

  private ReleaseTable() {}

  /** Makes others who would make or retire a release wait until the transaction ends. */
  static void lock(Handle transaction) {
    transaction.execute("lock table release in share row exclusive mode");
  }

  static List<StoredRelease> all(Handle handle) {
    List<StoredRelease> all = new ArrayList<>();
    handle
        .createQuery(SELECT + " order by sequence desc")
        .map((row, context) -> stored(row))
        .list()
        .forEach(row -> all.add(signed(handle, row)));
    return all;
  }

  static Optional<StoredRelease> find(Handle handle, String version) {
    // what callers send may hold characters that PostgreSQL refuses
    return SemanticVersion.of(version).isEmpty()
        ? Optional.empty()
        : find(handle, "release.version", version);
  }

  static Optional<StoredRelease> findByHash(Handle handle, String hash) {
    return find(handle, "release.hash", hash);
  }

  private static Optional<StoredRelease> find(Handle handle, String column, String value) {
    return handle
        .createQuery(SELECT + " where " + column + " = :value")
        .bind("value", value)
        .map((row, context) -> stored(row))
        .findOne()
        .map(row -> signed(handle, row));
  }

  private static StoredRelease stored(ResultSet row) throws SQLException {
    return new StoredRelease(
        row.getString("version"),
        row.getString("hash"),
        row.getBytes("manifest"),
        List.of(),
        row.getBoolean("retired"));
  }

  private static StoredRelease signed(Handle handle, StoredRelease row) {
    List<ReleaseSignature> signatures =
        handle
            .createQuery(
                "select key, signature from release_signature where version = :version order by key")
            .bind("version", row.version())
            .map(
                (signature, context) ->
                    new ReleaseSignature(
                        signature.getString("key"), signature.getBytes("signature")))
            .list();
    return new StoredRelease(row.version(), row.hash(), row.manifest(), signatures, row.retired());
  }

  static Optional<byte[]> content(Handle handle, String hash) {
    return handle
        .createQuery("select content from rule_base_archive where hash = :hash")
        .bind("hash", hash)
        .map((row, context) -> row.getBytes("content"))
        .findOne();
  }

  static void insert(
      Handle transaction,
      ReleaseManifest manifest,
      RuleBaseFiles files,
      ReleaseSignature signature) {
    keep(transaction, manifest.version(), files);
    transaction
        .createUpdate(
            """
            insert into release (version, hash, manifest, created_at)
            values (:version, :hash, :manifest, :createdAt)
            """)
        .bind("version", manifest.version())
        .bind("hash", manifest.contentHash())
        .bind("manifest", manifest.bytes())
        .bind("createdAt", manifest.createdAt().atOffset(ZoneOffset.UTC))
        .execute();
    transaction
        .createUpdate(
            "insert into release_signature (version, key, signature) values (:version, :key, :signature)")
        .bind("version", manifest.version())
        .bind("key", signature.key())
        .bind("signature", signature.signature())
        .execute();
  }

  private static void keep(Handle transaction, String version, RuleBaseFiles files) {
    transaction
        .createUpdate(
            """
            insert into rule_base_archive (hash, version, content) values (:hash, :version, :content)
            on conflict (hash) do nothing
            """)
        .bind("hash", files.hash())
        .bind("version", version)
        .bind("content", RuleBaseZip.write(VerifiedRelease.content(files)))
        .execute();
  }

  static void retire(Handle transaction, String version, String by, Instant at, String reason) {
    transaction
        .createUpdate(
            """
            insert into release_retirement (version, retired_by, retired_at, reason)
            values (:version, :by, :at, :reason)
            """)
        .bind("version", version)
        .bind("by", by)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .bind("reason", reason)
        .execute();
  }

  static boolean wasOffered(Handle handle, String hash) {
    return handle
        .createQuery("select true from shipped_import where hash = :hash")
        .bind("hash", hash)
        .map((row, context) -> row.getBoolean(1))
        .findOne()
        .orElse(false);
  }

  static void offered(Handle transaction, String hash, UUID draft, Instant at) {
    transaction
        .createUpdate(
            "insert into shipped_import (hash, draft, recorded_at) values (:hash, :draft, :at)")
        .bind("hash", hash)
        .bind("draft", draft)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }
}

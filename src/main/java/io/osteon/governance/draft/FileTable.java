package io.osteon.governance.draft;

import io.osteon.rulebase.Key;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;

/** The saves of files of drafts in the database. */
final class FileTable {
  private static final String COLUMNS = "path, revision, kind, text, saved_by, saved_at";

  /** A revision with its text; without one where the revision has none. */
  record Saved(FileRevision revision, Optional<byte[]> text) {}

  private FileTable() {}

  /** Writes a revision; its text is kept once. */
  static void insert(Handle transaction, UUID draft, FileRevision revision, Optional<byte[]> text) {
    text.ifPresent(
        bytes ->
            transaction
                .createUpdate(
                    "insert into draft_text (hash, content) values (:hash, :content) on conflict (hash) do nothing")
                .bind("hash", revision.textHash().orElseThrow())
                .bind("content", gzip(bytes))
                .execute());
    transaction
        .createUpdate(
            """
            insert into draft_file (draft, path, revision, kind, text, saved_by, saved_at)
            values (:draft, :path, :revision, :kind, :text, :savedBy, :savedAt)
            """)
        .bind("draft", draft)
        .bind("path", revision.path())
        .bind("revision", revision.revision())
        .bind("kind", revision.kind().key())
        .bind("text", revision.textHash().orElse(null))
        .bind("savedBy", revision.savedBy())
        .bind("savedAt", revision.savedAt())
        .execute();
  }

  /** The last revision of each file that the draft touched, with its text, by path. */
  static List<Saved> latest(Handle handle, UUID draft) {
    return handle
        .createQuery(
            """
            select f.path, f.revision, f.kind, f.text, f.saved_by, f.saved_at, t.content
            from (select distinct on (path) %s from draft_file where draft = :draft
                  order by path, revision desc) f
            left join draft_text t on t.hash = f.text
            order by f.path
            """
                .formatted(COLUMNS))
        .bind("draft", draft)
        .map((row, context) -> saved(row))
        .list();
  }

  /** The last revision of a file; empty when the draft never touched it. */
  static Optional<FileRevision> latest(Handle handle, UUID draft, String path) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from draft_file where draft = :draft and path = :path order by revision desc limit 1")
        .bind("draft", draft)
        .bind("path", path)
        .map((row, context) -> revision(row))
        .findOne();
  }

  /** All revisions of a file, the newest first, at most that many. */
  static List<FileRevision> revisions(Handle handle, UUID draft, String path, int limit) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from draft_file where draft = :draft and path = :path order by revision desc limit :limit")
        .bind("draft", draft)
        .bind("path", path)
        .bind("limit", limit)
        .map((row, context) -> revision(row))
        .list();
  }

  /** One revision with its text. */
  static Optional<Saved> find(Handle handle, UUID draft, String path, long revision) {
    return handle
        .createQuery(
            """
            select f.path, f.revision, f.kind, f.text, f.saved_by, f.saved_at, t.content
            from draft_file f left join draft_text t on t.hash = f.text
            where f.draft = :draft and f.path = :path and f.revision = :revision
            """)
        .bind("draft", draft)
        .bind("path", path)
        .bind("revision", revision)
        .map((row, context) -> saved(row))
        .findOne();
  }

  private static Saved saved(ResultSet row) throws SQLException {
    byte[] content = row.getBytes("content");
    return new Saved(revision(row), Optional.ofNullable(content).map(FileTable::gunzip));
  }

  private static FileRevision revision(ResultSet row) throws SQLException {
    return new FileRevision(
        row.getString("path"),
        row.getLong("revision"),
        Key.parse(row.getString("kind"), RevisionKind.values()).orElseThrow(),
        Optional.ofNullable(row.getString("text")),
        row.getString("saved_by"),
        DraftTable.instant(row, "saved_at"));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(compressed, 8192)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return compressed.toByteArray();
  }

  private static byte[] gunzip(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("a text of a draft is damaged", e);
    }
  }
}

package io.osteon.governance.draft.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Comments in the database. */
final class CommentTable {
  private CommentTable() {}

  static void insert(Handle transaction, UUID draft, ReviewComment comment) {
    transaction
        .createUpdate(
            """
            insert into draft_comment (id, draft, reply_to, path, line, comment, content_hash, account, name,
                                       display_name, recorded_at)
            values (:id, :draft, cast(:replyTo as uuid), :path, :line, :comment, :contentHash, :account, :name, :displayName, :at)
            """)
        .bind("id", comment.id())
        .bind("draft", draft)
        .bind("replyTo", comment.replyTo().orElse(null))
        .bind("path", comment.path().orElse(null))
        .bind(
            "line", comment.line().isPresent() ? Integer.valueOf(comment.line().getAsInt()) : null)
        .bind("comment", comment.text())
        .bind("contentHash", comment.contentHash())
        .bind("account", comment.account())
        .bind("name", comment.name())
        .bind("displayName", comment.displayName())
        .bind("at", comment.at())
        .execute();
  }

  /** Settles a comment; one that is settled stays as it is. Whether this call did it. */
  static boolean resolve(Handle transaction, UUID comment, UUID account, String name, Instant at) {
    return transaction
            .createUpdate(
                """
                insert into draft_comment_resolution (comment, account, name, recorded_at)
                values (:comment, :account, :name, :at) on conflict (comment) do nothing
                """)
            .bind("comment", comment)
            .bind("account", account)
            .bind("name", name)
            .bind("at", at)
            .execute()
        == 1;
  }

  /** All comments on a draft, the oldest first. */
  static List<ReviewComment> list(Handle handle, UUID draft) {
    return handle
        .createQuery(
            """
            select c.id, c.reply_to, c.path, c.line, c.comment, c.content_hash, c.account, c.name, c.display_name,
                   c.recorded_at, r.name as resolved_by, r.recorded_at as resolved_at
            from draft_comment c left join draft_comment_resolution r on r.comment = c.id
            where c.draft = :draft order by c.recorded_at, c.id
            """)
        .bind("draft", draft)
        .map((row, context) -> comment(row))
        .list();
  }

  private static ReviewComment comment(ResultSet row) throws SQLException {
    int line = row.getInt("line");
    String resolvedBy = row.getString("resolved_by");
    return new ReviewComment(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("reply_to", UUID.class)),
        Optional.ofNullable(row.getString("path")),
        line == 0 ? OptionalInt.empty() : OptionalInt.of(line),
        row.getString("comment"),
        row.getString("content_hash"),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("display_name"),
        instant(row, "recorded_at"),
        resolvedBy == null
            ? Optional.empty()
            : Optional.of(new ReviewComment.Resolution(resolvedBy, instant(row, "resolved_at"))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

package io.osteon.governance.draft.review;

import io.osteon.accounts.Actor;
import io.osteon.governance.draft.DraftDesk.Held;
import io.osteon.rulebase.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Decisions of reviewers in the database. */
final class ReviewTable {
  private ReviewTable() {}

  static Review insert(
      Handle transaction,
      Held held,
      Actor actor,
      ReviewCapacity capacity,
      ReviewDecision decision,
      String comment,
      Instant at) {
    Review review =
        new Review(
            UUID.randomUUID(),
            capacity,
            decision,
            held.draft().contentHash(),
            comment,
            actor.account(),
            actor.name(),
            actor.displayName(),
            at,
            decision == ReviewDecision.APPROVED);
    transaction
        .createUpdate(
            """
            insert into draft_review (id, draft, round, capacity, decision, content_hash, comment, account, name,
                                      display_name, recorded_at)
            values (:id, :draft, :round, :capacity, :decision, :contentHash, :comment, :account, :name,
                    :displayName, :at)
            """)
        .bind("id", review.id())
        .bind("draft", held.draft().id())
        .bind("round", held.round())
        .bind("capacity", capacity.key())
        .bind("decision", decision.key())
        .bind("contentHash", review.contentHash())
        .bind("comment", comment)
        .bind("account", actor.account())
        .bind("name", actor.name())
        .bind("displayName", actor.displayName())
        .bind("at", at)
        .execute();
    return review;
  }

  /** All decisions about a draft, the oldest first. */
  static List<Review> list(Handle handle, Held held) {
    return handle
        .createQuery(
            """
            select id, round, capacity, decision, content_hash, comment, account, name, display_name, recorded_at
            from draft_review where draft = :draft order by recorded_at, id
            """)
        .bind("draft", held.draft().id())
        .map((row, context) -> review(row, held))
        .list();
  }

  /** The approvals that stand. */
  static List<Review> approvals(Handle handle, Held held) {
    return list(handle, held).stream().filter(Review::counts).toList();
  }

  private static Review review(ResultSet row, Held held) throws SQLException {
    ReviewDecision decision =
        Key.parse(row.getString("decision"), ReviewDecision.values()).orElseThrow();
    String hash = row.getString("content_hash");
    boolean submitted =
        switch (held.draft().state()) {
          case IN_REVIEW, APPROVED, RELEASED -> true;
          case OPEN, WITHDRAWN -> false;
        };
    return new Review(
        row.getObject("id", UUID.class),
        Key.parse(row.getString("capacity"), ReviewCapacity.values()).orElseThrow(),
        decision,
        hash,
        row.getString("comment"),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("display_name"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        submitted
            && decision == ReviewDecision.APPROVED
            && row.getInt("round") == held.round()
            && hash.equals(held.draft().contentHash()));
  }
}

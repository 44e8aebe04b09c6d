package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.rulebase.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Assessments in the database, where replicas share them out: whoever takes one has it for the time
 * of a lease, which it renews as it goes on. One whose replica died is taken over.
 */
final class AssessmentTable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String COLUMNS =
      """
      id, draft, content_hash, kind, reference, state, progress, step, result, requested_by, requested_at, ended_at
      """;

  private AssessmentTable() {}

  /** Queues an assessment, or one that ended anew; one that is under way goes on. */
  static void queue(
      Handle transaction,
      UUID draft,
      String contentHash,
      AssessmentKind kind,
      String requestedBy,
      Instant now) {
    transaction
        .createUpdate(
            """
            insert into draft_assessment as a (id, draft, content_hash, kind, reference, state, requested_by,
                                               requested_at)
            values (:id, :draft, :contentHash, :kind, '', 'queued', :requestedBy, :now)
            on conflict (draft, content_hash, kind) do update
              set state = 'queued', progress = 0, step = '', result = null, reference = '', attempts = 0,
                  runner = null, lease_until = null, ended_at = null, requested_by = :requestedBy, requested_at = :now
              where a.state not in ('queued', 'running')
            """)
        .bind("id", UUID.randomUUID())
        .bind("draft", draft)
        .bind("contentHash", contentHash)
        .bind("kind", kind.key())
        .bind("requestedBy", requestedBy)
        .bind("now", now)
        .execute();
  }

  /**
   * Queues what nobody asks for: stock Drools' word on open drafts that have rested since an
   * instant.
   *
   * @return how many
   */
  static int queueStockDrools(Handle transaction, Instant restedSince, Instant now) {
    return transaction
        .createUpdate(
            """
            insert into draft_assessment (id, draft, content_hash, kind, reference, state, requested_by, requested_at)
            select gen_random_uuid(), d.id, d.content_hash, 'stock-drools', '', 'queued', 'Osteon', :now from draft d
            where d.state = 'open' and d.content_hash <> d.base_hash and d.changed_at <= :restedSince
              and not exists (select 1 from draft_assessment a where a.draft = d.id
                              and a.content_hash = d.content_hash and a.kind = 'stock-drools')
            on conflict do nothing
            """)
        .bind("restedSince", restedSince)
        .bind("now", now)
        .execute();
  }

  static Optional<Assessment> find(
      Handle handle, UUID draft, String contentHash, AssessmentKind kind) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from draft_assessment where draft = :draft and content_hash = :hash and kind = :kind")
        .bind("draft", draft)
        .bind("hash", contentHash)
        .bind("kind", kind.key())
        .map((row, context) -> assessment(row))
        .findOne();
  }

  static List<Assessment> list(Handle handle, UUID draft, String contentHash) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from draft_assessment where draft = :draft and content_hash = :hash order by kind")
        .bind("draft", draft)
        .bind("hash", contentHash)
        .map((row, context) -> assessment(row))
        .list();
  }

  /** Ends what is about a content that the draft no longer has. */
  static void cancelOutdated(Handle transaction, Instant now) {
    transaction
        .createUpdate(
            """
            update draft_assessment a set state = 'cancelled', ended_at = :now, runner = null, lease_until = null,
                                          step = 'the content was changed'
            where a.state in ('queued', 'running')
              and not exists (select 1 from draft d where d.id = a.draft and d.content_hash = a.content_hash)
            """)
        .bind("now", now)
        .execute();
  }

  static void cancel(Handle transaction, UUID draft, AssessmentKind kind, Instant now) {
    transaction
        .createUpdate(
            """
            update draft_assessment set state = 'cancelled', ended_at = :now, runner = null, lease_until = null,
                                        step = 'stopped'
            where draft = :draft and kind = :kind and state in ('queued', 'running')
            """)
        .bind("draft", draft)
        .bind("kind", kind.key())
        .bind("now", now)
        .execute();
  }

  /** Ends what was tried so often that it, rather than the replicas, must be at fault. */
  static void giveUp(Handle transaction, int attempts, Instant now) {
    transaction
        .createUpdate(
            """
            update draft_assessment set state = 'failed', ended_at = :now, runner = null,
                                        step = 'given up: the service stopped each time it was tried'
            where state = 'running' and lease_until < :now and attempts >= :attempts
            """)
        .bind("attempts", attempts)
        .bind("now", now)
        .execute();
  }

  /** Takes the assessment that has waited longest, if any; two replicas never take the same. */
  static Optional<Assessment> take(
      Handle transaction, UUID runner, Instant now, Instant leaseUntil) {
    return transaction
        .createQuery(
            """
            update draft_assessment set state = 'running', runner = :runner, lease_until = :leaseUntil, progress = 0,
                                        step = '', attempts = attempts + 1
            where id = (select id from draft_assessment
                        where state = 'queued' or (state = 'running' and lease_until < :now)
                        order by requested_at limit 1 for update skip locked)
            returning
            """
                + COLUMNS)
        .bind("runner", runner)
        .bind("now", now)
        .bind("leaseUntil", leaseUntil)
        .map((row, context) -> assessment(row))
        .findOne();
  }

  /**
   * Says how far it is and renews the lease.
   *
   * @return false when it is no longer this replica's, or no longer about the draft's content
   */
  static boolean advance(
      Handle transaction, UUID id, UUID runner, int progress, String step, Instant leaseUntil) {
    return transaction
            .createUpdate(
                """
                update draft_assessment a set progress = :progress, step = :step, lease_until = :leaseUntil
                where a.id = :id and a.runner = :runner and a.state = 'running'
                  and exists (select 1 from draft d where d.id = a.draft and d.content_hash = a.content_hash)
                """)
            .bind("id", id)
            .bind("runner", runner)
            .bind("progress", progress)
            .bind("step", step)
            .bind("leaseUntil", leaseUntil)
            .execute()
        == 1;
  }

  /** Writes what came of it, unless it is no longer this replica's. */
  static void end(
      Handle transaction,
      UUID id,
      UUID runner,
      AssessmentState state,
      String step,
      String reference,
      Optional<JsonNode> result,
      Instant now) {
    transaction
        .createUpdate(
            """
            update draft_assessment set state = :state, step = :step, reference = :reference,
                                        result = :result, ended_at = :now, runner = null,
                                        lease_until = null,
                                        progress = case when :state = 'done' then 100 else progress end
            where id = :id and runner = :runner and state = 'running'
            """)
        .bind("id", id)
        .bind("runner", runner)
        .bind("state", state.key())
        .bind("step", step)
        .bind("reference", reference)
        .bind("result", result.map(JsonNode::toString).orElse(null))
        .bind("now", now)
        .execute();
  }

  /** Gives one back that a replica had to leave, so that another can begin at once. */
  static void giveBack(Handle transaction, UUID runner) {
    transaction
        .createUpdate(
            """
            update draft_assessment set state = 'queued', runner = null, lease_until = null, attempts = attempts - 1
            where runner = :runner and state = 'running'
            """)
        .bind("runner", runner)
        .execute();
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new Assessment(
        row.getObject("id", UUID.class),
        row.getObject("draft", UUID.class),
        row.getString("content_hash"),
        Key.parse(row.getString("kind"), AssessmentKind.values()).orElseThrow(),
        row.getString("reference"),
        Key.parse(row.getString("state"), AssessmentState.values()).orElseThrow(),
        row.getInt("progress"),
        row.getString("step"),
        Optional.ofNullable(row.getString("result")).map(AssessmentTable::json),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(endedAt).map(OffsetDateTime::toInstant));
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result of an assessment is damaged", e);
    }
  }
}

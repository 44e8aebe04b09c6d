package io.osteon.governance.draft.assessment;

import io.osteon.governance.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * Removes what assessments of drafts need no longer keep. Counts and scores of the content that a
 * draft has, or ended with, stay for as long as the draft; the audit trail is not touched. An
 * impact lists what single patients are recommended: of a journaled case nothing is kept once the
 * journal has removed it, or once the draft has ended.
 */
public final class AssessmentRetention {
  /** How long what was found out about an earlier content of a living draft is kept. */
  public static final Duration EARLIER_CONTENTS = Duration.ofDays(7);

  private static final String REMOVE_EARLIER_CONTENTS =
      """
      delete from draft_assessment a using draft d
      where d.id = a.draft and d.content_hash <> a.content_hash
        and a.state not in ('queued', 'running')
        and (a.ended_at < :before or d.state in ('released', 'withdrawn'))
      """;

  /** The texts of a listed case are words of recommendations; the counts stand beside the list. */
  private static final String REMOVE_CASES =
      """
      with kept as (
        select a.id,
          (select coalesce(jsonb_agg(l.listed order by l.place), '[]')
           from jsonb_array_elements(a.result::jsonb -> 'listed') with ordinality l (listed, place)
           where l.listed ->> 'source' <> 'journal'
              or (d.state not in ('released', 'withdrawn')
                  and exists (select 1 from evaluation_journal j
                              where j.evaluation_id = l.listed ->> 'id'))) as listed
        from draft_assessment a join draft d on d.id = a.draft
        where a.kind = 'impact' and a.state = 'done' and a.result is not null
        for update of a skip locked)
      update draft_assessment a
      set result = jsonb_set(a.result::jsonb, '{listed}', kept.listed)::text
      from kept
      where a.id = kept.id
        and jsonb_array_length(a.result::jsonb -> 'listed') > jsonb_array_length(kept.listed)
      """;

  private final Transactions transactions;
  private final Clock clock;

  /** The assessments of a database. */
  public AssessmentRetention(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What was removed.
   *
   * @param assessments of contents that a draft no longer has
   * @param impacts from which cases of the journal were taken out
   */
  public record Removed(int assessments, int impacts) {}

  /**
   * Removes what is due, in one transaction. Replicas may do so at the same time.
   *
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  public Removed remove() {
    return transactions.inTransaction(this::remove);
  }

  private Removed remove(Handle transaction) {
    Instant before = clock.instant().minus(EARLIER_CONTENTS).truncatedTo(ChronoUnit.MICROS);
    return new Removed(
        transaction.createUpdate(REMOVE_EARLIER_CONTENTS).bind("before", before).execute(),
        transaction.createUpdate(REMOVE_CASES).execute());
  }
}

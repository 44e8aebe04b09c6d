package io.osteon.journal;

import io.osteon.intake.fhir.CaseFormat;
import io.osteon.verification.impact.ImpactCase;
import java.util.stream.Stream;

/** Journaled evaluations as cases on which two rule bases are compared. */
public final class JournalCases {
  private final JournalHistory history;

  /** The cases of a journal. */
  public JournalCases(JournalHistory history) {
    this.history = history;
  }

  /**
   * The latest cases, newest first, each judged for the date for which it was evaluated.
   *
   * @param count at most so many
   * @throws JournalUnavailableException from the stream, if the database is away
   */
  public Stream<ImpactCase> latest(int count) {
    return history.latest(count).map(JournalCases::of);
  }

  private static ImpactCase of(JournalEntry entry) {
    return new ImpactCase(
        entry.evaluationId(),
        ImpactCase.Source.JOURNAL,
        evaluator ->
            CaseFormat.of(entry.mediaType())
                .read(entry.input(), entry.at(), evaluator.ruleBase().terminology()));
  }
}

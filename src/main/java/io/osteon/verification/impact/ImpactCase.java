package io.osteon.verification.impact;

import io.osteon.evaluation.Evaluator;
import io.osteon.intake.PatientCase;
import java.util.Objects;
import java.util.function.Function;

/**
 * A case on which two rule bases are compared.
 *
 * @param id names it for people: the id of a test patient, or of an evaluation in the journal
 * @param source where it comes from
 * @param reader reads it with the terminology of the rule base that judges; may throw {@link
 *     io.osteon.intake.InvalidInputException}
 */
public record ImpactCase(String id, Source source, Function<Evaluator, PatientCase> reader) {
  public ImpactCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reader, "reader");
  }

  /** Where a case comes from. */
  public enum Source {
    /** A test patient of the rule base. */
    SCENARIO,
    /** An evaluation of the journal. */
    JOURNAL
  }
}

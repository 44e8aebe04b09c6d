package io.osteon.cdshooks.service;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import java.util.List;
import java.util.Objects;

/**
 * What a service has to say at the moment of a call.
 *
 * @param evaluation everything that was found, for the journal
 * @param shown what belongs to the moment, in the order of the evaluation
 * @param missing data that is asked for at this moment, in the order of the evaluation
 */
public record Moment(
    Evaluation evaluation, List<Recommendation> shown, List<Evaluation.Missing> missing) {
  public Moment {
    Objects.requireNonNull(evaluation, "evaluation");
    shown = List.copyOf(shown);
    missing = List.copyOf(missing);
  }
}

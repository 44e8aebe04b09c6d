package io.osteon.platform;

import io.osteon.evaluation.Evaluator;
import java.util.Objects;
import java.util.Optional;

/**
 * What answers one case, from its beginning to its end.
 *
 * @param evaluator whose answer is given
 * @param shadow what is evaluated after the answer, if anything
 */
public record Answering(Evaluator evaluator, Optional<Shadow> shadow) {
  public Answering {
    Objects.requireNonNull(evaluator, "evaluator");
    Objects.requireNonNull(shadow, "shadow");
  }
}

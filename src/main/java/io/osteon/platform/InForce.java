package io.osteon.platform;

import io.osteon.evaluation.Evaluator;
import io.osteon.governance.activation.ActivationPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What this replica answers with. It is replaced as a whole, so that no answer is made of two
 * plans.
 *
 * @param generation of the plan that was last carried out without a fault; -1 before any
 * @param seen generation of the plan that was last tried
 * @param plan that was last tried; empty while no database has told one
 * @param live what answers
 * @param share what answers for a part of the patients
 * @param shadow what is evaluated beside it
 * @param faults what of the plan could not be carried out
 */
record InForce(
    long generation,
    long seen,
    Optional<ActivationPlan> plan,
    Evaluator live,
    Optional<Share> share,
    Optional<Shadow> shadow,
    List<ReplicaStatus.Fault> faults) {
  InForce {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(live, "live");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(shadow, "shadow");
    faults = List.copyOf(faults);
  }

  /**
   * A release for a part of the patients.
   *
   * @param evaluator of the release
   * @param percent of the patients
   */
  record Share(Evaluator evaluator, int percent) {}

  /** One rule base for all, before any plan is known. */
  static InForce of(Evaluator live, Optional<ActivationPlan> remembered) {
    long generation = remembered.map(ActivationPlan::generation).orElse(-1L);
    // not yet compared with the database, so that it counts as never tried
    return new InForce(
        generation, -1, remembered, live, Optional.empty(), Optional.empty(), List.of());
  }

  /** All that is compiled. */
  Stream<Evaluator> evaluators() {
    return Stream.of(Optional.of(live), share.map(Share::evaluator), shadow.map(Shadow::evaluator))
        .flatMap(Optional::stream);
  }

  /** What of it has that content hash. */
  Optional<Evaluator> evaluator(String hash) {
    return evaluators().filter(evaluator -> evaluator.ruleBase().hash().equals(hash)).findFirst();
  }
}

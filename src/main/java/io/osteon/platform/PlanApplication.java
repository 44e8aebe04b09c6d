package io.osteon.platform;

import io.osteon.evaluation.Evaluator;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationPlan;
import io.osteon.governance.activation.ActivationState;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.governance.activation.Activations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Makes of a plan what answers. All of it is built beside what answers now; a release that cannot
 * be used leaves the last good one in its place.
 */
@ApplicationScoped
public class PlanApplication {
  private static final Logger LOG = Logger.getLogger("osteon.activation");

  private final Activations activations;
  private final ReleaseLoader loader;
  private final ReplicaIdentity replica;
  private final Map<String, Evaluator> prepared = new ConcurrentHashMap<>();
  private final Set<UUID> told = ConcurrentHashMap.newKeySet();

  /** Carries out plans on this replica. */
  public PlanApplication(Activations activations, ReleaseLoader loader, ReplicaIdentity replica) {
    this.activations = activations;
    this.loader = loader;
    this.replica = replica;
  }

  /**
   * What answers by a plan.
   *
   * @param state with a plan
   * @param before what answers now; what is compiled there is used again
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away; what
   *     answers now goes on
   * @throws StartFailure if nothing answers now, and nothing that was ever live can be used
   */
  InForce carryOut(ActivationState state, Optional<InForce> before) {
    ActivationState current = state;
    while (true) {
      ActivationPlan plan = current.plan().orElseThrow();
      Map<UUID, Evaluator> usable = new HashMap<>();
      List<ReplicaStatus.Fault> faults = new ArrayList<>();
      boolean failedForAll = false;
      for (ActivationPlan.Part part : plan.parts().toList()) {
        try {
          usable.put(part.activation(), evaluator(part.release(), part.hash(), before));
        } catch (UnusableReleaseException e) {
          faults.add(new ReplicaStatus.Fault(part.activation(), part.release(), e.getMessage()));
          failedForAll |= refuse(part, e);
        }
      }
      if (!failedForAll) {
        return inForce(current, plan, usable, faults, before);
      }
      current = activations.state();
    }
  }

  private Evaluator evaluator(String release, String hash, Optional<InForce> before)
      throws UnusableReleaseException {
    Optional<Evaluator> known = before.flatMap(now -> now.evaluator(hash));
    if (known.isPresent()) {
      return known.get();
    }
    Evaluator ready = prepared.get(hash);
    return ready == null ? loader.evaluator(release, hash) : ready;
  }

  /** Says once that a release cannot be used; true if the plan is another one for that. */
  private boolean refuse(ActivationPlan.Part part, UnusableReleaseException why) {
    if (!told.add(part.activation())) {
      return false;
    }
    LOG.errorf("%s The last good release stays in force.", why.getMessage());
    return activations.refused(part.activation(), replica.id(), why.getMessage());
  }

  private InForce inForce(
      ActivationState state,
      ActivationPlan plan,
      Map<UUID, Evaluator> usable,
      List<ReplicaStatus.Fault> faults,
      Optional<InForce> before) {
    Evaluator live = usable.get(plan.live().activation());
    long generation =
        faults.isEmpty() ? plan.generation() : before.map(InForce::generation).orElse(-1L);
    if (live == null) {
      return new InForce(
          generation,
          plan.generation(),
          Optional.of(plan),
          lastGood(state, before),
          Optional.empty(),
          Optional.empty(),
          faults);
    }
    return new InForce(
        generation,
        plan.generation(),
        Optional.of(plan),
        live,
        plan.share()
            .filter(part -> usable.containsKey(part.activation()))
            .map(part -> new InForce.Share(usable.get(part.activation()), part.percent())),
        plan.shadow()
            .filter(part -> usable.containsKey(part.activation()))
            .map(part -> new Shadow(part.activation(), usable.get(part.activation()))),
        faults);
  }

  /**
   * What answers by the plan on disk, until the database is back.
   *
   * @throws StartFailure if there is none on disk that can be used
   */
  InForce withoutDatabase(RuleBaseStart.Opened opened) {
    Optional<Evaluator> live = opened.verification().evaluator();
    if (opened.plan().isEmpty() || live.isEmpty()) {
      throw new StartFailure(
          "the database does not answer, and no release on disk can be used", null);
    }
    ActivationPlan plan = opened.plan().get();
    return new InForce(
        plan.generation(),
        -1, // compared with the database as soon as it is back
        opened.plan(),
        live.get(),
        plan.share()
            .flatMap(
                part ->
                    loader
                        .remembered(part)
                        .map(evaluator -> new InForce.Share(evaluator, part.percent()))),
        plan.shadow()
            .flatMap(
                part ->
                    loader
                        .remembered(part)
                        .map(evaluator -> new Shadow(part.activation(), evaluator))),
        List.of());
  }

  private Evaluator lastGood(ActivationState state, Optional<InForce> before) {
    if (before.isPresent()) {
      return before.get().live();
    }
    for (Activation earlier : state.history().activations(state.now())) {
      if (earlier.mode() == ActivationMode.LIVE && earlier.status() == ActivationStatus.ENDED) {
        try {
          return evaluator(earlier.release(), earlier.hash(), before);
        } catch (UnusableReleaseException e) {
          LOG.warn(e.getMessage());
        }
      }
    }
    throw new StartFailure("no release of the database can be used", null);
  }

  /**
   * Builds what will be in force soon, so that it starts on time.
   *
   * @param soon activations that are scheduled; what was built for others is forgotten
   */
  void prepare(List<Activation> soon, InForce now) {
    prepared.keySet().retainAll(soon.stream().map(Activation::hash).toList());
    for (Activation activation : soon) {
      String hash = activation.hash();
      if (!prepared.containsKey(hash)) {
        try {
          prepared.put(hash, evaluator(activation.release(), hash, Optional.of(now)));
        } catch (UnusableReleaseException e) {
          LOG.warnf("%s It is scheduled for %s.", e.getMessage(), activation.startsAt());
          return;
        }
      }
    }
  }
}

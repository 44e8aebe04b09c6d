package io.osteon.platform;

import io.osteon.engine.ActiveRules;
import io.osteon.engine.Limits;
import io.osteon.evaluation.Evaluator;
import io.osteon.governance.activation.ActivationState;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.journal.JournalUnavailableException;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * The rule bases that answer now, by the plan of activations, and those that answered before. All
 * that is in force is replaced at once, so that whoever has begun with one rule base ends with it.
 */
@Startup
@ApplicationScoped
public class RuleBaseService {
  private static final Logger LOG = Logger.getLogger(RuleBaseService.class.getName());

  private static final int REMEMBERED = 4;

  private final RuleBaseArchive archive;
  private final ReplicaIdentity identity;
  private final Limits limits;
  private final ActiveRules<InForce> inForce;
  private final Map<String, Evaluator> earlier =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Evaluator> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * Takes what was compiled early in the start, compares it with the plan of the database, and
   * makes it the first release where there is none.
   *
   * @throws StartFailure if no rule base can be used
   */
  public RuleBaseService(
      ServiceConfiguration configuration,
      RuleBaseArchive archive,
      TrustedKeys trusted,
      FirstReleaseStart first,
      Activations activations,
      PlanApplication application,
      ReplicaIdentity identity) {
    this.archive = archive;
    this.identity = identity;
    this.limits = RuleBaseStart.limits(configuration);
    RuleBaseStart.Opened opened = RuleBaseStart.open(configuration, () -> trusted);
    this.inForce = new ActiveRules<>(begin(configuration, opened, first, activations, application));
    keep(active().ruleBase());
  }

  /**
   * Keeps what answers, so that its answers can be replayed even where it is no release of the
   * database: a replica that trusts none of those starts with what it brought.
   */
  private void keep(RuleBase ruleBase) {
    try {
      archive.keep(ruleBase.version(), ruleBase.files());
    } catch (JournalUnavailableException e) {
      LOG.fine("the database is away: the rule base that answers could not be archived now");
    }
  }

  private static InForce begin(
      ServiceConfiguration configuration,
      RuleBaseStart.Opened opened,
      FirstReleaseStart first,
      Activations activations,
      PlanApplication application) {
    Optional<InForce> compiled =
        opened.verification().evaluator().map(evaluator -> InForce.of(evaluator, opened.plan()));
    ActivationState state;
    try {
      state = activations.state();
      if (state.plan().isEmpty()) {
        first.make(ofSettings(configuration, opened));
        state = activations.state();
      }
      return application.carryOut(state, compiled);
    } catch (DatabaseUnavailableException e) {
      return application.withoutDatabase(opened);
    }
  }

  /**
   * The files of the first release. A rule base with errors does not become one, nor what another
   * database has left on disk.
   */
  private static RuleBaseFiles ofSettings(
      ServiceConfiguration configuration, RuleBaseStart.Opened opened) {
    RuleBaseStart.Opened own =
        opened.plan().isPresent() ? RuleBaseStart.ofSettings(configuration) : opened;
    if (own.verification().hasErrors()) {
      throw failure(own.verification());
    }
    return own.files();
  }

  private static StartFailure failure(RuleBaseVerification verification) {
    return new StartFailure(
        "the rule base has errors; the first: " + ReleaseLoader.firstError(verification), null);
  }

  /** What answers now. */
  InForce inForce() {
    return inForce.current();
  }

  /** What this replica answers with, for people. */
  public ReplicaStatus status() {
    InForce now = inForce.current();
    RuleBase live = now.live().ruleBase();
    return new ReplicaStatus(
        identity.id(), now.generation(), live.version(), live.hash(), now.faults());
  }

  /** Puts in force what was built beside what answers now; what has begun ends with the old. */
  void put(InForce next) {
    InForce before = inForce.swap(next);
    before.evaluators().forEach(evaluator -> earlier.put(evaluator.ruleBase().hash(), evaluator));
  }

  /** The live rule base: what answers all cases, save those of a share. */
  public Evaluator active() {
    return inForce.current().live();
  }

  /**
   * What answers one case. Take it once a case, so that its answer is of one rule base.
   *
   * @param caseKey see {@link CaseKey}; asked for only while a share is in force
   */
  public Answering answering(Supplier<String> caseKey) {
    InForce now = inForce.current();
    boolean shared =
        now.share().filter(share -> CaseKey.bucket(caseKey.get()) < share.percent()).isPresent();
    return shared
        ? new Answering(now.share().get().evaluator(), Optional.empty())
        : new Answering(now.live(), now.shadow());
  }

  /**
   * The evaluator of the rule base with that content hash, if it is in force or archived.
   *
   * @throws io.osteon.journal.JournalUnavailableException if it is not in force and the database is
   *     away
   */
  public Optional<Evaluator> byHash(String hash) {
    Optional<Evaluator> current = inForce.current().evaluator(hash);
    if (current.isPresent()) {
      return current;
    }
    Evaluator known = earlier.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Evaluator> found = archive.find(hash).map(this::evaluator);
    found.ifPresent(evaluator -> earlier.put(hash, evaluator));
    return found;
  }

  private Evaluator evaluator(RuleBaseFiles files) {
    RuleBaseVerification verification = RuleBaseVerification.of(files, limits);
    return verification.evaluator().orElseThrow(() -> failure(verification));
  }
}

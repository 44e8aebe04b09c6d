package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationPlan;
import io.osteon.governance.activation.ActivationState;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.activation.Replicas;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.rulebase.RuleBase;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Carries out on this replica what is decided: at once when it is announced, and within a second
 * when the announcement does not come. While the database is away the last plan goes on.
 */
@ApplicationScoped
public class ActivationWatch {
  private static final Logger LOG = Logger.getLogger("osteon.activation");
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration REPORT = Duration.ofSeconds(5);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofMinutes(2);

  private final RuleBaseService rules;
  private final PlanApplication application;
  private final Activations activations;
  private final Replicas replicas;
  private final ReplicaIdentity identity;
  private final ReviewDates reviewDates;
  private final ReleaseLoader loader;
  private final ActiveReleaseCache cache;
  private final ChannelListener listener;
  private final Flyway flyway;
  private final Thread thread = new Thread(this::run, "activation-watch");
  private volatile boolean stopped;
  private boolean migrated;
  private boolean away;
  private String host;
  private Optional<ActivationPlan> kept = Optional.empty();
  private Set<UUID> started = Set.of();
  private long reportedAt;
  private long reported = Long.MIN_VALUE;
  private long triedAt;

  /** Watches the database of the service. */
  public ActivationWatch(
      RuleBaseService rules,
      PlanApplication application,
      Activations activations,
      Replicas replicas,
      ReplicaIdentity identity,
      ReviewDates reviewDates,
      ReleaseLoader loader,
      ServiceConfiguration configuration,
      AgroalDataSource dataSource,
      Flyway flyway,
      @ConfigProperty(name = StartSettings.MIGRATE) boolean migrated,
      MeterRegistry registry) {
    this.flyway = flyway;
    this.migrated = migrated;
    this.rules = rules;
    this.application = application;
    this.activations = activations;
    this.replicas = replicas;
    this.identity = identity;
    this.reviewDates = reviewDates;
    this.loader = loader;
    this.cache = new ActiveReleaseCache(configuration.data());
    this.listener = new ChannelListener(dataSource, Activations.CHANNEL);
    registry.gauge("osteon.activation.generation", rules, each -> each.inForce().generation());
    registry.gauge("osteon.activation.faults", rules, each -> each.inForce().faults().size());
    registry.gauge("osteon.activation.listening", listener, each -> each.isListening() ? 1 : 0);
  }

  void start(@Observes StartupEvent event) {
    rules.inForce(); // a start that fails is told by who starts, not by who watches
  }

  void watch(@Observes ServiceOpen event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    listener.close();
    thread.interrupt();
    thread.join(Duration.ofSeconds(2).toMillis());
  }

  private void run() {
    host = ReplicaIdentity.host();
    triedAt = System.nanoTime();
    while (!stopped) {
      try {
        round();
        listener.await(POLL);
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException e) {
        if (ends()) {
          return; // a start that failed elsewhere has taken the parts of the service away
        }
        LOG.error("Activations cannot be listened for; it is tried again.", e);
      }
    }
    leave();
  }

  /** The service ends, or has failed to start. */
  private boolean ends() {
    ArcContainer container = Arc.container();
    return stopped || container == null || !container.isRunning();
  }

  private void round() {
    try {
      look();
      if (away) {
        away = false;
        LOG.info("The database is back: activations are followed again.");
      }
    } catch (DatabaseUnavailableException e) {
      if (!away && !ends()) {
        away = true;
        LOG.warn("The database is away: what is in force goes on.");
      }
    } catch (FlywayException e) {
      if (!ends()) {
        LOG.warn("The database is away, or cannot be migrated: what is in force goes on.");
      }
    } catch (RuntimeException e) {
      if (!ends()) {
        LOG.error("Activations cannot be followed; it is tried again.", e);
      }
    }
  }

  private void look() {
    if (!migrated) {
      flyway.migrate();
      migrated = true;
    }
    InForce now = rules.inForce();
    boolean tryAgain = !now.faults().isEmpty() && isPast(triedAt, TRY_AGAIN);
    if (activations.generation() != now.seen() || tryAgain) {
      carryOut();
    }
    reviewDates.learn(rules.inForce().evaluators());
    report();
    keep();
    confirm();
    prepare();
  }

  private void carryOut() {
    triedAt = System.nanoTime();
    ActivationState state = activations.state();
    if (state.plan().isEmpty()) {
      return; // a database that was emptied under the service: nothing is in force by it
    }
    InForce before = rules.inForce();
    InForce next = application.carryOut(state, Optional.of(before));
    rules.put(next);
    RuleBase live = next.live().ruleBase();
    if (!live.hash().equals(before.live().ruleBase().hash())) {
      LOG.infof("Rule base %s (%s) is live.", live.version(), live.hash());
    }
  }

  private void report() {
    InForce now = rules.inForce();
    if (reported == now.generation() * 2 + (now.faults().isEmpty() ? 0 : 1)
        && !isPast(reportedAt, REPORT)) {
      return;
    }
    RuleBase live = now.live().ruleBase();
    replicas.report(
        identity.id(),
        host,
        now.generation(),
        live.version(),
        live.hash(),
        now.faults().stream().map(ReplicaStatus.Fault::why).findFirst());
    reported = now.generation() * 2 + (now.faults().isEmpty() ? 0 : 1);
    reportedAt = System.nanoTime();
  }

  /** Writes to disk what is in force, so that the next start has it. */
  private void keep() {
    InForce now = rules.inForce();
    if (now.seen() < 0 || !now.faults().isEmpty() || kept.equals(now.plan())) {
      return;
    }
    try {
      cache.write(
          now.plan().orElseThrow(),
          part -> loader.verified(part.release(), part.hash()).archive().bytes());
      kept = now.plan();
    } catch (IOException | UnusableReleaseException e) {
      if (!ends()) { // the end of the service interrupts what it does
        LOG.warnf("What is in force cannot be kept on disk: %s", e.getMessage());
      }
      kept = now.plan();
    }
  }

  /** Notes that this replica answers with what is in force. */
  private void confirm() {
    InForce now = rules.inForce();
    if (now.seen() < 0 || now.plan().isEmpty()) {
      return;
    }
    Set<UUID> faulty =
        now.faults().stream().map(ReplicaStatus.Fault::activation).collect(Collectors.toSet());
    Set<UUID> running =
        now.plan().get().parts().map(ActivationPlan.Part::activation).collect(Collectors.toSet());
    for (UUID activation : running) {
      if (!started.contains(activation) && !faulty.contains(activation)) {
        activations.started(activation, identity.id());
      }
    }
    running.removeAll(faulty);
    started = running;
  }

  private Instant lookedAhead = Instant.EPOCH;

  /** Compiles ahead of time what is scheduled; looked at when something has changed or is near. */
  private void prepare() {
    if (Instant.now().isBefore(lookedAhead.plusSeconds(20))) {
      return;
    }
    lookedAhead = Instant.now();
    ActivationState state = activations.state();
    List<Activation> soon =
        state.history().activations(state.now()).stream()
            .filter(activation -> activation.status() == ActivationStatus.SCHEDULED)
            .filter(activation -> activation.startsAt().isBefore(state.now().plus(SOON)))
            .toList();
    application.prepare(soon, rules.inForce());
  }

  private static boolean isPast(long since, Duration duration) {
    return System.nanoTime() - since > duration.toNanos();
  }

  private void leave() {
    try {
      replicas.left(identity.id());
    } catch (RuntimeException e) {
      // its row grows old by itself
    }
  }
}

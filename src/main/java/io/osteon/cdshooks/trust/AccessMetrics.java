package io.osteon.cdshooks.trust;

import io.micrometer.core.instrument.MeterRegistry;
import io.osteon.cdshooks.trust.replay.ReplayGuard;
import io.osteon.cdshooks.trust.replay.Verdict;
import io.osteon.cdshooks.trust.token.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Says, in figures and in the log, who was refused and why. Nothing of a token, of its claims or of
 * a body gets there; a client's name only if such a client is known.
 */
@ApplicationScoped
public class AccessMetrics implements ReplayGuard.Listener {
  private static final Logger LOG = Logger.getLogger(AccessMetrics.class);
  private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final String NOBODY = "unknown";

  private static final class Quiet {
    private long until;
    private long suppressed;
  }

  private final MeterRegistry registry;
  private final Map<RefusalReason, Quiet> quiet = new EnumMap<>(RefusalReason.class);

  /** Counts in a registry. */
  public AccessMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * A call was refused. The log has at most one line for a reason in ten seconds, so that callers
   * cannot fill it.
   *
   * @param client id of a known client that it names, or {@code null}
   */
  public void refused(RefusalReason reason, String client) {
    String name = client == null ? NOBODY : client;
    registry
        .counter("osteon.cds.calls.refused", "reason", reason.label(), "client", name)
        .increment();
    long others = othersBefore(reason);
    if (others >= 0) {
      LOG.warnf(
          "CDS Hooks call refused: %s (client: %s; and %d more for that reason before)",
          reason.label(), name, others);
    }
  }

  /** The number of lines left out since the last one; -1 if this one is to be left out too. */
  private synchronized long othersBefore(RefusalReason reason) {
    long now = System.nanoTime();
    Quiet state = quiet.get(reason);
    if (state == null) {
      state = new Quiet();
      quiet.put(reason, state);
    } else if (now - state.until < 0) {
      state.suppressed++;
      return -1;
    }
    long others = state.suppressed;
    state.suppressed = 0;
    state.until = now + PAUSE_NANOS;
    return others;
  }

  /** A call was let through. */
  public void admitted(CdsClient client, Duration checking) {
    registry.timer("osteon.cds.access", "client", client.id()).record(checking);
  }

  /** A token was let through although other replicas could not be asked about it. */
  public void unchecked(Verdict verdict) {
    registry.counter("osteon.cds.replay.unchecked", "known", verdict.name()).increment();
  }

  @Override
  public void databaseAway(Exception cause) {
    LOG.warnf(
        "the database does not answer in time (%s): until it does, used CDS Hooks tokens are known"
            + " to this replica only",
        cause instanceof SQLException problem
            ? "SQL state " + problem.getSQLState()
            : cause == null ? "late" : cause.getClass().getSimpleName());
  }

  @Override
  public void databaseBack() {
    LOG.info("used CDS Hooks tokens are checked against all replicas again");
  }

  /** Keys of a client could not be read. */
  public void keysFailed(String client) {
    registry.counter("osteon.cds.keys.failed", "client", client).increment();
  }
}

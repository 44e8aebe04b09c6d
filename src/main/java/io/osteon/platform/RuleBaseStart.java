package io.osteon.platform;

import io.osteon.engine.Limits;
import io.osteon.governance.activation.ActivationPlan;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.quarkus.runtime.configuration.RuntimeConfigBuilder;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Reads and compiles the rule base of the start: that of the plan which was last carried out, if it
 * is on disk and still what was signed, else that of the settings, else the shipped one. Begun
 * early, it is done on a thread of its own while the database and the server start, since it takes
 * about as long as they do.
 */
final class RuleBaseStart {
  private static final Logger LOG = Logger.getLogger("osteon.activation");
  private static final AtomicReference<Begun> BEGUN = new AtomicReference<>();

  private RuleBaseStart() {}

  private record Begun(Optional<Path> folder, Path data, Limits limits, FutureTask<Opened> task) {
    boolean isOf(ServiceConfiguration configuration) {
      return folder.equals(configuration.rules())
          && data.equals(configuration.data())
          && limits.equals(RuleBaseStart.limits(configuration));
    }
  }

  /**
   * A rule base and what can be said about it.
   *
   * @param files of the rule base
   * @param verification whether it can be used
   * @param plan that it is the live part of; empty if it is that of the settings or the shipped one
   */
  record Opened(
      RuleBaseFiles files, RuleBaseVerification verification, Optional<ActivationPlan> plan) {}

  /** Begins to read and compile, if the settings can be read: what is wrong is told elsewhere. */
  static void begin() {
    try {
      SmallRyeConfig settings =
          new SmallRyeConfigBuilder()
              .withCustomizers(new RuntimeConfigBuilder())
              .withMapping(ServiceConfiguration.class)
              .withMapping(GovernanceConfiguration.class)
              .build();
      ServiceConfiguration service = settings.getConfigMapping(ServiceConfiguration.class);
      begin(
          service,
          () -> trusted(settings.getConfigMapping(GovernanceConfiguration.class), service.data()));
    } catch (ConfigValidationException | IllegalArgumentException e) {
      // whoever reads all settings says so
    }
  }

  private static TrustedKeys trusted(GovernanceConfiguration governance, Path data) {
    return GovernanceBeans.trusted(governance, GovernanceBeans.signingKey(governance, data));
  }

  /** Begins to read and compile; what goes wrong is told by {@link #open}. */
  static void begin(ServiceConfiguration configuration, Supplier<TrustedKeys> trusted) {
    FutureTask<Opened> task = new FutureTask<>(() -> read(configuration, trusted));
    BEGUN.set(new Begun(configuration.rules(), configuration.data(), limits(configuration), task));
    Thread thread = new Thread(task, "rule-base-start");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The rule base of the start: the one that has been begun, if it was begun with the same
   * settings.
   *
   * @param trusted whose signatures count, of what is on disk
   * @throws StartFailure if its files cannot be read
   */
  static Opened open(ServiceConfiguration configuration, Supplier<TrustedKeys> trusted) {
    Begun begun = BEGUN.getAndSet(null);
    try {
      return begun != null && begun.isOf(configuration)
          ? begun.task().get()
          : read(configuration, trusted);
    } catch (ExecutionException e) {
      throw failure(configuration.rules(), e.getCause());
    } catch (IOException e) {
      throw failure(configuration.rules(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("the start was interrupted", e);
    }
  }

  /** The bounds of an evaluation that the settings ask for. */
  static Limits limits(ServiceConfiguration configuration) {
    return new Limits(
        configuration.evaluation().maxFirings(), configuration.evaluation().maxDuration());
  }

  private static Opened read(ServiceConfiguration configuration, Supplier<TrustedKeys> trusted)
      throws IOException {
    Optional<Opened> remembered = remembered(configuration, trusted);
    return remembered.isPresent() ? remembered.get() : readSettings(configuration);
  }

  /**
   * The rule base of the settings, or the shipped one.
   *
   * @throws StartFailure if its folder cannot be read
   */
  static Opened ofSettings(ServiceConfiguration configuration) {
    try {
      return readSettings(configuration);
    } catch (IOException e) {
      throw failure(configuration.rules(), e);
    }
  }

  private static Opened readSettings(ServiceConfiguration configuration) throws IOException {
    Optional<Path> folder = configuration.rules();
    RuleBaseFiles files =
        folder.isPresent() ? RuleBaseFiles.read(folder.get()) : RuleBaseFiles.shipped();
    return new Opened(
        files, RuleBaseVerification.of(files, limits(configuration)), Optional.empty());
  }

  private static Optional<Opened> remembered(
      ServiceConfiguration configuration, Supplier<TrustedKeys> trusted) {
    ActiveReleaseCache cache = new ActiveReleaseCache(configuration.data());
    Optional<ActivationPlan> plan = cache.plan();
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    ActivationPlan.Part live = plan.get().live();
    try {
      RuleBaseFiles files = cache.release(live, new ReleaseVerifier(trusted.get())).files();
      Opened opened =
          new Opened(files, RuleBaseVerification.of(files, limits(configuration)), plan);
      return opened.verification().hasErrors() ? Optional.empty() : Optional.of(opened);
    } catch (ReleaseRefusedException | IOException | StartFailure e) {
      LOG.warnf("The release on disk is not used: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private static StartFailure failure(Optional<Path> folder, Throwable cause) {
    if (cause instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new StartFailure(
        "the rule base " + folder.map(Path::toString).orElse("") + " cannot be read", cause);
  }
}

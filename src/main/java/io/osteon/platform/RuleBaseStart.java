package io.osteon.platform;

import io.osteon.engine.Limits;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.quarkus.runtime.configuration.RuntimeConfigBuilder;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads and compiles the rule base of the start. Begun early, it is done on a thread of its own
 * while the database and the server start, since it takes about as long as they do.
 */
final class RuleBaseStart {
  private static final AtomicReference<Begun> BEGUN = new AtomicReference<>();

  private RuleBaseStart() {}

  private record Begun(Optional<Path> folder, Limits limits, FutureTask<Opened> task) {}

  /** The files of a rule base and what can be said about them. */
  record Opened(RuleBaseFiles files, RuleBaseVerification verification) {}

  /** Begins to read and compile, if the settings can be read: what is wrong is told elsewhere. */
  static void begin() {
    try {
      begin(
          new SmallRyeConfigBuilder()
              .withCustomizers(new RuntimeConfigBuilder())
              .withMapping(ServiceConfiguration.class)
              .build()
              .getConfigMapping(ServiceConfiguration.class));
    } catch (ConfigValidationException | IllegalArgumentException e) {
      // whoever reads all settings says so
    }
  }

  /** Begins to read and compile; what goes wrong is told by {@link #open}. */
  static void begin(ServiceConfiguration configuration) {
    Optional<Path> folder = configuration.rules();
    Limits limits = limits(configuration);
    FutureTask<Opened> task = new FutureTask<>(() -> read(folder, limits));
    BEGUN.set(new Begun(folder, limits, task));
    Thread thread = new Thread(task, "rule-base-start");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The rule base of the settings: the one that has been begun, if it was begun with the same ones.
   *
   * @throws StartFailure if its files cannot be read
   */
  static Opened open(ServiceConfiguration configuration) {
    Optional<Path> folder = configuration.rules();
    Limits limits = limits(configuration);
    Begun begun = BEGUN.getAndSet(null);
    try {
      return begun != null && begun.folder().equals(folder) && begun.limits().equals(limits)
          ? begun.task().get()
          : read(folder, limits);
    } catch (ExecutionException e) {
      throw failure(folder, e.getCause());
    } catch (IOException e) {
      throw failure(folder, e);
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

  private static Opened read(Optional<Path> folder, Limits limits) throws IOException {
    RuleBaseFiles files =
        folder.isPresent() ? RuleBaseFiles.read(folder.get()) : RuleBaseFiles.shipped();
    return new Opened(files, RuleBaseVerification.of(files, limits));
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

package io.osteon.platform;

import io.osteon.engine.Limits;
import io.osteon.evaluation.Evaluator;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.activation.ActivationPlan;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.release.VerifiedRelease;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The way from a release in the database to what answers cases. */
@ApplicationScoped
public class ReleaseLoader {
  private static final Logger LOG = Logger.getLogger("osteon.activation");

  private final Transactions transactions;
  private final ReleaseVerifier verifier;
  private final Limits limits;
  private final ActiveReleaseCache cache;

  /** Loads what is signed by trusted keys. */
  public ReleaseLoader(
      Transactions transactions, ReleaseVerifier verifier, ServiceConfiguration configuration) {
    this.transactions = transactions;
    this.verifier = verifier;
    this.limits = RuleBaseStart.limits(configuration);
    this.cache = new ActiveReleaseCache(configuration.data());
  }

  /**
   * A release with its signature and files verified.
   *
   * @throws UnusableReleaseException if they do not fit
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  VerifiedRelease verified(String version, String hash) throws UnusableReleaseException {
    try {
      VerifiedRelease release = transactions.read(handle -> verifier.open(handle, version));
      if (!release.files().hash().equals(hash)) {
        throw new UnusableReleaseException(
            "Release " + version + " has other files than were to be activated.", null);
      }
      return release;
    } catch (ReleaseRefusedException e) {
      throw new UnusableReleaseException(e.getMessage(), e);
    } catch (NotFoundException e) {
      throw new UnusableReleaseException("There is no release " + version + ".", e);
    }
  }

  /**
   * A release ready for use.
   *
   * @throws UnusableReleaseException if it is refused or does not compile
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  Evaluator evaluator(String version, String hash) throws UnusableReleaseException {
    return compiled(version, verified(version, hash).files());
  }

  /** A release that was kept on disk; empty if it is not there or cannot be used. */
  Optional<Evaluator> remembered(ActivationPlan.Part part) {
    try {
      return Optional.of(compiled(part.release(), cache.release(part, verifier).files()));
    } catch (IOException | ReleaseRefusedException | UnusableReleaseException e) {
      LOG.warnf("Release %s on disk is not used: %s", part.release(), e.getMessage());
      return Optional.empty();
    }
  }

  private Evaluator compiled(String version, RuleBaseFiles files) throws UnusableReleaseException {
    RuleBaseVerification verification;
    try {
      verification = RuleBaseVerification.of(files, limits);
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnusableReleaseException(
          "Release " + version + " cannot be compiled: " + e.getClass().getSimpleName() + ".", e);
    }
    return verification
        .evaluator()
        .orElseThrow(
            () ->
                new UnusableReleaseException(
                    "Release " + version + " has errors; the first: " + firstError(verification),
                    null));
  }

  /** The first thing that keeps a rule base from being used, in one line. */
  static String firstError(RuleBaseVerification verification) {
    return verification.problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .findFirst()
        .map(Problem::toString)
        .orElse("unknown");
  }
}

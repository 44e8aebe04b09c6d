package io.osteon.platform;

import io.osteon.accounts.Actor;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.release.FirstRelease;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the rule base of the start the first release of an empty database, and puts it in force.
 */
@ApplicationScoped
public class FirstReleaseStart {
  private static final String REASON = "The first release of this database.";

  private final FirstRelease release;
  private final Activations activations;
  private final String program;

  /** First releases that the site's key signs. */
  public FirstReleaseStart(
      Transactions transactions,
      SigningKey key,
      AuditTrail audit,
      Activations activations,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.release = new FirstRelease(transactions, key, audit, Clock.systemUTC());
    this.activations = activations;
    this.program = "Osteon " + version;
  }

  /**
   * Makes the first release; of no effect where there is one, as when two replicas start at once.
   *
   * @throws StartFailure if its version cannot be that of a release
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  void make(RuleBaseFiles files) {
    try {
      release.make(
          files,
          program,
          (transaction, made) ->
              activations.first(transaction, Actor.SYSTEM, made.version(), made.hash(), REASON));
    } catch (ReleaseRefusedException e) {
      throw new StartFailure("the rule base cannot be the first release: " + e.getMessage(), e);
    }
  }
}

package io.osteon.platform;

import io.osteon.governance.activation.Activations;
import io.osteon.governance.activation.ReleaseLookup;
import io.osteon.governance.activation.Replicas;
import io.osteon.governance.activation.ShadowReports;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseUse;
import io.osteon.governance.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the parts that decide what is in force. */
@ApplicationScoped
public class ActivationBeans {

  /** Decisions about releases whose manifest and signature fit. */
  @Produces
  @Singleton
  Activations activations(Transactions transactions, AuditTrail audit, ReleaseCatalogue releases) {
    return new Activations(
        transactions,
        audit,
        (transaction, version) ->
            releases
                .find(transaction, version)
                .map(
                    release ->
                        new ReleaseLookup.Candidate(
                            release.version(), release.hash(), release.isRetired())));
  }

  /** What keeps a release from being retired. */
  @Produces
  @Singleton
  ReleaseUse releaseUse() {
    return Activations::use;
  }

  /** What the journal keeps of shadow releases. */
  @Produces
  @Singleton
  ShadowReports shadowReports(Transactions transactions) {
    return new ShadowReports(transactions);
  }

  /** The replicas of the service. */
  @Produces
  @Singleton
  Replicas replicas(Transactions transactions) {
    return new Replicas(transactions);
  }
}

package io.osteon.platform;

import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.monitoring.RuleMonitoring;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.signature.KeyFileException;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.signature.VerificationKey;
import io.osteon.governance.store.Idempotency;
import io.osteon.governance.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Makes the parts of governance from the settings. */
@ApplicationScoped
public class GovernanceBeans {
  private static final String OWN_KEY = "signing-key.pem";

  private final Clock clock = Clock.systemUTC();

  /**
   * The key that signs.
   *
   * @throws StartFailure if its file cannot be used
   */
  @Produces
  @Singleton
  SigningKey signingKey(GovernanceConfiguration governance, ServiceConfiguration service) {
    return signingKey(governance, service.data());
  }

  static SigningKey signingKey(GovernanceConfiguration governance, Path data) {
    try {
      return governance
          .signingKey()
          .map(SigningKey::read)
          .orElseGet(() -> SigningKey.readOrCreate(data.resolve(OWN_KEY)));
    } catch (KeyFileException e) {
      throw new StartFailure(e.getMessage(), e);
    }
  }

  /**
   * The keys whose signatures count.
   *
   * @throws StartFailure if a file cannot be used
   */
  @Produces
  @Singleton
  TrustedKeys trustedKeys(GovernanceConfiguration governance, SigningKey own) {
    return trusted(governance, own);
  }

  static TrustedKeys trusted(GovernanceConfiguration governance, SigningKey own) {
    List<VerificationKey> trusted = new ArrayList<>(List.of(own.verificationKey()));
    try {
      governance.trustedKeys().orElse(List.of()).stream()
          .map(VerificationKey::read)
          .forEach(trusted::add);
    } catch (KeyFileException e) {
      throw new StartFailure(e.getMessage(), e);
    }
    return new TrustedKeys(trusted);
  }

  /** The audit trail. */
  @Produces
  @Singleton
  AuditTrail auditTrail(Transactions transactions, SigningKey key, TrustedKeys trusted) {
    return new AuditTrail(transactions, key, trusted, clock);
  }

  /** The only way to the files of a release. */
  @Produces
  @Singleton
  ReleaseVerifier releaseVerifier(TrustedKeys trusted) {
    return new ReleaseVerifier(trusted);
  }

  /** Which releases there are. */
  @Produces
  @Singleton
  ReleaseCatalogue releaseCatalogue(ReleaseVerifier verifier) {
    return new ReleaseCatalogue(verifier);
  }

  /** Requests that count once. */
  @Produces
  @Singleton
  Idempotency idempotency() {
    return new Idempotency(clock);
  }

  /** How rules fare. */
  @Produces
  @Singleton
  RuleMonitoring ruleMonitoring(Transactions transactions) {
    return new RuleMonitoring(transactions);
  }
}

package io.osteon.platform;

import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.release.ImportSink;
import io.osteon.governance.release.ReleaseSource;
import io.osteon.governance.release.ReleaseUse;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.release.Releases;
import io.osteon.governance.release.ShippedRelease;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes the parts that release and take in rule bases. */
@ApplicationScoped
public class ReleaseBeans {
  private final Clock clock = Clock.systemUTC();

  /** What release managers do. */
  @Produces
  @Singleton
  Releases releases(
      Transactions transactions,
      ReleaseVerifier verifier,
      SigningKey key,
      AuditTrail audit,
      ReleaseSource source,
      ImportSink sink,
      ReleaseUse use) {
    return new Releases(
        transactions, verifier, key, audit, source, sink, use, ReleaseBeans::fault, clock);
  }

  private static Optional<String> fault(RuleBaseFiles files) {
    return RuleBaseVerification.of(files).problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .findFirst()
        .map(Problem::toString);
  }

  /** What becomes of the rule base that comes with the program. */
  @Produces
  @Singleton
  ShippedRelease shippedRelease(
      Transactions transactions, SigningKey key, AuditTrail audit, ImportSink sink) {
    return new ShippedRelease(transactions, key, audit, sink, clock);
  }
}

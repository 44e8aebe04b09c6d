package io.osteon.testing;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.release.ApprovedChange;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseRequest;
import io.osteon.governance.release.ReleaseSource;
import io.osteon.governance.release.ReleaseVerifier;
import io.osteon.governance.release.Releases;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes releases of files as if a draft with them had been approved. */
public final class ApprovedReleases {
  /** Who makes them. */
  public static final Actor MANAGER =
      new Actor(UUID.randomUUID(), "rita", "Rita", Set.of(Role.RELEASE_MANAGER), "::1");

  private final Transactions transactions;
  private final SigningKey key;
  private final TrustedKeys trusted;

  /** Releases in a database, signed by a key. */
  public ApprovedReleases(Transactions transactions, SigningKey key) {
    this.transactions = transactions;
    this.key = key;
    this.trusted = new TrustedKeys(List.of(key.verificationKey()));
  }

  private record Approved(RuleBaseFiles files) implements ReleaseSource {
    @Override
    public ApprovedChange approved(Handle transaction, UUID draft) {
      return new ApprovedChange(files, "1.0.0", List.of(), files.hash(), false);
    }

    @Override
    public void released(Handle transaction, Actor actor, UUID draft, String version) {
      // nobody looks at the draft again
    }
  }

  /** A release of the next version; its hash is that of the files with this version in them. */
  public Release make(RuleBaseFiles files) {
    ReleaseVerifier verifier = new ReleaseVerifier(trusted);
    Releases releases =
        new Releases(
            transactions,
            verifier,
            key,
            new AuditTrail(transactions, key, trusted, Clock.systemUTC()),
            new Approved(files),
            (transaction, actor, name, reason, imported) -> UUID.randomUUID(),
            Activations::use,
            unchecked -> Optional.empty(),
            Clock.systemUTC());
    ReleaseCatalogue catalogue = new ReleaseCatalogue(verifier);
    return transactions.inTransaction(
        transaction ->
            releases.create(
                transaction,
                MANAGER,
                new ReleaseRequest(
                    UUID.randomUUID(),
                    next(catalogue.list(transaction).releases().get(0).version()),
                    "for a test",
                    LocalDate.now().plusYears(1))));
  }

  private static String next(String version) {
    int dot = version.lastIndexOf('.');
    return version.substring(0, dot + 1) + (Integer.parseInt(version.substring(dot + 1)) + 1);
  }
}

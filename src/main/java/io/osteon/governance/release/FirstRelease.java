package io.osteon.governance.release;

import io.osteon.accounts.Actor;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** The release that a database begins with: nobody of the site has approved it. */
public final class FirstRelease {
  private static final int YEARS_TO_REVIEW = 1;

  private final Transactions transactions;
  private final SigningKey key;
  private final AuditTrail audit;
  private final Clock clock;

  /** First releases in a database, signed by that key. */
  public FirstRelease(Transactions transactions, SigningKey key, AuditTrail audit, Clock clock) {
    this.transactions = transactions;
    this.key = key;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes the first release, unless there is one. Replicas that start at once do it once.
   *
   * @param from what it came with, such as {@code Osteon 1.4.0}
   * @param whenMade what else is done in the transaction that makes it
   * @return whether it was made
   * @throws ReleaseRefusedException if its version is not three numbers
   */
  public boolean make(RuleBaseFiles files, String from, BiConsumer<Handle, Release> whenMade) {
    return transactions.inTransaction(
        transaction -> {
          ReleaseTable.lock(transaction);
          if (!ReleaseTable.all(transaction).isEmpty()) {
            return false;
          }
          whenMade.accept(transaction, make(transaction, files, from));
          return true;
        });
  }

  Release make(Handle transaction, RuleBaseFiles files, String from) {
    ReleaseManifest manifest = manifest(files, from);
    byte[] signature = key.sign(manifest.bytes());
    ReleaseTable.insert(transaction, manifest, files, new ReleaseSignature(key.id(), signature));
    audit.record(
        transaction,
        Actor.SYSTEM,
        AuditAction.RELEASE_CREATED,
        "release/" + manifest.version(),
        Map.of("hash", manifest.contentHash(), "from", from, "key", key.id()),
        manifest.notes());
    return Release.of(manifest, false);
  }

  private ReleaseManifest manifest(RuleBaseFiles files, String from) {
    SemanticVersion version =
        VersionLine.of(files)
            .flatMap(SemanticVersion::of)
            .orElseThrow(
                () ->
                    new ReleaseRefusedException(
                        ReleaseRefusedException.Part.MANIFEST,
                        "the version in release.yaml must be three numbers such as 1.0.0"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return new ReleaseManifest(
        version.toString(),
        files.hash(),
        ManifestFile.of(files),
        ReleaseOrigin.SHIPPED,
        "",
        Optional.empty(),
        "Shipped with " + from + ". Nobody of this site has approved it.",
        List.of(),
        Actor.SYSTEM.name(),
        now,
        today,
        today.plusYears(YEARS_TO_REVIEW));
  }
}

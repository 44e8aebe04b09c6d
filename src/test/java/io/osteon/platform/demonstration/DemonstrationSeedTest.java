package io.osteon.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.draft.DraftFixture;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.testing.TestDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented patients never come among real ones. */
class DemonstrationSeedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Actor MEMBER =
      new Actor(new UUID(0, 3), "member", "Member", Set.of(Role.MDT_MEMBER), "");

  @TempDir Path folder;
  private SigningKey key;
  private TrustedKeys trusted;

  @BeforeEach
  void makeKey() {
    key = SigningKey.readOrCreate(folder.resolve("key.pem"));
    trusted = new TrustedKeys(List.of(key.verificationKey()));
  }

  private DemonstrationSeed seed(Transactions transactions) {
    return new DemonstrationSeed(transactions, audit(transactions), null, key, trusted, null);
  }

  private AuditTrail audit(Transactions transactions) {
    return new AuditTrail(transactions, key, trusted, Clock.systemUTC());
  }

  private static void refused(DemonstrationSeed seed, Transactions transactions, String what) {
    assertThat(seed.seed(DemonstrationMaterial.script(), TODAY).refusal()).contains(what);
    assertThat(transactions.<Boolean>read(DemonstrationTable::isMarked)).isFalse();
  }

  /** A real patient among invented ones, who may then be treated as the demonstration says. */
  @Test
  void aCaseKeepsItOut() {
    Transactions transactions = new Transactions(TestDatabase.fresh());
    String file = DemonstrationDocuments.newest().get(2);
    new BoardCases(
            new BoardDesk(transactions, audit(transactions), Clock.systemUTC()),
            (format, document) -> {},
            new SecureRandom())
        .create(
            MEMBER,
            new NewCase(
                "REAL",
                "What now?",
                DemonstrationDocuments.format(file),
                DemonstrationDocuments.on(TODAY, file),
                RecordOrigin.DOCUMENT));
    refused(seed(transactions), transactions, "cases");
  }

  /** An invented change among those that a site reviews and releases. */
  @Test
  void aDraftKeepsItOut() {
    DraftFixture drafts = new DraftFixture(folder);
    Actor author = new Actor(new UUID(0, 4), "author", "Author", Set.of(Role.AUTHOR), "");
    drafts.drafts.create(author, "A change", "A reason.", "An owner", Optional.empty());
    refused(seed(drafts.transactions), drafts.transactions, "drafts");
  }
}

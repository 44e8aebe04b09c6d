package io.osteon.governance.release;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.signature.VerificationKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A site with releases on a real database; drafts are those that a test hands in. */
final class ReleaseFixture implements ReleaseSource, ImportSink {
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
  static final LocalDate REVIEW = LocalDate.of(2027, 11, 23);
  static final Actor MANAGER = actor("chen.wei", Role.RELEASE_MANAGER);

  final SigningKey key = SigningKey.generate();
  final Jdbi jdbi = TestDatabase.fresh();
  final Transactions transactions = new Transactions(jdbi);
  final Map<UUID, ApprovedChange> approved = new HashMap<>();
  final Map<UUID, RuleBaseFiles> imported = new HashMap<>();
  Optional<String> use = Optional.empty();
  Optional<String> fault = Optional.empty();
  final AuditTrail audit;
  final ReleaseVerifier verifier;
  final Releases releases;
  final ShippedRelease shipped;
  final ReleaseCatalogue catalogue;

  ReleaseFixture(SigningKey... others) {
    List<VerificationKey> keys = new ArrayList<>(List.of(key.verificationKey()));
    List.of(others).forEach(other -> keys.add(other.verificationKey()));
    TrustedKeys trusted = new TrustedKeys(keys);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    audit = new AuditTrail(transactions, key, trusted, clock);
    verifier = new ReleaseVerifier(trusted);
    catalogue = new ReleaseCatalogue(verifier);
    releases =
        new Releases(
            transactions,
            verifier,
            key,
            audit,
            this,
            this,
            (handle, version) -> use,
            files -> fault,
            clock);
    shipped = new ShippedRelease(transactions, key, audit, this, clock);
  }

  static Actor actor(String name, Role... roles) {
    return new Actor(UUID.randomUUID(), name, name, Set.of(roles), "192.0.2.1");
  }

  /** A small rule base: releases do not ask whether it compiles. */
  static RuleBaseFiles files(String... pathsAndTexts) {
    Map<String, byte[]> content = new TreeMap<>();
    content.put("release.yaml", bytes("# the release\nversion: 1.0.0 # three numbers\n"));
    content.put("logic/safety.drl", bytes("package osteon;\n"));
    content.put("advice/safety.yaml", bytes("words: 补钙\n"));
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      content.put(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
    }
    return RuleBaseFiles.of(content);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The shipped rule base becomes release 1.0.0. */
  ReleaseFixture first() {
    shipped.settle(files(), "Osteon 0.1.0");
    return this;
  }

  UUID approve(RuleBaseFiles files) {
    UUID draft = UUID.randomUUID();
    Approval clinical =
        new Approval("zhao.min", "clinical", NOW.minusSeconds(86_400), files.hash());
    Approval technical = new Approval("li.na", "technical", NOW.minusSeconds(60), files.hash());
    approved.put(
        draft,
        new ApprovedChange(files, "1.0.0", List.of(clinical, technical), files.hash(), false));
    return draft;
  }

  Release create(String version, RuleBaseFiles files) {
    ReleaseRequest request = new ReleaseRequest(approve(files), version, "What changed", REVIEW);
    return transactions.inTransaction(handle -> releases.create(handle, MANAGER, request));
  }

  UUID take(byte[] archive, String reason) {
    VerifiedRelease inspected = releases.inspect(MANAGER, archive);
    return transactions.inTransaction(
        handle -> releases.importRelease(handle, MANAGER, inspected, reason));
  }

  VerifiedRelease open(String version) {
    return transactions.read(handle -> verifier.open(handle, version));
  }

  Optional<String> newest() {
    return transactions.read(catalogue::newest);
  }

  /** What somebody does who owns the database: triggers do not stop them. */
  void tamper(String sql, Object... values) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("set local session_replication_role = replica");
          handle.execute(sql, values);
        });
  }

  @Override
  public ApprovedChange approved(Handle transaction, UUID draft) {
    if (!approved.containsKey(draft)) {
      throw new NotAllowedException("not-approved", "The draft is not approved.");
    }
    return approved.get(draft);
  }

  @Override
  public void released(Handle transaction, Actor actor, UUID draft, String version) {
    approved.remove(draft);
  }

  @Override
  public UUID createFromImport(
      Handle transaction, Actor actor, String name, String reason, RuleBaseFiles files) {
    UUID draft = UUID.randomUUID();
    imported.put(draft, files);
    return draft;
  }
}

package io.osteon.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail on a real PostgreSQL, and what an intruder in the database cannot hide. */
class AuditTrailTest {
  private static final int ROWS = 9;
  private static final Actor ACTOR =
      new Actor(
          UUID.fromString("6f1c2a7e-0000-4000-8000-000000000001"),
          "li.na",
          "Li Na 李娜",
          Set.of(Role.RELEASE_MANAGER, Role.AUTHOR),
          "192.0.2.7");

  private final SigningKey key = SigningKey.generate();
  private final Jdbi jdbi = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(jdbi);
  private final AuditTrail trail = trail(key);

  private AuditTrail trail(SigningKey signer) {
    TrustedKeys trusted = new TrustedKeys(List.of(signer.verificationKey()));
    return new AuditTrail(transactions, signer, trusted, Clock.systemUTC());
  }

  @BeforeEach
  void rows() {
    for (int i = 1; i <= ROWS; i++) {
      record(i);
    }
  }

  private void record(int number) {
    transactions.useTransaction(
        transaction ->
            trail.record(
                transaction,
                ACTOR,
                AuditAction.DRAFT_EDITED,
                "draft/" + number,
                Map.of("path", "parameters.yaml", "line", "14"),
                "Grund, 理由, \"why\"\n=1+1"));
  }

  /** What somebody does who owns the database: triggers do not stop them. */
  private void tamper(String sql) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("set local session_replication_role = replica");
          handle.execute(sql);
        });
  }

  private void assertFound(long sequence, String what) {
    AuditVerification verification = trail.verify();
    assertThat(verification.valid()).isFalse();
    assertThat(verification.what()).contains(what);
    assertThat(verification.firstBadSequence()).isEqualTo(OptionalLong.of(sequence));
  }

  /** Catches: a chain that does not hold when nothing is wrong. */
  @Test
  void whatWasRecordedIsVerified() {
    AuditVerification verification = trail.verify();

    assertThat(verification.what()).isEmpty();
    assertThat(verification.valid()).isTrue();
    assertThat(verification.rows()).isEqualTo(ROWS);
    AuditEntry entry = trail.find(AuditQuery.of("draft/3", 10)).get(0);
    assertThat(entry.sequence()).isEqualTo(3);
    assertThat(entry.roles()).isEqualTo("author,release-manager");
    assertThat(entry.detail()).containsEntry("line", "14");
    assertThat(entry.reason()).isEqualTo("Grund, 理由, \"why\"\n=1+1");
    assertThat(
            new AuditTrail(transactions, key, new TrustedKeys(List.of()), Clock.systemUTC())
                .verify()
                .what())
        .contains("not a trusted one");
  }

  /** Catches: a column that is not part of what is hashed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "recorded_at = recorded_at + interval '1 microsecond'",
        "account = '00000000-0000-0000-0000-000000000000'",
        "actor = 'somebody'",
        "roles = ''",
        "address = '192.0.2.8'",
        "action = 'draft-created'",
        "object = 'draft/9'",
        "detail = '{}'",
        "detail = detail || '{\"line\": \"15\"}'",
        "detail = detail || '{\"line\": 14}'",
        "detail = '[1]'",
        "reason = ''",
        "previous_hash = repeat('0', 64)",
        "hash = repeat('a', 64)"
      })
  void aChangedRowIsFound(String change) {
    tamper("update audit_entry set " + change + " where sequence = 4");

    assertFound(4, "changed");
  }

  /** Catches: a row that can be changed together with its own hash. */
  @Test
  void aRowThatWasChangedAndHashedAgainIsFoundByTheNext() {
    AuditEntry old = trail.find(AuditQuery.of("draft/4", 1)).get(0);
    AuditEntry forged =
        new AuditEntry(
                old.sequence(),
                old.recordedAt(),
                old.account(),
                "somebody",
                old.roles(),
                old.address(),
                old.action(),
                old.object(),
                old.detail(),
                old.reason(),
                old.previousHash(),
                "")
            .hashed();
    tamper(
        "update audit_entry set actor = 'somebody', hash = '%s' where sequence = 4"
            .formatted(forged.hash()));

    assertFound(5, "does not follow");
  }

  /** Catches: a removed row that goes unnoticed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 5})
  void aRemovedRowIsFound(long sequence) {
    tamper("delete from audit_entry where sequence = " + sequence);

    assertFound(sequence, "missing");
  }

  /** Catches: rows in another order that go unnoticed. */
  @Test
  void rowsInAnotherOrderAreFound() {
    tamper("update audit_entry set sequence = 100 where sequence = 4");
    tamper("update audit_entry set sequence = 4 where sequence = 5");
    tamper("update audit_entry set sequence = 5 where sequence = 100");

    assertFound(4, "changed");
  }

  /** Catches: a row put between others, or after the end, by somebody without the key. */
  @Test
  void anInsertedRowIsFound() {
    AuditEntry last = trail.find(AuditQuery.of("draft/" + ROWS, 1)).get(0);
    AuditEntry forged =
        new AuditEntry(
                last.sequence() + 1,
                last.recordedAt(),
                last.account(),
                last.actor(),
                last.roles(),
                last.address(),
                last.action(),
                last.object(),
                last.detail(),
                last.reason(),
                last.hash(),
                "")
            .hashed();
    jdbi.useTransaction(transaction -> AuditTable.insert(transaction, forged));

    assertFound(ROWS + 1, "added after the signed head");
  }

  /** Catches: an end that is cut off, at once or after more was recorded. */
  @Test
  void aTailThatIsCutOffIsFoundForEver() {
    tamper("delete from audit_entry where sequence > 6");
    assertFound(7, "cut off the end");

    record(10);
    assertFound(7, "missing");
  }

  /**
   * Catches: a head that is taken away so that the next row makes a good one of a shorter chain.
   */
  @Test
  void aTailThatIsCutOffWithItsHeadIsFoundForEver() {
    tamper("delete from audit_entry where sequence > 6");
    tamper("delete from audit_head");
    assertFound(6, "head is missing");

    record(10);
    assertFound(7, "missing or did not fit");
  }

  /** Catches: a head that is moved back without the key. */
  @Test
  void aHeadThatIsMovedBackIsFoundForEver() {
    tamper("delete from audit_entry where sequence > 6");
    tamper(
        "update audit_head set sequence = 6, hash = (select hash from audit_entry where sequence = 6)");
    assertFound(6, "signature of the head");

    record(10);
    assertFound(7, "missing or did not fit");
  }

  /** Catches: a database that is put back to an earlier state, head and all. */
  @Test
  void aRowThatWasNotedOutsideMustBeThere() {
    AuditEntry last = trail.find(AuditQuery.of("draft/" + ROWS, 1)).get(0);
    AuditAnchor noted = AuditAnchor.of(ROWS + ":" + last.hash()).orElseThrow();
    AuditAnchor other = AuditAnchor.of("3:" + last.hash()).orElseThrow();
    AuditAnchor later = AuditAnchor.of("10:" + last.hash()).orElseThrow();

    assertThat(trail.verify(Optional.of(noted)).valid()).isTrue();
    assertThat(trail.verify(Optional.of(other)).firstBadSequence()).hasValue(3);
    assertThat(trail.verify(Optional.of(later)).firstBadSequence()).hasValue(10);
    assertThat(AuditAnchor.of("x:" + last.hash())).isEmpty();
  }

  /** Catches: a head that is believed whoever signed it. */
  @Test
  void aHeadOfAnotherKeyIsFound() {
    AuditEntry last = trail.find(AuditQuery.of("draft/" + ROWS, 1)).get(0);
    AuditHead foreign = AuditHead.sign(last.sequence(), last.hash(), SigningKey.generate());
    tamper("delete from audit_head");
    jdbi.useTransaction(transaction -> AuditTable.move(transaction, foreign));

    assertFound(ROWS, "not a trusted one");
  }

  /** Catches: rows that an ordinary statement can change. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set reason = ''",
        "delete from audit_entry",
        "truncate audit_entry",
        "delete from audit_head",
        "truncate audit_head",
        "update audit_head set sequence = 3"
      })
  void theTablesAreAppendOnly(String statement) {
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement)))
        .isInstanceOf(JdbiException.class);
    assertThat(trail.verify().valid()).isTrue();
  }

  /** Catches: an act that is undone and yet recorded, or leaves a gap. */
  @Test
  void whatIsUndoneIsNotRecorded() {
    assertThatThrownBy(
            () ->
                transactions.useTransaction(
                    transaction -> {
                      trail.record(
                          transaction, ACTOR, AuditAction.DRAFT_CREATED, "draft/x", Map.of(), "");
                      throw new IllegalStateException("the act fails");
                    }))
        .isInstanceOf(IllegalStateException.class);
    record(10);

    assertThat(trail.verify().valid()).isTrue();
    assertThat(trail.verify().rows()).isEqualTo(ROWS + 1);
  }

  /** Catches: writers at the same time that take the same place in the chain or wait for ever. */
  @Test
  void manyWritersKeepTheChainWhole() {
    int writers = 8;
    int each = 25;
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      running.add(
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < each; i++) {
                  record(i);
                }
              },
              task -> new Thread(task).start()));
    }
    running.forEach(CompletableFuture::join);

    AuditVerification verification = trail.verify();
    assertThat(verification.what()).isEmpty();
    assertThat(verification.rows()).isEqualTo(ROWS + writers * each);
  }

  /** Catches: secrets in the trail by the name of a detail. */
  @ParameterizedTest
  @ValueSource(strings = {"password", "newPassword", "accessToken", "clientSecret", "A", "a b", ""})
  void detailsThatMustNotBeRecordedAreRefused(String name) {
    assertThatThrownBy(
            () ->
                transactions.useTransaction(
                    transaction ->
                        trail.record(
                            transaction,
                            ACTOR,
                            AuditAction.SIGNED_IN,
                            "account/x",
                            Map.of(name, "x"),
                            "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Catches: text that PostgreSQL refuses, so that an act fails for its reason's characters. */
  @Test
  void anyTextCanBeRecorded() {
    transactions.useTransaction(
        transaction ->
            trail.record(
                transaction,
                ACTOR,
                AuditAction.COMMENT_ADDED,
                "draft/\u0000\ud800",
                Map.of("text", "\u0000 \udc00 \ud83d\ude00 \u2028 \\u0000"),
                "x".repeat(3_999) + "\ud83d\ude00 and more"));

    assertThat(trail.verify().what()).isEmpty();
  }
}

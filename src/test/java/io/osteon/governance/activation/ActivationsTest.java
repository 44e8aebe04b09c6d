package io.osteon.governance.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditEntry;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.governance.store.Transactions;
import io.osteon.platform.EmbeddedDatabase;
import io.osteon.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions about what is in force, in a real PostgreSQL. */
class ActivationsTest {
  private static final Actor MANAGER =
      new Actor(UUID.randomUUID(), "rita", "Rita", Set.of(Role.RELEASE_MANAGER), "::1");
  private static final Actor AUTHOR =
      new Actor(UUID.randomUUID(), "anna", "Anna", Set.of(Role.AUTHOR), "::1");

  @TempDir static Path folder;
  private static EmbeddedDatabase database;
  private static Transactions transactions;
  private static AuditTrail trail;

  private final Set<String> retired = new HashSet<>();
  private final Activations activations =
      new Activations(
          transactions,
          trail,
          (transaction, version) ->
              version.startsWith("1.")
                  ? Optional.of(
                      new ReleaseLookup.Candidate(
                          version, "hash-" + version, retired.contains(version)))
                  : Optional.empty());

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedDatabase.start(folder);
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      for (String migration : List.of("V1__journal.sql", "V6__audit.sql", "V8__activations.sql")) {
        statement.execute(Files.readString(Path.of("src/main/resources/db/migration", migration)));
      }
    }
    transactions = new Transactions(Jdbi.create(database.url()));
    SigningKey key = SigningKey.generate();
    trail =
        new AuditTrail(
            transactions, key, new TrustedKeys(List.of(key.verificationKey())), Clock.systemUTC());
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  /** Nothing is ever deleted, so that the tables are emptied as no program of ours could. */
  @BeforeEach
  void empty() {
    transactions.useTransaction(
        handle -> {
          for (String table : List.of("activation_start", "activation_end", "activation")) {
            handle.execute("alter table " + table + " disable trigger all");
            handle.execute("delete from " + table);
            handle.execute("alter table " + table + " enable trigger all");
          }
        });
    transactions.useTransaction(
        handle -> activations.first(handle, Actor.SYSTEM, "1.0", "hash-1.0", "the first"));
  }

  private Activation request(String release, ActivationMode mode, Instant startsAt) {
    int share = mode == ActivationMode.SHARE ? 10 : 0;
    return transactions.inTransaction(
        handle ->
            activations.request(
                handle,
                MANAGER,
                new ActivationRequest(
                    release, mode, share, Optional.ofNullable(startsAt), "tested")));
  }

  private Activation end(Activation activation, long version) {
    return transactions.inTransaction(
        handle -> activations.end(handle, MANAGER, activation.id(), version, "enough"));
  }

  private Activation rollback() {
    return transactions.inTransaction(
        handle -> activations.rollback(handle, MANAGER, "patients were harmed"));
  }

  private ActivationPlan plan() {
    return activations.state().plan().orElseThrow();
  }

  private static List<String> audited(UUID activation) {
    List<String> actions = new ArrayList<>();
    for (AuditEntry entry : trail.find(AuditQuery.all())) {
      if (entry.object().equals("activation/" + activation)) {
        actions.add(entry.action());
      }
    }
    return actions;
  }

  /** Catches: two replicas that start on an empty database and make two first releases live. */
  @Test
  void theFirstReleaseIsMadeLiveOnce() {
    transactions.useTransaction(
        handle ->
            handle.execute(
                "alter table activation disable trigger all; delete from activation; alter table activation enable trigger all"));
    List<CompletableFuture<Void>> replicas = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String release = "1." + i;
      replicas.add(
          CompletableFuture.runAsync(
              () ->
                  transactions.useTransaction(
                      handle ->
                          activations.first(
                              handle, Actor.SYSTEM, release, "hash-" + release, "first"))));
    }
    replicas.forEach(CompletableFuture::join);

    assertThat(activations.activations()).hasSize(1);
  }

  /** Catches: a release that is live before or without its audit entry, or not at once. */
  @Test
  void aReleaseIsLiveAtOnceAndBackAtOnce() {
    Activation second = request("1.1", ActivationMode.LIVE, null);
    assertThat(second.status()).isEqualTo(ActivationStatus.RUNNING);
    assertThat(plan().live().release()).isEqualTo("1.1");

    Activation back = rollback();

    assertThat(plan().live().release()).isEqualTo("1.0");
    assertThat(plan().live().activation()).isEqualTo(back.id());
    assertThat(audited(second.id())).containsExactly("activation-requested");
    assertThat(audited(back.id())).containsExactly("rolled-back");
    assertThatThrownBy(this::rollback)
        .isInstanceOf(NotAllowedException.class)
        .extracting("code")
        .isEqualTo("no-previous-release");
  }

  /** Catches: a rollback that leaves the bad release to a share, or to come back by schedule. */
  @Test
  void aRollbackEndsWhateverElseTheReleaseWasActivatedFor() {
    request("1.1", ActivationMode.LIVE, null);
    Activation again = request("1.1", ActivationMode.LIVE, Instant.now().plus(Duration.ofHours(1)));
    Activation share =
        request("1.1", ActivationMode.SHARE, Instant.now().plus(Duration.ofHours(1)));
    Activation other = request("1.2", ActivationMode.LIVE, Instant.now().plus(Duration.ofHours(2)));

    rollback();

    ActivationState state = activations.state();
    assertThat(state.history().find(again.id(), state.now()).orElseThrow().status())
        .isEqualTo(ActivationStatus.CANCELLED);
    assertThat(state.history().find(share.id(), state.now()).orElseThrow().status())
        .isEqualTo(ActivationStatus.CANCELLED);
    assertThat(state.history().find(other.id(), state.now()).orElseThrow().status())
        .isEqualTo(ActivationStatus.SCHEDULED);
  }

  /** Catches: a schedule that waits for somebody to carry it out. */
  @Test
  void aScheduledReleaseStartsByTheClockAlone() {
    Activation later = request("1.1", ActivationMode.LIVE, Instant.now().plusSeconds(2));
    assertThat(later.status()).isEqualTo(ActivationStatus.SCHEDULED);
    long before = activations.generation();
    assertThat(plan().live().release()).isEqualTo("1.0");

    Await.until("the release is live", () -> plan().live().activation().equals(later.id()));

    assertThat(activations.generation()).isGreaterThan(before);
    assertThat(activations.generation()).isEqualTo(plan().generation());
  }

  /** Catches: somebody who takes back as scheduled what has begun meanwhile. */
  @Test
  void whatHasChangedSinceItWasReadIsNotEnded() {
    Activation share = request("1.1", ActivationMode.SHARE, null);
    assertThat(share.version()).isEqualTo(2);

    assertThatThrownBy(() -> end(share, 1)).isInstanceOf(StaleVersionException.class);
    assertThat(end(share, 2).status()).isEqualTo(ActivationStatus.ENDED);
    assertThatThrownBy(() -> end(share, 3)).isInstanceOf(NotAllowedException.class);
    assertThat(plan().share()).isEmpty();
  }

  /** Catches: an instant without a live release. */
  @Test
  void theLiveReleaseCannotBeEnded() {
    Activation live = request("1.1", ActivationMode.LIVE, null);

    assertThatThrownBy(() -> end(live, 2))
        .isInstanceOf(NotAllowedException.class)
        .extracting("code")
        .isEqualTo("live-release");
  }

  /** Catches: rights that only the page asks for. */
  @Test
  void onlyReleaseManagersDecide() {
    ActivationRequest asked =
        new ActivationRequest("1.1", ActivationMode.LIVE, 0, Optional.empty(), "mine");

    assertThatThrownBy(
            () -> transactions.inTransaction(handle -> activations.request(handle, AUTHOR, asked)))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(
            () -> transactions.inTransaction(handle -> activations.rollback(handle, AUTHOR, "")))
        .isInstanceOf(ForbiddenException.class);
    assertThat(plan().live().release()).isEqualTo("1.0");
  }

  /** Catches: a retired or unknown release in force, by request or by rollback. */
  @Test
  void onlyReleasesThatAreNotRetiredAreActivated() {
    request("1.1", ActivationMode.LIVE, null);
    request("1.2", ActivationMode.LIVE, null);
    retired.add("1.1");

    assertThatThrownBy(() -> request("1.1", ActivationMode.SHADOW, null))
        .isInstanceOf(NotAllowedException.class)
        .extracting("code")
        .isEqualTo("release-retired");
    assertThatThrownBy(() -> request("9.9", ActivationMode.SHADOW, null))
        .isInstanceOf(NotFoundException.class);
    assertThat(rollback().release()).isEqualTo("1.0");
  }

  /** Catches: a release retired under those who are treated by it. */
  @Test
  void whatIsInForceOrScheduledMayNotBeRetired() {
    request("1.1", ActivationMode.SHADOW, null);
    request("1.2", ActivationMode.LIVE, Instant.now().plus(Duration.ofHours(1)));

    assertThat(use("1.0")).contains("it is in force");
    assertThat(use("1.1")).contains("it is in force");
    assertThat(use("1.2")).contains("it is scheduled");
    assertThat(use("1.3")).isEmpty();
  }

  private static Optional<String> use(String release) {
    return transactions.inTransaction(handle -> Activations.use(handle, release));
  }

  /** Catches: a release that nobody can load and that all replicas wait for. */
  @Test
  void aReleaseThatNoReplicaCanUseCountsAsIfItHadNeverBeen() {
    Activation bad = request("1.1", ActivationMode.LIVE, null);

    assertThat(activations.refused(bad.id(), "replica-1", "its signature does not fit")).isTrue();

    assertThat(plan().live().release()).isEqualTo("1.0");
    assertThat(audited(bad.id())).contains("activation-failed");
    assertThat(activations.refused(bad.id(), "replica-2", "the same")).isFalse();
  }

  /** Catches: one replica with wrong settings that takes a good release from all others. */
  @Test
  void aReleaseThatAnswersSomewhereIsNotTakenFromTheOthers() {
    Activation good = request("1.1", ActivationMode.LIVE, null);
    activations.started(good.id(), "replica-1");
    activations.started(good.id(), "replica-2");

    assertThat(activations.refused(good.id(), "replica-3", "the key is not trusted")).isFalse();

    assertThat(plan().live().release()).isEqualTo("1.1");
    assertThat(audited(good.id()))
        .containsExactlyInAnyOrder(
            "activation-requested", "activation-started", "activation-failed");
  }

  /** Catches: a service without any rules because its first release is damaged. */
  @Test
  void theOnlyReleaseThatWasEverLiveCannotFailForAll() {
    assertThat(activations.refused(plan().live().activation(), "replica-1", "damaged")).isFalse();
    assertThat(plan().live().release()).isEqualTo("1.0");
  }

  /** Catches: decisions that overtake each other, so that two replicas see two orders. */
  @Test
  void decisionsAtTheSameTimeAreTakenOneAfterAnother() {
    List<CompletableFuture<Void>> deciders = new ArrayList<>();
    for (int i = 1; i < 9; i++) {
      String release = "1." + i;
      deciders.add(CompletableFuture.runAsync(() -> request(release, ActivationMode.LIVE, null)));
    }
    deciders.forEach(CompletableFuture::join);

    List<Activation> all = activations.activations();
    assertThat(all).hasSize(9);
    assertThat(all).filteredOn(each -> each.status() == ActivationStatus.RUNNING).hasSize(1);
    assertThat(trail.verify().valid()).isTrue();
  }

  /** Catches: a report that is lost, doubled, or counts a replica that has gone. */
  @Test
  void replicasReportWhatTheyRun() {
    Replicas replicas = new Replicas(transactions);
    replicas.report("a", "host", 1, "1.0", "hash-1.0", Optional.empty());
    replicas.report("a", "host", 2, "1.1", "hash-1.1", Optional.of("share refused"));
    replicas.report("b", "host", 2, "1.1", "hash-1.1", Optional.empty());

    assertThat(replicas.seenWithin(60)).extracting(Replica::generation).containsExactly(2L, 2L);

    replicas.left("b");
    assertThat(replicas.seenWithin(60)).extracting(Replica::id).containsExactly("a");
  }
}

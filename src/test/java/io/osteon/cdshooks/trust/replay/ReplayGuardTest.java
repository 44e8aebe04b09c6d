package io.osteon.cdshooks.trust.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.platform.EmbeddedDatabase;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Replicas are guards over one database, a real one. */
@Timeout(120)
class ReplayGuardTest {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration PATIENT = Duration.ofSeconds(20);

  @TempDir private static Path folder;

  private static EmbeddedDatabase database;
  private static PGSimpleDataSource dataSource;

  /** What stands between a guard and its database. */
  private enum Line {
    WORKING,
    CUT,
    SLOW
  }

  private volatile Line line = Line.WORKING;
  private final List<Boolean> told = Collections.synchronizedList(new ArrayList<>());
  private final ReplayGuard.Listener listener =
      new ReplayGuard.Listener() {
        @Override
        public void databaseAway(Exception cause) {
          told.add(false);
        }

        @Override
        public void databaseBack() {
          told.add(true);
        }
      };
  private final List<ReplayGuard> guards = new ArrayList<>();

  /** Holds back the answers of a slow database. */
  private final CountDownLatch answers = new CountDownLatch(1);

  @BeforeAll
  static void start() throws IOException, SQLException {
    database = EmbeddedDatabase.start(folder);
    dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url());
    String migration =
        Files.readString(Path.of("src/main/resources/db/migration/V2__cds_clients.sql"));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(migration);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @AfterEach
  void close() {
    answers.countDown();
    guards.forEach(ReplayGuard::close);
  }

  private ReplayGuard replica(Duration wait) {
    ReplayGuard guard =
        new ReplayGuard(new TokenTable(interruptible()), Clock.systemUTC(), wait, listener);
    guards.add(guard);
    return guard;
  }

  private DataSource interruptible() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (line == Line.CUT) {
                throw new SQLException("away");
              }
              if (line == Line.SLOW) {
                answers.await();
              }
              return dataSource.getConnection();
            });
  }

  private static CompletableFuture<Verdict> use(ReplayGuard guard, String token) {
    return guard.use("ehr", token, Instant.now().plusSeconds(300)).toCompletableFuture();
  }

  @Test
  void aTokenCountsOnceOnAReplica() {
    ReplayGuard replica = replica(PATIENT);
    assertThat(use(replica, "one").join()).isEqualTo(Verdict.NEW);
    assertThat(use(replica, "one").join()).isEqualTo(Verdict.USED);
    assertThat(use(replica, "two").join()).isEqualTo(Verdict.NEW);
  }

  @Test
  void aTokenCountsOnceOnAllReplicas() {
    ReplayGuard first = replica(PATIENT);
    ReplayGuard second = replica(PATIENT);
    assertThat(use(first, "shared").join()).isEqualTo(Verdict.NEW);
    assertThat(use(second, "shared").join()).isEqualTo(Verdict.USED);
  }

  /** Restarting a replica must not make its tokens fresh again. */
  @Test
  void aTokenStaysUsedAfterARestart() {
    ReplayGuard before = replica(PATIENT);
    assertThat(use(before, "restart").join()).isEqualTo(Verdict.NEW);
    before.close();
    assertThat(use(replica(PATIENT), "restart").join()).isEqualTo(Verdict.USED);
  }

  @Test
  void theSameIdOfAnotherClientIsAnotherToken() {
    ReplayGuard replica = replica(PATIENT);
    assertThat(use(replica, "same").join()).isEqualTo(Verdict.NEW);
    assertThat(
            replica
                .use("other", "same", Instant.now().plusSeconds(300))
                .toCompletableFuture()
                .join())
        .isEqualTo(Verdict.NEW);
  }

  /** Replicas that are given the same tokens at once: one each gets through, and nobody blocks. */
  @Test
  void replicasThatRaceAgreeOnOneWinner() {
    List<ReplayGuard> replicas = List.of(replica(PATIENT), replica(PATIENT), replica(PATIENT));
    List<Integer> tokens = new ArrayList<>(IntStream.range(0, 1_000).boxed().toList());
    List<List<CompletableFuture<Verdict>>> answers = new ArrayList<>();
    for (ReplayGuard replica : replicas) {
      Collections.shuffle(tokens, new java.util.Random(tokens.get(0)));
      CompletableFuture<Verdict>[] ofReplica = newArray(tokens.size());
      tokens.forEach(token -> ofReplica[token] = use(replica, "race-" + token));
      answers.add(List.of(ofReplica));
    }
    for (int token = 0; token < tokens.size(); token++) {
      int at = token;
      assertThat(answers.stream().map(ofReplica -> ofReplica.get(at).join()))
          .as("token %d", token)
          .containsOnlyOnce(Verdict.NEW)
          .containsOnly(Verdict.NEW, Verdict.USED);
    }
  }

  @SuppressWarnings("unchecked") // generic arrays cannot be made otherwise
  private static CompletableFuture<Verdict>[] newArray(int size) {
    return new CompletableFuture[size];
  }

  @Test
  void withoutTheDatabaseTheReplicaStillAnswersInTimeAndKnowsItsOwn() {
    ReplayGuard replica = replica(WAIT);
    line = Line.CUT;
    assertThat(use(replica, "cut").join()).isEqualTo(Verdict.NEW_HERE);
    assertThat(use(replica, "cut").join()).isEqualTo(Verdict.USED);
    long start = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      assertThat(use(replica, "cut-" + i).join()).isEqualTo(Verdict.NEW_HERE);
    }
    // Once it is known to be away nobody waits for it.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WAIT.multipliedBy(100));
    assertThat(told).containsExactly(false);
  }

  @Test
  void aDatabaseThatDoesNotAnswerInTimeIsNotWaitedFor() {
    ReplayGuard replica = replica(WAIT);
    line = Line.SLOW;
    // it answers only after this test: who waits for it waits until the test's own limit
    assertThat(use(replica, "slow").join()).isEqualTo(Verdict.NEW_HERE);
  }

  private static int stored() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from cds_used_token")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** What was let through meanwhile must be used up everywhere once the database is back. */
  @Test
  void tokensOfTheTimeWithoutTheDatabaseAreToldToItAfterwards() throws Exception {
    ReplayGuard replica = replica(WAIT);
    int before = stored();
    line = Line.CUT;
    for (int i = 0; i < 50; i++) {
      assertThat(use(replica, "later-" + i).join()).isEqualTo(Verdict.NEW_HERE);
    }
    line = Line.WORKING;
    for (int i = 0; i < 200 && !told.contains(true); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    for (int i = 0; i < 200 && stored() < before + 50; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(told).containsExactly(false, true);
    ReplayGuard other = replica(PATIENT);
    for (int i = 0; i < 50; i++) {
      assertThat(use(other, "later-" + i).join()).isEqualTo(Verdict.USED);
    }
  }

  @Test
  void theTableHoldsNothingOfAToken() throws SQLException {
    assertThat(use(replica(PATIENT), "token-id-in-clear").join()).isEqualTo(Verdict.NEW);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select fingerprint from cds_used_token")) {
      while (rows.next()) {
        assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
            .hasSize(32)
            .doesNotContain("token");
      }
    }
  }

  @Test
  void tokensAreForgottenWhenTheyCouldNoLongerBeUsed() throws SQLException {
    TokenTable table = new TokenTable(dataSource);
    UsedToken past =
        new UsedToken(TokenFingerprint.of("ehr", "past"), Instant.now().minusSeconds(301));
    UsedToken present =
        new UsedToken(TokenFingerprint.of("ehr", "present"), Instant.now().minusSeconds(200));
    assertThat(table.add(List.of(past, present))).hasSize(2);
    table.forget();
    assertThat(table.add(List.of(past, present))).containsExactly(past.fingerprint());

    TokenMemory memory = new TokenMemory(2);
    assertThat(memory.add(past)).isEqualTo(TokenMemory.Outcome.NEW);
    assertThat(memory.add(present)).isEqualTo(TokenMemory.Outcome.NEW);
    assertThat(memory.add(new UsedToken(TokenFingerprint.of("ehr", "third"), Instant.now())))
        .isEqualTo(TokenMemory.Outcome.FULL);
    memory.forget(Instant.now().minusSeconds(250));
    assertThat(memory.size()).isEqualTo(1);
    assertThat(memory.add(present)).isEqualTo(TokenMemory.Outcome.SEEN);
  }
}

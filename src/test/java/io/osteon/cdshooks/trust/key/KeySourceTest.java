package io.osteon.cdshooks.trust.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cdshooks.trust.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;

/** Keys change, addresses fail, and tokens name whatever they like. */
class KeySourceTest {
  private static final PublicJsonWebKey OLD = TestKeys.elliptic("old");
  private static final PublicJsonWebKey NEW = TestKeys.elliptic("new");
  private static final KeySource.Timing TIMING =
      new KeySource.Timing(Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofHours(24));

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final List<Exception> failures = new ArrayList<>();
  private String published = TestKeys.publicSet(OLD);
  private int reads;

  private final KeySource source =
      new KeySource(
          () -> {
            reads++;
            if (published == null) {
              throw new IOException("away");
            }
            return published.getBytes(StandardCharsets.UTF_8);
          },
          TIMING,
          Runnable::run,
          nanos::get,
          failures::add);

  private List<PublicKey> find(String id) {
    return source.find(id, "ES384").toCompletableFuture().join();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void keysAreReadOnceForManyTokens() {
    for (int i = 0; i < 100; i++) {
      assertThat(find("old")).containsExactly(OLD.getPublicKey());
    }
    assertThat(reads).isEqualTo(1);
  }

  /** Otherwise a client's new key would be refused until the next interval. */
  @Test
  void aKeyThatIsNotThereIsLookedForAtItsSource() {
    find("old");
    published = TestKeys.publicSet(NEW);
    pass(TIMING.minInterval());
    assertThat(find("new")).containsExactly(NEW.getPublicKey());
    assertThat(find("old")).as("a key that was taken back").isEmpty();
  }

  /** Otherwise anybody could have us fetch as often as they send a token. */
  @Test
  void madeUpKeyIdsCauseAtMostOneReadingInAnInterval() {
    for (int i = 0; i < 100; i++) {
      assertThat(find("made-up-" + i)).isEmpty();
    }
    assertThat(reads).isEqualTo(1);
    pass(TIMING.minInterval());
    find("made-up");
    find("made-up");
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void keysHoldForABoundedTimeWhileTheirSourceIsAway() {
    find("old");
    published = null;
    pass(TIMING.maxAge());
    source.refreshWhenDue();
    assertThat(failures).hasSize(1);
    assertThat(find("old")).isNotEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(source.available()).isFalse();
    assertThat(find("old")).isEmpty();
    published = TestKeys.publicSet(OLD);
    pass(TIMING.minInterval());
    assertThat(find("old")).isNotEmpty();
  }

  /** A key that was taken back must not be believed for as long as tokens name it. */
  @Test
  void keysAreReadAgainAtTheInterval() {
    find("old");
    published = TestKeys.publicSet(NEW);
    pass(TIMING.interval().minusNanos(1));
    source.refreshWhenDue();
    assertThat(find("old")).isNotEmpty();
    pass(Duration.ofNanos(1));
    source.refreshWhenDue();
    assertThat(find("old")).isEmpty();
  }

  /** After a failure the next attempt comes soon, not after the whole interval. */
  @Test
  void aFailedReadingIsRepeatedAfterTheShortInterval() {
    published = null;
    source.refreshWhenDue();
    published = TestKeys.publicSet(OLD);
    source.refreshWhenDue();
    assertThat(source.available()).isFalse();
    pass(TIMING.minInterval());
    source.refreshWhenDue();
    assertThat(source.available()).isTrue();
  }

  @Test
  void whatIsNoKeySetLeavesTheLastKeysInForce() {
    find("old");
    published = "<html>";
    pass(TIMING.interval());
    source.refreshWhenDue();
    assertThat(failures).hasSize(1).first().isInstanceOf(KeySetException.class);
    assertThat(find("old")).isNotEmpty();
  }
}

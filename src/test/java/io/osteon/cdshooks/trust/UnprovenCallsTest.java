package io.osteon.cdshooks.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forged tokens cost little, and nobody else pays for them. */
class UnprovenCallsTest {
  private static final int BURST = 200;

  private final AtomicLong nanos = new AtomicLong();

  private UnprovenCalls calls(int ratePerAddress, int rate) {
    return new UnprovenCalls(ratePerAddress, rate, nanos::get);
  }

  private static int takenOf(UnprovenCalls calls, String address, int attempts) {
    int taken = 0;
    for (int i = 0; i < attempts; i++) {
      if (calls.take(address).taken()) {
        taken++;
      }
    }
    return taken;
  }

  @Test
  void anAddressRunsOutOfPlaces() {
    UnprovenCalls calls = calls(1, 1_000);
    assertThat(takenOf(calls, "192.0.2.1", 1_000)).isBetween(BURST, BURST + 5);
    UnprovenCalls.Place none = calls.take("192.0.2.1");
    assertThat(none.taken()).isFalse();
    assertThat(none.waiting()).isPositive();
    assertThat(calls.take("192.0.2.2").taken()).as("another address").isTrue();
  }

  /** Otherwise the rate of failures would be the rate of all calls. */
  @Test
  void aCallThatProvesItselfCostsNoPlace() {
    UnprovenCalls calls = calls(1, 1);
    for (int i = 0; i < 5_000; i++) {
      UnprovenCalls.Place place = calls.take("192.0.2.1");
      assertThat(place.taken()).as("call %d", i).isTrue();
      place.proven();
    }
  }

  /** A flood from many addresses must not shut out a client that is known. */
  @Test
  void aFloodFromElsewhereDoesNotShutOutAnAddressThatHasProvenItself() {
    UnprovenCalls calls = calls(1, 1);
    calls.take("192.0.2.1").proven();
    int taken = 0;
    for (int i = 0; i < 2_000; i++) {
      taken += takenOf(calls, "198.51.100." + i, 1);
    }
    assertThat(taken).isBetween(BURST - 1, BURST + 5);
    assertThat(calls.take("192.0.2.1").taken()).isTrue();
    nanos.addAndGet(java.time.Duration.ofMinutes(11).toNanos());
    assertThat(takenOf(calls, "192.0.2.1", 20)).as("that was long ago").isLessThan(5);
  }

  /** As many addresses as one likes must not fill the memory. */
  @Test
  void addressesAreForgotten() {
    UnprovenCalls calls = calls(1, 1_000_000);
    assertThat(takenOf(calls, "192.0.2.1", 300)).isLessThan(300);
    for (int i = 0; i < 10_000; i++) {
      calls.take("address-" + i);
    }
    assertThat(calls.take("192.0.2.1").taken()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
    "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2:",
    "2001:db8::1, 2001:db8:",
    "::1, ''"
  })
  void theAddressesOfOneNetworkCountAsOne(String address, String network) {
    assertThat(UnprovenCalls.network(address)).isEqualTo(network);
  }
}

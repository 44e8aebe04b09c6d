package io.osteon.cdshooks.trust;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Bounds what callers can cost before they have proven who they are. Each call takes a place, and a
 * call that proves itself gives it back; so clients never notice, and forged tokens run out of
 * places. Places are counted for each address and for all together; an address that has proven
 * itself of late does not depend on the places of all, so that a flood from elsewhere does not shut
 * it out.
 */
final class UnprovenCalls {
  private static final int MAX_ADDRESSES = 10_000;
  private static final long TRUSTED_NANOS = Duration.ofMinutes(10).toNanos();

  /** At least so many calls of one address may be under way at once. */
  private static final int MIN_BURST = 200;

  private static final class Address {
    private final Bucket places;
    private volatile boolean proven;
    private volatile long provenAt;

    Address(Bucket places) {
      this.places = places;
    }
  }

  private final int ratePerAddress;
  private final Bucket all;
  private final LongSupplier nanoTime;

  // Guarded by itself; the least recently seen address is forgotten first.
  private final Map<String, Address> addresses =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Address> eldest) {
          return size() > MAX_ADDRESSES;
        }
      };

  /**
   * Counts.
   *
   * @param ratePerAddress places that come back each second to an address that wastes them
   * @param rate the same for all addresses together
   * @param nanoTime as {@link System#nanoTime}
   */
  UnprovenCalls(int ratePerAddress, int rate, LongSupplier nanoTime) {
    this.ratePerAddress = ratePerAddress;
    this.all = bucket(rate);
    this.nanoTime = nanoTime;
  }

  private static Bucket bucket(int rate) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(Math.max(MIN_BURST, 2L * rate))
                    .refillGreedy(rate, Duration.ofSeconds(1)))
        .withNanosecondPrecision()
        .build();
  }

  /** The place of one call, or how long to wait for one. */
  final class Place {
    private final Address address;
    private final boolean fromAll;
    private final Duration wait;

    private Place(Address address, boolean fromAll, Duration wait) {
      this.address = address;
      this.fromAll = fromAll;
      this.wait = wait;
    }

    /** Whether there is one. */
    boolean taken() {
      return wait.isZero();
    }

    /** How long to wait if there is none. */
    Duration waiting() {
      return wait;
    }

    /** The call has proven itself. */
    void proven() {
      address.provenAt = nanoTime.getAsLong();
      address.proven = true;
      address.places.addTokens(1);
      if (fromAll) {
        all.addTokens(1);
      }
    }
  }

  /**
   * Takes a place.
   *
   * @param remote the network address that calls
   */
  Place take(String remote) {
    Address address = address(network(remote));
    ConsumptionProbe own = address.places.tryConsumeAndReturnRemaining(1);
    if (!own.isConsumed()) {
      return none(address, own);
    }
    if (address.proven && nanoTime.getAsLong() - address.provenAt < TRUSTED_NANOS) {
      return new Place(address, false, Duration.ZERO);
    }
    ConsumptionProbe shared = all.tryConsumeAndReturnRemaining(1);
    if (!shared.isConsumed()) {
      address.places.addTokens(1);
      return none(address, shared);
    }
    return new Place(address, true, Duration.ZERO);
  }

  private Place none(Address address, ConsumptionProbe probe) {
    return new Place(
        address, false, Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
  }

  private Address address(String network) {
    synchronized (addresses) {
      return addresses.computeIfAbsent(network, any -> new Address(bucket(ratePerAddress)));
    }
  }

  /** One household of IPv6 has a whole /64; its addresses count as one. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < 4 && i < groups.length && !groups[i].isEmpty(); i++) {
      network.append(groups[i]).append(':');
    }
    return network.toString();
  }
}

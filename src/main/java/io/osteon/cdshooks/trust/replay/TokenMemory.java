package io.osteon.cdshooks.trust.replay;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that this replica has seen, within a bound: about 100 bytes each. */
final class TokenMemory {
  /** What came of adding a token. */
  enum Outcome {
    NEW,
    SEEN,
    /** There is no room to remember it. */
    FULL
  }

  private final int capacity;
  private final Map<TokenFingerprint, Long> seen = new ConcurrentHashMap<>();

  TokenMemory(int capacity) {
    this.capacity = capacity;
  }

  Outcome add(UsedToken token) {
    if (seen.containsKey(token.fingerprint())) {
      return Outcome.SEEN;
    }
    if (seen.size() >= capacity) {
      return Outcome.FULL;
    }
    Long before = seen.putIfAbsent(token.fingerprint(), token.usableUntil().toEpochMilli());
    return before == null ? Outcome.NEW : Outcome.SEEN;
  }

  /** Forgets what could no longer be used. */
  void forget(Instant now) {
    long time = now.toEpochMilli();
    seen.values().removeIf(until -> until < time);
  }

  int size() {
    return seen.size();
  }
}

package io.osteon.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Scripts send name and password with each call; hashing them each time would be slow by intention.
 * So a pair that was right is remembered for a short time as a hash with a key that only this
 * process has. The account is still read each time: a new password or a deactivation counts at
 * once.
 */
public final class RecentSignIns {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MOST = 1_000;

  private record Remembered(UUID account, long version, Instant until) {}

  private final AccountDatabase database;
  private final SignIns signIns;
  private final Duration memory;
  private final Clock clock;
  private final SecretKeySpec key;

  // Guarded by itself; the oldest is forgotten first.
  private final Map<String, Remembered> remembered =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Remembers in this process.
   *
   * @param memory how long; zero for not at all
   */
  public RecentSignIns(
      AccountDatabase database,
      SignIns signIns,
      Duration memory,
      Clock clock,
      SecureRandom random) {
    this.database = database;
    this.signIns = signIns;
    this.memory = memory;
    this.clock = clock;
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * The account of a name and password.
   *
   * @throws SignInRefusedException if one is wrong, or too many have failed
   * @throws AccountsUnavailableException if the database is away
   */
  public Account check(String name, String password, String address) {
    String fingerprint = fingerprint(name, password);
    Optional<Account> known = known(fingerprint);
    if (known.isPresent()) {
      return known.get();
    }
    Account account = signIns.check(name, password, address);
    synchronized (remembered) {
      remembered.put(
          fingerprint,
          new Remembered(account.id(), account.version(), clock.instant().plus(memory)));
    }
    return account;
  }

  private Optional<Account> known(String fingerprint) {
    Remembered found;
    synchronized (remembered) {
      found = remembered.get(fingerprint);
    }
    if (found == null || !clock.instant().isBefore(found.until())) {
      return Optional.empty();
    }
    return database
        .inTransaction(transaction -> AccountTable.find(transaction, found.account()))
        .filter(account -> account.active() && account.version() == found.version());
  }

  private String fingerprint(String name, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

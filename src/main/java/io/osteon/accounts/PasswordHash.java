package io.osteon.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as they are kept: Argon2id (RFC 9106) in PHC notation, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, with the parameters that OWASP's Password Storage
 * Cheat Sheet names. Older parameters stay verifiable, since each hash carries its own.
 */
public final class PasswordHash {
  private static final int MEMORY_KIB = 19_456;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** Each calculation takes 19 MiB: more at once would only fill the memory. */
  private static final int AT_ONCE = 2;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,172})");

  private final SecureRandom random;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Takes salts from a source of random numbers. */
  public PasswordHash(SecureRandom random) {
    this.random = random;
  }

  /** The hash of a password with a salt of its own. */
  public String of(String password) {
    byte[] salt = randomBytes(SALT_BYTES);
    byte[] hash = argon2(password, salt, MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES);
    return encoded(salt, hash);
  }

  /**
   * Whether a password is the one that was hashed. Takes its full time without a hash as well, so
   * that time does not tell which names exist.
   *
   * @param encoded in PHC notation; empty for a name that nobody has
   */
  public boolean verify(Optional<String> encoded, String password) {
    Matcher parts =
        PHC.matcher(encoded.orElseGet(() -> encoded(new byte[SALT_BYTES], new byte[HASH_BYTES])));
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password hash is not in PHC notation");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual =
        argon2(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, actual) && encoded.isPresent();
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String encoded(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            ITERATIONS,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  /** Keyboards write the same letter in several ways, hence the normal form (NIST SP 800-63B). */
  private byte[] argon2(
      String password, byte[] salt, int memory, int iterations, int lanes, int length) {
    byte[] secret =
        Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[length];
    places.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(iterations)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      generator.generateBytes(secret, hash);
    } finally {
      places.release();
    }
    return hash;
  }
}

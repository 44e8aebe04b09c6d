package io.osteon.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that the service makes: passwords for people, tokens for sessions. */
public final class RandomWords {
  /** Without letters and digits that look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;
  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random;

  /** Takes them from a source of random numbers. */
  public RandomWords(SecureRandom random) {
    this.random = random;
  }

  /** A password of 99 bits that can be typed: four groups of five letters and digits. */
  public String password() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP_LENGTH; i++) {
        password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }

  /** A token of 256 bits that a cookie can carry. */
  String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256 of a text. */
  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

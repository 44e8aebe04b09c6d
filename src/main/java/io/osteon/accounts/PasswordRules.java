package io.osteon.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be, after NIST SP 800-63B: long, and nothing that is guessed first. No rules
 * of composition and no expiry, which make people choose worse ones.
 */
public final class PasswordRules {
  /** Fewer characters are refused. */
  public static final int SHORTEST = 12;

  /** More characters are refused: hashing them is work. */
  public static final int LONGEST = 256;

  private static final int FEWEST_DIFFERENT = 5;

  /** What lists of leaked passwords have most often among those that are long enough. */
  private static final Set<String> COMMON =
      Set.of(
          "passwordpassword",
          "password12345",
          "password123456",
          "passw0rd1234",
          "qwertyuiop123",
          "qwertyuiopasdfgh",
          "q1w2e3r4t5y6",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "zaq12wsxcde3",
          "administrator",
          "administrator1",
          "changemechangeme",
          "letmeinletmein",
          "iloveyou1234",
          "welcome12345",
          "abcdefghijkl",
          "abcd12345678",
          "abc123456789",
          "woaini1314520",
          "woaini123456",
          "correcthorsebatterystaple");

  private static final List<String> ROWS =
      List.of(
          "01234567890123456789012345678901234567890",
          "98765432109876543210987654321098765432109",
          "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
          "qwertyuiopasdfghjklzxcvbnm");

  private PasswordRules() {}

  /**
   * What would be right where a password is not; empty if it may be used.
   *
   * @param names of the account; the password must be none of them
   */
  public static Optional<String> expected(String password, String... names) {
    String plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
    int length = plain.codePointCount(0, plain.length());
    if (length < SHORTEST) {
      return Optional.of("at least " + SHORTEST + " characters");
    }
    if (length > LONGEST) {
      return Optional.of("at most " + LONGEST + " characters");
    }
    return isGuessedFirst(plain.toLowerCase(Locale.ROOT), names)
        ? Optional.of("a password that is not guessed first: no name, no row of keys")
        : Optional.empty();
  }

  private static boolean isGuessedFirst(String plain, String... names) {
    String bare = withoutEdges(plain);
    for (String name : names) {
      String own = name.toLowerCase(Locale.ROOT).strip();
      if (!own.isEmpty() && (plain.equals(own) || bare.equals(withoutEdges(own)))) {
        return true;
      }
    }
    return COMMON.contains(plain)
        || ROWS.stream().anyMatch(row -> row.contains(plain))
        || plain.codePoints().distinct().count() < FEWEST_DIFFERENT
        || bare.equals("osteon")
        || bare.equals("password");
  }

  /** Digits and signs around a word do not make it hard to guess. */
  private static String withoutEdges(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}

package io.osteon.mdt.patient;

import java.security.SecureRandom;

/**
 * Makes pseudonyms: three letters and four digits, such as KTM-4720, of 80 million. They come from
 * chance alone, so that nobody can tell from one who it is, and can be read out in a meeting:
 * without vowels they spell no word, and no letter looks like a digit.
 */
final class Pseudonyms {
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final int LETTER_COUNT = 3;
  private static final int NUMBERS = 10_000;

  private final SecureRandom random;

  Pseudonyms(SecureRandom random) {
    this.random = random;
  }

  String next() {
    StringBuilder pseudonym = new StringBuilder();
    for (int i = 0; i < LETTER_COUNT; i++) {
      pseudonym.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return pseudonym.append("-%04d".formatted(random.nextInt(NUMBERS))).toString();
  }
}

package io.osteon.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** Draws that crowd around the thresholds of the rules. */
final class RandomDraw {
  /** Days since something happened. */
  static final int[] PAST = {
    0, 1, 2, 3, 5, 7, 13, 14, 15, 20, 21, 22, 27, 28, 29, 30, 31, 35, 42, 43, 50, 56, 57, 60, 75,
    83, 84, 85, 90, 97, 98, 99, 120, 179, 180, 181, 212, 213, 214, 300, 364, 365, 366, 400, 539,
    540, 541, 700, 729, 730, 731, 800
  };

  /** Days until something is planned. */
  static final int[] NEXT = {
    0, 1, 2, 5, 6, 7, 8, 10, 13, 14, 15, 16, 20, 21, 27, 28, 29, 30, 41, 42, 43, 60, 89, 90, 91
  };

  private final Random random;

  RandomDraw(long seed) {
    random = new Random(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int pick(int... values) {
    return values[random.nextInt(values.length)];
  }

  String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  BigDecimal decimal(double low, double high, int scale) {
    return BigDecimal.valueOf(low + random.nextDouble() * (high - low))
        .setScale(scale, RoundingMode.HALF_UP);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}

package io.osteon.cdshooks.trust.token;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A point of P-384 that many multiplications begin with, and a table of its multiples (Lim and Lee,
 * 1994): eight bits that are 48 apart are looked up together, so that a multiplication doubles 48
 * times instead of 384 times. Only what is public is multiplied; nothing here needs to take the
 * same time whatever the numbers are.
 */
final class KnownPoint {
  private static final int WIDTH = 8;
  private static final int SPACING = 48;

  /** At each index the sum of the point times 2^(48 i) for all bits i of the index. */
  private final ECPoint[] sums = new ECPoint[1 << WIDTH];

  /** Computes the table. */
  KnownPoint(ECPoint point) {
    ECPoint[] powers = new ECPoint[WIDTH];
    powers[0] = point;
    for (int i = 1; i < WIDTH; i++) {
      powers[i] = powers[i - 1].timesPow2(SPACING);
    }
    sums[0] = point.getCurve().getInfinity();
    for (int i = 1; i < sums.length; i++) {
      sums[i] = sums[i & (i - 1)].add(powers[Integer.numberOfTrailingZeros(i)]);
    }
    point.getCurve().normalizeAll(sums);
  }

  /**
   * One point a times, and another one b times, added up.
   *
   * @param a from 0 to 2^384 - 1, as is b
   */
  static ECPoint sum(KnownPoint first, BigInteger a, KnownPoint second, BigInteger b) {
    ECPoint sum = first.sums[0];
    for (int step = SPACING - 1; step >= 0; step--) {
      sum = sum.twicePlus(first.sums[index(a, step)]).add(second.sums[index(b, step)]);
    }
    return sum;
  }

  private static int index(BigInteger number, int step) {
    int index = 0;
    for (int i = 0; i < WIDTH; i++) {
      if (number.testBit(i * SPACING + step)) {
        index |= 1 << i;
      }
    }
    return index;
  }
}

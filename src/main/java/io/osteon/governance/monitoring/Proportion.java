package io.osteon.governance.monitoring;

/**
 * So many of so many.
 *
 * @param count not negative, at most {@code of}
 * @param of not negative
 */
public record Proportion(long count, long of) {
  /**
   * How many standard errors two shares must lie apart to count as drift. Some 80 rules are looked
   * at each day; at 4 chance alone says so of one of them about once in half a year.
   */
  private static final double FAR = 4;

  /** Below so many on either side nothing is said. */
  private static final long FEWEST = 30;

  public Proportion {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException(count + " of " + of);
    }
  }

  /** The share, 0 to 1; {@code null} of none. */
  public Double rate() {
    return of == 0 ? null : (double) count / of;
  }

  /**
   * Whether this share differs from an earlier one by more than chance explains: the two-proportion
   * z-test with pooled variance (for example Altman, Practical Statistics for Medical Research,
   * section 10.3).
   */
  public Drift since(Proportion before) {
    if (of < FEWEST || before.of < FEWEST) {
      return Drift.UNKNOWN;
    }
    double pooled = (double) (count + before.count) / (of + before.of);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / before.of));
    double difference = rate() - before.rate();
    if (error == 0 || Math.abs(difference) / error < FAR) {
      return Drift.NONE;
    }
    return difference > 0 ? Drift.UP : Drift.DOWN;
  }
}

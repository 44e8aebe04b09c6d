package io.osteon.accounts;

import java.time.Duration;

/**
 * How long to wait after sign-ins that failed.
 *
 * @param failuresOfName failures of one name until it has to wait
 * @param failuresOfAddress the same of one network address, behind which there may be many people
 * @param first the first wait; every further failure doubles it
 * @param longest no wait is longer
 * @param forget after so long without a sign-in failures are forgotten
 */
public record LockOutPolicy(
    int failuresOfName, int failuresOfAddress, Duration first, Duration longest, Duration forget) {

  /** The wait after so many failures; zero below the limit. */
  Duration waitAfter(int failures, int limit) {
    if (failures < limit) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - limit, 30);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}

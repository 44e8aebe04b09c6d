package io.osteon.facts;

import java.math.BigDecimal;

/**
 * The thresholds and time windows that a site may configure, as rules see them ({@code parameters}
 * in DRL).
 *
 * <p>Each accessor throws {@link IllegalArgumentException} when there is no parameter of that id or
 * its unit is another one.
 */
public interface Parameters {

  /** A time window in whole days. */
  int days(String id);

  /** A whole number without a unit, such as a score or a count. */
  int count(String id);

  /** A decimal number, in the unit that the parameter's definition states. */
  BigDecimal number(String id);
}

package io.osteon.engine.compile;

/** A compiled term. */
@FunctionalInterface
public interface Expression {

  /**
   * Its value.
   *
   * @param self the fact of the pattern that the term stands in, or {@code null}
   * @param slots the facts and values of the rule by their numbers; may be {@code null} when the
   *     term reads none
   */
  Object value(Object self, Object[] slots);
}

package io.osteon.engine.compile;

/** A compiled condition. */
@FunctionalInterface
public interface Test {

  /**
   * Whether it holds.
   *
   * @param self the fact of the pattern that the condition stands in, or {@code null}
   * @param slots the facts and values of the rule by their numbers; may be {@code null} when the
   *     condition reads none
   */
  boolean holds(Object self, Object[] slots);
}

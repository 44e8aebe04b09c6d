package io.osteon.engine.explain;

/** How one condition is explained. */
abstract class Explanation {

  /** What to do with each way in which a condition holds; true ends the search. */
  @FunctionalInterface
  interface Found {
    boolean visit();
  }

  /**
   * Searches the ways in which the condition holds. While one is visited, the slots hold its facts.
   *
   * @return whether a visit ended the search
   */
  abstract boolean search(Frame frame, Found found);

  /**
   * Adds the reasons, when the slots hold the facts of the match.
   *
   * @param exists whether the condition stands within {@code exists}
   */
  abstract void explain(Frame frame, boolean exists);

  /** Adds the reasons why there is no way in which the condition holds. */
  abstract void explainAbsence(Frame frame);
}

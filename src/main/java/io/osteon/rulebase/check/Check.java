package io.osteon.rulebase.check;

import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Problems;

/** One thing that must hold in a rule base, and that its files tell without being run. */
public interface Check {
  /** Reports every place where it does not hold. */
  void inspect(Draft draft, Problems problems);
}

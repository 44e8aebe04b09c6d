package io.osteon.authoring.overview;

import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;

/** Which test patients change as the value of a parameter moves over its range. */
public final class ParameterEffects {
  private ParameterEffects() {}

  /**
   * The effects of at most a dozen values of the range, the range's ends and the value in force
   * included, in ascending order.
   *
   * @throws IllegalArgumentException when the rule base has errors or no such parameter
   */
  public static List<ParameterEffect> of(RuleBaseFiles files, String parameter) {
    return List.of();
  }
}

package io.osteon.authoring.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a value of a parameter changes for test patients, against the value in force.
 *
 * @param value of the parameter
 * @param cases the test patients for whom something changes
 */
public record ParameterEffect(BigDecimal value, List<ChangedCase> cases) {
  /**
   * A test patient for whom something changes.
   *
   * @param id of the test patient
   * @param gained ids of rules that are shown only with this value
   * @param lost ids of rules that are shown only with the value in force
   */
  public record ChangedCase(String id, List<String> gained, List<String> lost) {
    public ChangedCase {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }

  public ParameterEffect {
    Objects.requireNonNull(value, "value");
    cases = List.copyOf(cases);
  }
}

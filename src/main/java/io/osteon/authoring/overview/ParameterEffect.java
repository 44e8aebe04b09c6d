package io.osteon.authoring.overview;

import io.osteon.verification.impact.RecommendationChange;
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
   * @param changes from the value in force to this value, by rule
   */
  public record ChangedCase(String id, List<RecommendationChange> changes) {
    public ChangedCase {
      Objects.requireNonNull(id, "id");
      changes = List.copyOf(changes);
    }

    /** The ids of the rules whose recommendation becomes something else in this way. */
    public List<String> rules(RecommendationChange.Kind kind) {
      return changes.stream()
          .filter(change -> change.kind() == kind)
          .map(RecommendationChange::rule)
          .toList();
    }
  }

  public ParameterEffect {
    Objects.requireNonNull(value, "value");
    cases = List.copyOf(cases);
  }
}

package io.osteon.authoring.overview;

import io.osteon.evaluation.Evaluator;
import java.util.List;
import java.util.Optional;

/** All rules and parameters of a rule base with what belongs to them. Immutable; keep it. */
public final class RuleOverview {
  private RuleOverview() {}

  /** Reads what belongs to what; no test patient is run. */
  public static RuleOverview of(Evaluator evaluator) {
    return new RuleOverview();
  }

  /** All advice rules in the order of the files. */
  public List<RuleEntry> rules() {
    return List.of();
  }

  /** An advice rule by its id. */
  public Optional<RuleEntry> rule(String id) {
    return Optional.empty();
  }

  /** All parameters in the order of the file. */
  public List<ParameterEntry> parameters() {
    return List.of();
  }

  /** A parameter by its id. */
  public Optional<ParameterEntry> parameter(String id) {
    return Optional.empty();
  }
}

package io.osteon.rulebase.check;

import java.util.List;

/** All checks of a rule base's words, sources and parameters. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new DuplicateIdCheck(),
          new EvidenceCheck(),
          new RuleReferenceCheck(),
          new PrecedenceCycleCheck(),
          new PlaceholderParityCheck(),
          new VariantCheck(),
          new EmergencyCheck(),
          new IdFormCheck(),
          new InterviewCheck(),
          new ParameterCheck(),
          new OrderCheck(),
          new CdsServiceCheck());

  private Checks() {}

  /** The checks in a fixed order. */
  public static List<Check> all() {
    return ALL;
  }
}

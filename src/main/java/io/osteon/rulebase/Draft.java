package io.osteon.rulebase;

import io.osteon.rulebase.terminology.Labels;
import io.osteon.rulebase.terminology.Terminology;
import java.util.List;

/**
 * The content of a rule base as read, with duplicates and before it was checked.
 *
 * @param version as the release states it
 * @param logic the DRL files
 * @param advice the rules' words in the order of the files
 * @param evidence the sources in the order of the file
 * @param parameters the definitions in the order of the file
 * @param terminology codes, names and units
 * @param labels names for explanations
 */
public record Draft(
    String version,
    List<LogicFile> logic,
    List<AdviceRule> advice,
    List<EvidenceSource> evidence,
    List<ParameterDefinition> parameters,
    Terminology terminology,
    Labels labels) {
  public Draft {
    logic = List.copyOf(logic);
    advice = List.copyOf(advice);
    evidence = List.copyOf(evidence);
    parameters = List.copyOf(parameters);
  }
}

package io.osteon.rulebase;

import io.osteon.rulebase.cds.CdsServices;
import io.osteon.rulebase.terminology.Labels;
import io.osteon.rulebase.terminology.Terminology;
import java.util.List;
import java.util.Optional;

/**
 * The content of a rule base as read, with duplicates and before it was checked.
 *
 * @param version as the release states it
 * @param logic the DRL files
 * @param advice the rules' words in the order of the files
 * @param evidence the sources in the order of the file
 * @param parameters the definitions in the order of the file
 * @param orders the order catalogue, in the order of the file; empty when there is none
 * @param interview the statements that the rules come from
 * @param services the services that electronic health records call
 * @param terminology codes, names and units; empty when they could not be read
 * @param labels names for explanations; empty when they could not be read
 */
public record Draft(
    String version,
    List<LogicFile> logic,
    List<AdviceRule> advice,
    List<EvidenceSource> evidence,
    List<ParameterDefinition> parameters,
    List<OrderDefinition> orders,
    Interview interview,
    CdsServices services,
    Optional<Terminology> terminology,
    Optional<Labels> labels) {
  public Draft {
    logic = List.copyOf(logic);
    advice = List.copyOf(advice);
    evidence = List.copyOf(evidence);
    parameters = List.copyOf(parameters);
    orders = List.copyOf(orders);
  }
}

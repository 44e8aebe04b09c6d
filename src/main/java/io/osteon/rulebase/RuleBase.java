package io.osteon.rulebase;

import io.osteon.rulebase.cds.CdsServices;
import io.osteon.rulebase.terminology.Labels;
import io.osteon.rulebase.terminology.Terminology;
import java.util.List;
import java.util.Objects;

/**
 * A rule base that was read without errors: clinical knowledge as data, not yet compiled.
 *
 * @param version as the release states it, for example {@code 1.0.0}
 * @param logic the DRL files, sorted by path
 * @param advice the words of the rules
 * @param evidence the sources
 * @param parameters thresholds and time windows
 * @param orders what suggestions can put into a chart
 * @param interview the statements that the rules come from
 * @param services the services that electronic health records call
 * @param terminology codes, names and units
 * @param labels names of facts, fields and values for explanations
 * @param files the files it was read from, test patients included
 */
public record RuleBase(
    String version,
    List<LogicFile> logic,
    AdviceCatalogue advice,
    EvidenceRegister evidence,
    ParameterSet parameters,
    OrderCatalogue orders,
    Interview interview,
    CdsServices services,
    Terminology terminology,
    Labels labels,
    RuleBaseFiles files) {
  public RuleBase {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(orders, "orders");
    Objects.requireNonNull(interview, "interview");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(terminology, "terminology");
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(files, "files");
    logic = List.copyOf(logic);
  }

  /** SHA-256 of all files, in hexadecimal digits: names this rule base for ever. */
  public String hash() {
    return files.hash();
  }

  /** The paths of the files with test patients. */
  public List<String> scenarioPaths() {
    return files.under("scenarios");
  }
}

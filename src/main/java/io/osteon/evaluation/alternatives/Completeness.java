package io.osteon.evaluation.alternatives;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is missing, each with what it would decide: what the values of a fact decide that nobody
 * recorded, where the entry is no longer asked for whichever value it has. A change of what is
 * known may silence the rule that asks, which says nothing about the entry.
 *
 * @param entries in the order in which the decision names them
 */
public record Completeness(List<Entry> entries) {
  public Completeness {
    entries = List.copyOf(entries);
  }

  /**
   * A missing entry.
   *
   * @param id for example {@code MDT-03/sins-items}
   * @param rule id of the rule that asks for it
   * @param text what is missing
   * @param decides the rules that its values add, remove, hide or defer, as tried, by id; empty
   *     where the values that were tried decide nothing else
   */
  public record Entry(String id, String rule, String text, List<Decided> decides) {
    public Entry {
      decides = List.copyOf(decides);
    }
  }

  /**
   * A rule of which a missing entry decides whether and how it is shown.
   *
   * @param id of the rule
   * @param title of the rule
   */
  public record Decided(String id, String title) {}

  static Completeness of(
      CaseProbes probes, Evaluator evaluator, Decision decision, Language language) {
    Map<Object, List<Probe>> supplied = new LinkedHashMap<>();
    for (Probe probe : probes.tried()) {
      Object fact = SuppliedFact.of(probe.change(), decision.patientCase());
      if (fact != null) {
        supplied.computeIfAbsent(fact, none -> new ArrayList<>()).add(probe);
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Evaluation.Missing missing : evaluator.missing(decision, language)) {
      Map<String, Decided> decides = new TreeMap<>();
      for (List<Probe> values : supplied.values()) {
        if (values.stream().allMatch(value -> settles(value, missing.id()))) {
          values.stream()
              .flatMap(value -> value.comparison().rules().stream())
              .filter(Probe::counts)
              .forEach(
                  rule ->
                      decides.put(rule.id(), new Decided(rule.id(), rule.title().in(language))));
        }
      }
      entries.add(
          new Entry(missing.id(), missing.rule(), missing.text(), List.copyOf(decides.values())));
    }
    return new Completeness(entries);
  }

  private static boolean settles(Probe probe, String missing) {
    return probe.comparison().missingLost().contains(missing);
  }
}

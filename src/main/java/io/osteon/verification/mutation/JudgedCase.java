package io.osteon.verification.mutation;

import io.osteon.engine.Firing;
import io.osteon.engine.Trace;
import io.osteon.facts.Fact;
import io.osteon.verification.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A test patient that passes, with all that is computed once for all mutants.
 *
 * @param scenario the test patient
 * @param facts recorded and computed
 * @param trace what the unchanged rules did
 * @param settled the facts, those that rules inserted included
 * @param named the ids of the rules that it states an expectation of
 */
record JudgedCase(
    Scenario scenario, List<Fact> facts, Trace trace, List<Fact> settled, Set<String> named) {

  static JudgedCase of(Scenario scenario, List<Fact> facts, Trace trace) {
    List<Fact> settled = new ArrayList<>(facts);
    trace.insertions().forEach(insertion -> settled.add(insertion.fact()));
    Set<String> named = new HashSet<>();
    scenario.expectations().must().forEach(id -> named.add(Rules.adviceRule(id)));
    scenario.expectations().not().forEach(id -> named.add(Rules.adviceRule(id)));
    scenario.expectations().missing().forEach(id -> named.add(Rules.adviceRule(id)));
    scenario.expectations().notMissing().forEach(id -> named.add(Rules.adviceRule(id)));
    return new JudgedCase(scenario, facts, trace, settled, named);
  }

  /** What one rule said and inserted. */
  Saying saying(String rule) {
    return Saying.of(rule, trace);
  }

  /** What is said of the case when one rule says something else. */
  List<Firing> with(String rule, List<Firing> instead, Map<String, Integer> order) {
    List<Firing> firings = new ArrayList<>();
    int place = order.getOrDefault(rule, 0);
    boolean placed = false;
    for (Firing firing : trace.firings()) {
      if (!placed && order.getOrDefault(firing.rule(), 0) >= place) {
        firings.addAll(instead);
        placed = true;
      }
      if (!firing.rule().equals(rule)) {
        firings.add(firing);
      }
    }
    if (!placed) {
      firings.addAll(instead);
    }
    return firings;
  }
}

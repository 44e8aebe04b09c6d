package io.osteon.platform;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How two answers to one case differ for whoever reads them.
 *
 * @param gained rules that only the second shows
 * @param lost rules that only the first shows
 * @param changed rules that both show, with another urgency, status, text or set of actions
 */
record ShadowDifference(List<String> gained, List<String> lost, List<String> changed) {

  static ShadowDifference between(Evaluation answered, Evaluation shadow) {
    Map<String, Recommendation> before = byId(answered);
    Map<String, Recommendation> after = byId(shadow);
    List<String> gained = new ArrayList<>(after.keySet());
    gained.removeAll(before.keySet());
    List<String> lost = new ArrayList<>(before.keySet());
    lost.removeAll(after.keySet());
    List<String> changed =
        before.keySet().stream()
            .filter(id -> after.containsKey(id) && differ(before.get(id), after.get(id)))
            .toList();
    return new ShadowDifference(
        gained.stream().sorted().toList(),
        lost.stream().sorted().toList(),
        changed.stream().sorted().toList());
  }

  private static Map<String, Recommendation> byId(Evaluation evaluation) {
    return evaluation.recommendations().stream()
        .collect(Collectors.toMap(Recommendation::id, Function.identity()));
  }

  private static boolean differ(Recommendation one, Recommendation other) {
    return one.urgency() != other.urgency()
        || one.status() != other.status()
        || !one.title().equals(other.title())
        || !one.text().equals(other.text())
        || !one.actions().equals(other.actions());
  }
}

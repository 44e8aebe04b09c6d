package io.osteon.verification.mutation;

import io.osteon.verification.ScenarioOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a test patient would have to state so that it tells one outcome from another.
 *
 * @param must ids shown by the first only
 * @param not ids shown by the second only
 * @param missing ids asked for by the first only
 * @param notMissing ids asked for by the second only
 * @param because where the same is said for other reasons: the places of the first, by id
 */
record OutcomeDifference(
    List<String> must,
    List<String> not,
    List<String> missing,
    List<String> notMissing,
    Map<String, Set<String>> because) {

  static OutcomeDifference between(ScenarioOutcome right, ScenarioOutcome wrong) {
    Set<String> asked = new TreeSet<>(right.missing());
    Set<String> wronglyAsked = new TreeSet<>(wrong.missing());
    Map<String, Set<String>> because = new TreeMap<>();
    Set<String> said = new TreeSet<>(right.shown());
    said.addAll(asked);
    for (String id : said) {
      Set<String> places = right.because(id);
      if (!places.equals(wrong.because(id))) {
        because.put(id, places);
      }
    }
    return new OutcomeDifference(
        without(right.shown(), wrong.shown()),
        without(wrong.shown(), right.shown()),
        without(asked, wronglyAsked),
        without(wronglyAsked, asked),
        because);
  }

  private static List<String> without(Set<String> ids, Set<String> others) {
    List<String> rest = new ArrayList<>(ids);
    rest.removeAll(others);
    return rest;
  }

  /** Something else is shown or asked for. */
  boolean isOfIds() {
    return !(must.isEmpty() && not.isEmpty() && missing.isEmpty() && notMissing.isEmpty());
  }

  /** Nothing that a test patient can state differs. */
  boolean isNone() {
    return !isOfIds() && because.isEmpty();
  }
}

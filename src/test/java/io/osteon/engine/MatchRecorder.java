package io.osteon.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down each match that fires: its rule and its facts. */
final class MatchRecorder extends DefaultAgendaEventListener {

  private final List<String> matches = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private String currentRule;

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    currentRule = event.getMatch().getRule().getName();
    rules.add(currentRule);
    matches.add(currentRule + ": [" + text(event.getMatch().getObjects()) + "]");
  }

  /**
   * Values as text; gathered lists are sorted, because Drools gathers in the order of insertion.
   */
  static String text(Collection<?> values) {
    return values.stream().map(MatchRecorder::text).collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    if (value instanceof Object[] array) {
      return "[" + text(Arrays.asList(array)) + "]";
    }
    if (value instanceof Collection<?> list) {
      return list.stream()
          .map(MatchRecorder::text)
          .sorted()
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }

  String currentRule() {
    return currentRule;
  }

  /** The rules of the matches, one a match. */
  List<String> rules() {
    return rules;
  }

  List<String> matches() {
    return matches;
  }
}

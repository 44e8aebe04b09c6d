package io.osteon.engine;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down each match that fires: its rule and its facts. */
final class MatchRecorder extends DefaultAgendaEventListener {

  private final List<String> matches = new ArrayList<>();
  private String currentRule;

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    currentRule = event.getMatch().getRule().getName();
    matches.add(currentRule + ": " + event.getMatch().getObjects());
  }

  String currentRule() {
    return currentRule;
  }

  List<String> matches() {
    return matches;
  }
}

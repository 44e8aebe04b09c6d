package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Whom a resource of the context is about: it must be the patient of the call. */
final class ContextSubject {
  private static final String TYPE = "Patient/";
  private static final String HISTORY = "/_history/";

  private ContextSubject() {}

  /** The resource may be about the patient: it names him or her, or nobody. */
  static boolean mayBe(String patientId, JsonNode resource) {
    List<String> subjects = new ArrayList<>(2);
    add(resource.path("subject"), subjects);
    add(resource.path("patient"), subjects);
    for (JsonNode participant : resource.path("participant")) {
      String actor = participant.path("actor").path("reference").asText("");
      if (actor.contains(TYPE)) {
        subjects.add(actor);
      }
    }
    return subjects.stream().allMatch(subject -> id(subject).equals(patientId));
  }

  private static void add(JsonNode reference, List<String> subjects) {
    String text = reference.path("reference").asText("");
    if (!text.isEmpty() && !text.startsWith("#")) {
      subjects.add(text);
    }
  }

  /** The id of a Patient; of something else the whole reference, which is nobody's id. */
  private static String id(String reference) {
    int history = reference.indexOf(HISTORY);
    String plain = history < 0 ? reference : reference.substring(0, history);
    int type = plain.lastIndexOf(TYPE);
    boolean typed = type == 0 || (type > 0 && plain.charAt(type - 1) == '/');
    return typed ? plain.substring(type + TYPE.length()) : plain;
  }
}

package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.chart.Chart.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a client or a FHIR server answered to one prefetch query: a resource, a searchset Bundle,
 * the pages of one, an OperationOutcome in their place, or JSON {@code null} for "no data".
 */
final class Answer {
  private static final String OUTCOME = "OperationOutcome";
  private static final int MOST_NESTED_BUNDLES = 3;

  /** Search parameters that do not narrow a search for all of a patient's resources. */
  private static final Set<String> NOT_NARROWING =
      Set.of("patient", "subject", "_count", "_format", "_sort", "_total", "_pretty", "_summary");

  private final List<ChartEntry> entries = new ArrayList<>();
  private boolean answered;
  private boolean whole = true;
  private boolean narrowed;
  private Reason failure;
  private String next;
  private long total = -1;
  private long matches;

  /** No answer, and why. */
  static Answer none(Reason reason) {
    Answer answer = new Answer();
    answer.failure = reason;
    return answer;
  }

  /**
   * An answer.
   *
   * @param value as it was sent
   * @param place JSON pointer, or the prefetch key of what was fetched
   * @param search a search was asked for rather than a read
   */
  static Answer of(JsonNode value, String place, boolean search) {
    Answer answer = new Answer();
    if (value.isNull()) {
      answer.answered = search;
      answer.failure = search ? null : Reason.NOT_SUPPLIED;
    } else {
      answer.take(value, place, 1);
    }
    return answer;
  }

  /** Adds a further page of a search. */
  void addPage(JsonNode page, String place) {
    next = null;
    take(page, place, 1);
  }

  private void take(JsonNode value, String place, int depth) {
    String type = value.path("resourceType").asText("");
    if (type.isEmpty() || type.equals(OUTCOME)) {
      unusable();
    } else if (type.equals("Bundle")) {
      bundle(value, place, depth);
    } else {
      answered = true;
      matches++;
      entries.add(new ChartEntry((ObjectNode) value, null, place));
    }
  }

  private void unusable() {
    whole = false;
    failure = answered ? Reason.INCOMPLETE : Reason.UNUSABLE;
  }

  private void bundle(JsonNode bundle, String place, int depth) {
    JsonNode list = bundle.path("entry");
    boolean readable = list.isArray() || list.isMissingNode() || list.isNull();
    if (!readable
        || depth > MOST_NESTED_BUNDLES
        || bundle.path("type").asText("").equals("history")) {
      unusable();
      return;
    }
    answered = true;
    for (int i = 0; i < list.size(); i++) {
      entry(list.get(i), place + "/entry/" + i + "/resource", depth);
    }
    for (JsonNode link : bundle.path("link")) {
      String url = link.path("url").asText("");
      switch (link.path("relation").asText("")) {
        case "next" -> next = url;
        case "self" -> narrowed |= narrows(url);
        default -> {
          // other pages are of no use
        }
      }
    }
    if (bundle.path("total").canConvertToLong()) {
      total = Math.max(total, bundle.path("total").longValue());
    }
  }

  private void entry(JsonNode entry, String place, int depth) {
    JsonNode resource = entry.path("resource");
    String type = resource.path("resourceType").asText("");
    if (type.isEmpty()) {
      whole = false;
      failure = Reason.INCOMPLETE;
    } else if (type.equals(OUTCOME)) {
      outcome(resource);
    } else if (type.equals("Bundle")) {
      bundle(resource, place, depth + 1);
    } else {
      if (!entry.path("search").path("mode").asText("match").equals("include")) {
        matches++;
      }
      entries.add(new ChartEntry((ObjectNode) resource, entry.path("fullUrl").textValue(), place));
    }
  }

  /** Beside results an OperationOutcome warns, or tells that some could not be had. */
  private void outcome(JsonNode outcome) {
    whole = false;
    for (JsonNode issue : outcome.path("issue")) {
      String severity = issue.path("severity").asText("");
      if (severity.equals("error") || severity.equals("fatal")) {
        failure = Reason.INCOMPLETE;
      }
    }
  }

  /** A self link tells what was searched in truth: some clients search for less than was asked. */
  private static boolean narrows(String url) {
    int question = url.indexOf('?');
    if (question < 0) {
      return false;
    }
    for (String parameter : url.substring(question + 1).split("&", -1)) {
      String name = parameter.split("=", 2)[0];
      if (!name.isEmpty() && !NOT_NARROWING.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Ends the reading of pages. */
  void close() {
    if (next != null || (answered && total > matches)) {
      whole = false;
      failure = failure == null ? Reason.INCOMPLETE : failure;
    }
  }

  /** Records why a further page could not be had. */
  void pageFailed() {
    whole = false;
    failure = Reason.INCOMPLETE;
  }

  List<ChartEntry> entries() {
    return entries;
  }

  /** There is a page that was not read. */
  String next() {
    return next;
  }

  /** Data was supplied, if only in part, or it was said that there is none. */
  boolean answered() {
    return answered;
  }

  /** All that was asked for is there, so that none means none. */
  boolean whole() {
    return answered && whole && failure == null;
  }

  /** The search that was made restricts more than the patient. */
  boolean narrowed() {
    return narrowed;
  }

  /** Why data is missing, {@code null} when none is. */
  Reason failure() {
    return failure;
  }

  /** There is a resource of a type. */
  boolean has(String type) {
    return entries.stream().anyMatch(entry -> entry.type().equals(type));
  }
}

package io.osteon.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A prefetch-complete call, made of the Bundle of the benchmarks and of what a service says it
 * wants. Each resource is sent once, under the first key whose query it answers, so that the call
 * is about as large as the Bundle.
 */
final class CdsHooksRequest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ObjectNode> resources = new ArrayList<>();
  private final String patientId;

  CdsHooksRequest(byte[] bundle) throws IOException {
    for (JsonNode entry : JSON.readTree(bundle).path("entry")) {
      resources.add((ObjectNode) entry.path("resource"));
    }
    this.patientId = all("Patient").get(0).path("id").asText();
  }

  /** The call of a service, with a word in the place of its hookInstance. */
  String of(JsonNode service, String hookInstance) throws IOException {
    String hook = service.path("hook").asText();
    ObjectNode request = JSON.createObjectNode();
    request.put("hook", hook).put("hookInstance", hookInstance);
    ObjectNode context = request.putObject("context");
    context.put("userId", "Practitioner/bench").put("patientId", patientId);
    if (hook.startsWith("encounter-")) {
      context.put("encounterId", "bench");
    }
    List<ObjectNode> left = new ArrayList<>(resources);
    if (hook.startsWith("order-")) {
      draft(context, hook, left);
    }
    ObjectNode prefetch = request.putObject("prefetch");
    ObjectNode observations = null;
    for (Map.Entry<String, JsonNode> template : service.path("prefetch").properties()) {
      String query = template.getValue().asText();
      ObjectNode answer = answer(query, left);
      prefetch.set(template.getKey(), answer);
      observations =
          observations == null && query.startsWith("Observation?") ? answer : observations;
    }
    if (observations != null) {
      add(observations, left, "Observation"); // as from an EHR that does not search by code
    }
    return JSON.writeValueAsString(request);
  }

  /** The chart's first order as the one that is being written now. */
  private void draft(ObjectNode context, String hook, List<ObjectNode> left) {
    ObjectNode order = all("MedicationRequest").get(0);
    left.remove(order);
    ObjectNode draft = order.deepCopy().put("status", "draft");
    if (hook.equals("order-select")) {
      context.putArray("selections").add("MedicationRequest/" + draft.path("id").asText());
    }
    ObjectNode orders = context.putObject("draftOrders");
    bundle(orders, List.of(draft), "collection");
    add(orders, left, "Medication");
  }

  private ObjectNode answer(String query, List<ObjectNode> left) {
    int mark = query.indexOf('?');
    String type = query.substring(0, mark < 0 ? query.indexOf('/') : mark);
    if (mark < 0) {
      return all(type).get(0);
    }
    List<ObjectNode> found =
        all(type).stream()
            .filter(left::contains)
            .filter(resource -> matches(resource, query.substring(mark + 1)))
            .toList();
    left.removeAll(found);
    ObjectNode answer = JSON.createObjectNode();
    bundle(answer, found, "searchset");
    if (type.startsWith("Medication") && !found.isEmpty()) {
      add(answer, left, "Medication"); // what the orders refer to
    }
    return answer;
  }

  private static void add(ObjectNode bundle, List<ObjectNode> left, String type) {
    List<ObjectNode> more =
        left.stream()
            .filter(resource -> resource.path("resourceType").asText().equals(type))
            .toList();
    if (!more.isEmpty()) {
      ArrayNode entries = bundle.withArray("entry");
      more.forEach(resource -> entries.addObject().set("resource", resource));
      left.removeAll(more);
    }
  }

  /** Whether a resource has one of the codes and one of the states that a query asks for. */
  private static boolean matches(JsonNode resource, String query) {
    return Arrays.stream(query.split("&"))
        .map(parameter -> parameter.split("=", 2))
        .allMatch(
            parameter ->
                switch (parameter[0]) {
                  case "code" -> hasCode(resource, List.of(parameter[1].split(",")));
                  case "status" ->
                      List.of(parameter[1].split(",")).contains(resource.path("status").asText());
                  default -> true;
                });
  }

  private static boolean hasCode(JsonNode resource, List<String> codes) {
    JsonNode concept =
        resource.has("code") ? resource.path("code") : resource.path("medicationCodeableConcept");
    for (JsonNode coding : concept.path("coding")) {
      String code = coding.path("code").asText();
      if (codes.contains(code) || codes.contains(coding.path("system").asText() + "|" + code)) {
        return true;
      }
    }
    return false;
  }

  private static void bundle(ObjectNode bundle, List<ObjectNode> content, String type) {
    bundle.put("resourceType", "Bundle").put("type", type);
    ArrayNode entries = JSON.createArrayNode();
    content.forEach(resource -> entries.addObject().set("resource", resource));
    if (!entries.isEmpty()) {
      bundle.set("entry", entries);
    }
  }

  private List<ObjectNode> all(String type) {
    return resources.stream()
        .filter(resource -> resource.path("resourceType").asText().equals(type))
        .toList();
  }
}

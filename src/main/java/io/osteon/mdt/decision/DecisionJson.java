package io.osteon.mdt.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * A decision as JSON in one form only, {@value #FORMAT}: properties in this order, no white space,
 * UTF-8. What is signed must be what can be written again from the rows.
 */
final class DecisionJson {
  /** The name of the form. It never changes; another form has another name. */
  static final String FORMAT = "osteon-decision-1";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DecisionJson() {}

  /** What is decided, without a signature. */
  static byte[] content(DecisionHead head, DecisionParts parts) {
    return bytes(json(head, parts));
  }

  /** What is signed: the decision, who signs, and when. */
  static byte[] signed(DecisionHead head, DecisionParts parts, DecisionHead.Signed by) {
    ObjectNode json = json(head, parts);
    json.putObject("signedBy")
        .put("account", by.by().toString())
        .put("name", by.name())
        .put("at", by.at().toString());
    return bytes(json);
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode json(DecisionHead head, DecisionParts parts) {
    ObjectNode json = JSON.objectNode();
    json.put("format", FORMAT);
    json.putObject("meeting")
        .put("id", head.meeting().toString())
        .put("date", head.meetingDate().toString());
    json.putObject("case")
        .put("id", head.patientCase().toString())
        .put("pseudonym", head.pseudonym())
        .put("question", head.question());
    json.put("revision", head.revision());
    json.put("reopenedBecause", head.reopenedBecause());
    basis(json, head);
    responses(json, parts);
    text(json, parts);
    dissents(json, parts);
    votes(json, parts);
    tasks(json, parts);
    return json;
  }

  private static void basis(ObjectNode json, DecisionHead head) {
    DecisionBasis basis = head.basis();
    if (basis == null) {
      json.putNull("basis");
      return;
    }
    ObjectNode seen = json.putObject("basis");
    seen.put("record", basis.record());
    seen.put("recordFormat", head.recordFormat());
    seen.put("recordSha256", head.recordHash());
    seen.put("ruleBaseVersion", basis.ruleBaseVersion());
    seen.put("ruleBaseHash", basis.ruleBaseHash());
    seen.put("at", basis.at().toString());
    ArrayNode shown = seen.putArray("shown");
    basis.shown().forEach(shown::add);
  }

  private static void responses(ObjectNode json, DecisionParts parts) {
    ArrayNode responses = json.putArray("responses");
    for (Response response : parts.responses()) {
      responses
          .addObject()
          .put("rule", response.rule())
          .put("answer", response.answer().key())
          .put("text", response.text())
          .put("reason", response.reason())
          .put("by", response.by())
          .put("at", response.at().toString());
    }
  }

  private static void text(ObjectNode json, DecisionParts parts) {
    DecisionText text = parts.text();
    if (text == null) {
      json.putNull("text");
    } else {
      json.putObject("text")
          .put("text", text.text())
          .put("by", text.by())
          .put("at", text.at().toString());
    }
  }

  private static void dissents(ObjectNode json, DecisionParts parts) {
    ArrayNode dissents = json.putArray("dissents");
    for (Dissent dissent : parts.dissents()) {
      dissents
          .addObject()
          .put("id", dissent.id().toString())
          .put("name", dissent.name())
          .put("text", dissent.text())
          .put("by", dissent.by())
          .put("at", dissent.at().toString());
    }
  }

  private static void votes(ObjectNode json, DecisionParts parts) {
    ArrayNode votes = json.putArray("votes");
    for (Vote vote : parts.votes()) {
      votes
          .addObject()
          .put("account", vote.account().toString())
          .put("name", vote.name())
          .put("ballot", vote.ballot().key())
          .put("at", vote.at().toString());
    }
  }

  /** Whether a task is done is left out: it happens after the signature. */
  private static void tasks(ObjectNode json, DecisionParts parts) {
    ArrayNode tasks = json.putArray("tasks");
    for (BoardTask task : parts.tasks()) {
      tasks
          .addObject()
          .put("id", task.id().toString())
          .put("text", task.text())
          .put("owner", task.owner())
          .put("due", task.due() == null ? null : task.due().toString());
    }
  }
}

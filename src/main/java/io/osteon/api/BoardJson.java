package io.osteon.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.mdt.decision.BoardTask;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.DecisionText;
import io.osteon.mdt.decision.Dissent;
import io.osteon.mdt.decision.PastDecision;
import io.osteon.mdt.decision.Response;
import io.osteon.mdt.decision.Signature;
import io.osteon.mdt.decision.Vote;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.CaseRecord;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Meetings, cases and decisions of the tumour board as JSON. */
final class BoardJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BoardJson() {}

  static byte[] bytes(JsonNode node) {
    return (node + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static <T> ObjectNode list(String name, List<T> items, Function<T, ObjectNode> form) {
    ObjectNode list = JSON.objectNode();
    ArrayNode array = list.putArray(name);
    items.forEach(item -> array.add(form.apply(item)));
    return list;
  }

  static ObjectNode of(Meeting meeting) {
    ObjectNode json = JSON.objectNode();
    json.put("id", meeting.id().toString());
    json.put("name", meeting.name());
    json.put("date", meeting.date().toString());
    json.put("begins", meeting.begins() == null ? null : meeting.begins().toString());
    json.put("place", meeting.place());
    json.put("chair", meeting.chair().toString());
    json.put("chairName", meeting.chairName());
    json.put("quorum", meeting.quorum());
    json.put("state", meeting.state().key());
    json.put("createdAt", meeting.createdAt().toString());
    json.put("version", meeting.version());
    return json;
  }

  static ObjectNode of(MeetingMember member) {
    ObjectNode json = JSON.objectNode();
    json.put("account", member.account().toString());
    json.put("name", member.name());
    json.put("specialty", member.specialty());
    json.put("present", member.present());
    return json;
  }

  static ObjectNode of(AgendaItem item) {
    ObjectNode json = JSON.objectNode();
    json.put("case", item.patientCase().toString());
    json.put("pseudonym", item.pseudonym());
    json.put("position", item.position());
    json.put("question", item.question());
    json.put("decided", item.decided());
    json.put("signed", item.signed());
    return json;
  }

  static ObjectNode of(BoardCase patientCase) {
    ObjectNode json = JSON.objectNode();
    json.put("id", patientCase.id().toString());
    json.put("pseudonym", patientCase.pseudonym());
    json.put("question", patientCase.question());
    json.put("newestRecord", patientCase.newestRecord());
    json.put("createdAt", patientCase.createdAt().toString());
    json.put("createdBy", patientCase.createdBy());
    json.put("version", patientCase.version());
    return json;
  }

  /** A record without its document. */
  static ObjectNode of(CaseRecord added) {
    ObjectNode json = JSON.objectNode();
    json.put("case", added.patientCase().toString());
    json.put("number", added.number());
    json.put("format", added.format().mediaType());
    json.put("origin", added.origin().key());
    json.put("addedAt", added.addedAt().toString());
    json.put("addedBy", added.addedBy());
    return json;
  }

  static ObjectNode of(PastDecision decision) {
    ObjectNode json = JSON.objectNode();
    json.put("meeting", decision.meeting().toString());
    json.put("meetingName", decision.meetingName());
    json.put("date", decision.date().toString());
    json.put("case", decision.patientCase().toString());
    json.put("pseudonym", decision.pseudonym());
    json.put("question", decision.question());
    json.put("text", decision.text());
    json.put("revision", decision.revision());
    json.put("signed", decision.signed());
    return json;
  }

  static ObjectNode of(DecisionBasis basis) {
    ObjectNode json = JSON.objectNode();
    json.put("record", basis.record());
    json.put("ruleBaseVersion", basis.ruleBaseVersion());
    json.put("ruleBaseHash", basis.ruleBaseHash());
    json.put("at", basis.at().toString());
    ArrayNode shown = json.putArray("shown");
    basis.shown().forEach(shown::add);
    return json;
  }

  static ObjectNode of(CaseDecision decision) {
    ObjectNode json = JSON.objectNode();
    json.put("meeting", decision.meeting().toString());
    json.put("case", decision.patientCase().toString());
    json.put("revision", decision.revision());
    json.put("reopenedBecause", decision.reopenedBecause());
    json.set("basis", decision.basis() == null ? JSON.nullNode() : of(decision.basis()));
    array(json, "responses", decision.responses(), BoardJson::of);
    json.set("text", decision.text() == null ? JSON.nullNode() : of(decision.text()));
    array(json, "dissents", decision.dissents(), BoardJson::of);
    array(json, "votes", decision.votes(), BoardJson::of);
    array(json, "tasks", decision.tasks(), BoardJson::of);
    json.put("contentHash", decision.contentHash());
    json.set(
        "signature", decision.signature() == null ? JSON.nullNode() : of(decision.signature()));
    return json;
  }

  private static <T> void array(
      ObjectNode json, String name, List<T> items, Function<T, ObjectNode> form) {
    ArrayNode array = json.putArray(name);
    items.forEach(item -> array.add(form.apply(item)));
  }

  private static ObjectNode of(Response response) {
    ObjectNode json = JSON.objectNode();
    json.put("rule", response.rule());
    json.put("answer", response.answer().key());
    json.put("text", response.text());
    json.put("reason", response.reason());
    json.put("by", response.by());
    json.put("at", response.at().toString());
    json.put("version", response.version());
    return json;
  }

  private static ObjectNode of(DecisionText text) {
    ObjectNode json = JSON.objectNode();
    json.put("text", text.text());
    json.put("by", text.by());
    json.put("at", text.at().toString());
    json.put("version", text.version());
    return json;
  }

  private static ObjectNode of(Dissent dissent) {
    ObjectNode json = JSON.objectNode();
    json.put("id", dissent.id().toString());
    json.put("name", dissent.name());
    json.put("text", dissent.text());
    json.put("by", dissent.by());
    json.put("at", dissent.at().toString());
    json.put("version", dissent.version());
    return json;
  }

  private static ObjectNode of(Vote vote) {
    ObjectNode json = JSON.objectNode();
    json.put("account", vote.account().toString());
    json.put("name", vote.name());
    json.put("ballot", vote.ballot().key());
    json.put("at", vote.at().toString());
    return json;
  }

  private static ObjectNode of(BoardTask task) {
    ObjectNode json = JSON.objectNode();
    json.put("id", task.id().toString());
    json.put("text", task.text());
    json.put("owner", task.owner());
    json.put("due", task.due() == null ? null : task.due().toString());
    json.put("done", task.done());
    json.put("by", task.by());
    json.put("version", task.version());
    return json;
  }

  private static ObjectNode of(Signature signature) {
    ObjectNode json = JSON.objectNode();
    json.put("by", signature.by().toString());
    json.put("name", signature.name());
    json.put("at", signature.at().toString());
    json.put("contentHash", signature.contentHash());
    json.put("signature", Base64.getEncoder().encodeToString(signature.signature()));
    json.put("keyId", signature.keyId());
    json.put("state", signature.state().key());
    return json;
  }
}

package io.osteon.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.draft.BaseStanding;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFile;
import io.osteon.governance.draft.FileRevision;
import io.osteon.governance.draft.RebaseConflict;
import io.osteon.governance.draft.RebaseResult;
import io.osteon.governance.draft.assessment.Assessment;
import io.osteon.governance.draft.merge.Conflict;
import io.osteon.governance.draft.review.Review;
import io.osteon.governance.draft.review.ReviewComment;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Drafts and what belongs to them as JSON. */
final class DraftJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DraftJson() {}

  static byte[] bytes(JsonNode node) {
    return (node + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static <T> ObjectNode list(String name, List<T> items, Function<T, ObjectNode> form) {
    ObjectNode list = object();
    ArrayNode array = list.putArray(name);
    items.forEach(item -> array.add(form.apply(item)));
    return list;
  }

  static ObjectNode of(Draft draft) {
    ObjectNode json = object();
    json.put("id", draft.id().toString());
    json.put("name", draft.name());
    json.put("reason", draft.reason());
    json.put("clinicalOwner", draft.clinicalOwner());
    json.put("basedOn", draft.basedOn());
    json.put("baseHash", draft.baseHash());
    json.put("state", draft.state().key());
    json.put("origin", draft.origin().key());
    json.put("createdBy", draft.createdBy());
    json.put("createdAt", draft.createdAt().toString());
    json.put("changedAt", draft.changedAt().toString());
    json.put("contentHash", draft.contentHash());
    json.put("version", draft.version());
    return json;
  }

  static ObjectNode of(Draft draft, BaseStanding base, List<String> authors) {
    ObjectNode json = of(draft);
    ObjectNode standing = json.putObject("base");
    standing.put("newest", base.newest());
    standing.put("live", base.live());
    standing.put("behind", base.isBehind());
    standing.put("needsRebase", base.needsRebase());
    ArrayNode names = json.putArray("authors");
    authors.forEach(names::add);
    return json;
  }

  /** A file without its text. */
  static ObjectNode of(DraftFile file) {
    ObjectNode json = object();
    json.put("path", file.path());
    json.put("version", file.version());
    json.put("change", Key.of(file.change()));
    file.last()
        .ifPresent(
            last -> {
              json.put("savedBy", last.savedBy());
              json.put("savedAt", last.savedAt().toString());
            });
    return json;
  }

  static ObjectNode withText(DraftFile file) {
    ObjectNode json = of(file);
    json.put("text", file.text().orElse(null));
    return json;
  }

  static ObjectNode of(FileRevision revision) {
    ObjectNode json = object();
    json.put("path", revision.path());
    json.put("revision", revision.revision());
    json.put("kind", revision.kind().key());
    json.put("textHash", revision.textHash().orElse(null));
    json.put("savedBy", revision.savedBy());
    json.put("savedAt", revision.savedAt().toString());
    return json;
  }

  static ObjectNode of(Problem problem) {
    ObjectNode json = object();
    json.put("file", problem.file());
    json.put("line", problem.line());
    json.put("column", problem.column());
    json.put("severity", Key.of(problem.severity()));
    json.put("message", problem.message());
    json.put("code", problem.code());
    return json;
  }

  static ObjectNode of(RebaseResult result) {
    ObjectNode json = object();
    json.put("done", result.done());
    json.set("draft", of(result.draft()));
    ArrayNode merged = json.putArray("merged");
    result.merged().forEach(merged::add);
    ArrayNode conflicts = json.putArray("conflicts");
    result.conflicts().forEach(conflict -> conflicts.add(of(conflict)));
    return json;
  }

  private static ObjectNode of(RebaseConflict conflict) {
    ObjectNode json = object();
    json.put("path", conflict.path());
    json.put("original", conflict.original().orElse(null));
    json.put("draft", conflict.draft().orElse(null));
    json.put("release", conflict.release().orElse(null));
    json.put("proposal", conflict.proposal().orElse(null));
    ArrayNode places = json.putArray("places");
    for (Conflict place : conflict.places()) {
      ObjectNode entry = places.addObject();
      entry.put("line", place.line());
      entry.put("original", place.original());
      entry.put("draft", place.ours());
      entry.put("release", place.theirs());
    }
    return json;
  }

  static ObjectNode of(Review review) {
    ObjectNode json = object();
    json.put("id", review.id().toString());
    json.put("capacity", review.capacity().key());
    json.put("decision", review.decision().key());
    json.put("contentHash", review.contentHash());
    json.put("comment", review.comment());
    json.put("name", review.name());
    json.put("displayName", review.displayName());
    json.put("at", review.at().toString());
    json.put("counts", review.counts());
    return json;
  }

  static ObjectNode of(ReviewComment comment) {
    ObjectNode json = object();
    json.put("id", comment.id().toString());
    comment.replyTo().ifPresent(id -> json.put("replyTo", id.toString()));
    comment.path().ifPresent(path -> json.put("path", path));
    comment.line().ifPresent(line -> json.put("line", line));
    json.put("text", comment.text());
    json.put("contentHash", comment.contentHash());
    json.put("name", comment.name());
    json.put("displayName", comment.displayName());
    json.put("at", comment.at().toString());
    json.put("open", comment.isOpen());
    comment
        .resolution()
        .ifPresent(
            resolution -> {
              ObjectNode settled = json.putObject("resolution");
              settled.put("name", resolution.name());
              settled.put("at", resolution.at().toString());
            });
    return json;
  }

  /** An assessment without its result, which can be large. */
  static ObjectNode of(Assessment assessment) {
    ObjectNode json = object();
    json.put("id", assessment.id().toString());
    json.put("kind", assessment.kind().key());
    json.put("contentHash", assessment.contentHash());
    json.put("reference", assessment.reference());
    json.put("state", assessment.state().key());
    json.put("progress", assessment.progress());
    json.put("step", assessment.step());
    json.put("requestedBy", assessment.requestedBy());
    json.put("requestedAt", assessment.requestedAt().toString());
    assessment.endedAt().ifPresent(at -> json.put("endedAt", at.toString()));
    return json;
  }

  static ObjectNode withResult(Assessment assessment) {
    ObjectNode json = of(assessment);
    assessment.result().ifPresent(result -> json.set("result", result));
    return json;
  }
}

package io.osteon.platform.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.Actor;
import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A change of a parameter and of its test patients, handed to the reviewers, who talk about it. */
final class DemonstrationDraft {
  /** How long the machine may take to look at it; then it stays open, and a person submits it. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Drafts drafts;
  private final DraftFiles files;
  private final Reviews reviews;
  private final Comments comments;
  private final Assessments assessments;

  DemonstrationDraft(
      Drafts drafts,
      DraftFiles files,
      Reviews reviews,
      Comments comments,
      Assessments assessments) {
    this.drafts = drafts;
    this.files = files;
    this.reviews = reviews;
    this.comments = comments;
    this.assessments = assessments;
  }

  /** Writes the change. */
  UUID write(JsonNode script, Actor author) {
    Draft draft =
        drafts.create(
            author,
            script.get("name").asText(),
            script.get("reason").asText(),
            script.get("clinicalOwner").asText(),
            Optional.empty());
    RuleBaseFiles base = drafts.baseFiles(draft.id());
    RuleBaseFiles changed =
        RuleBaseEdit.of(base)
            .setParameter(
                script.get("parameter").asText(), script.get("value").decimalValue(), null)
            .files();
    save(author, draft.id(), RuleBaseFiles.PARAMETERS, text(changed, RuleBaseFiles.PARAMETERS));
    String scenarios = script.get("scenarios").asText();
    String patients = text(base, scenarios);
    for (JsonNode replace : script.get("replace")) {
      patients = patients.replace(replace.get("from").asText(), replace.get("to").asText());
    }
    save(author, draft.id(), scenarios, patients);
    return draft.id();
  }

  private void save(Actor author, UUID draft, String path, String text) {
    files.save(author, draft, files.find(draft, path).version(), path, text);
  }

  private static String text(RuleBaseFiles files, String path) {
    return new String(files.bytes(path), StandardCharsets.UTF_8);
  }

  /**
   * Hands it to the reviewers once the machine has looked at it.
   *
   * @return whether it came so far
   */
  boolean submit(JsonNode script, UUID draft, Map<String, DemonstrationPerson> people)
      throws InterruptedException {
    Actor author = people.get(script.get("by").asText()).actor();
    assessments.start(author, draft, AssessmentKind.IMPACT);
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!submitted(author, draft, script.get("note").asText())) {
      if (Instant.now().isAfter(giveUp)) {
        return false;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    for (JsonNode comment : script.get("comments")) {
      comments.comment(
          people.get(comment.get("by").asText()).actor(),
          draft,
          Optional.ofNullable(comment.get("file")).map(JsonNode::asText),
          OptionalInt.empty(),
          comment.get("text").asText());
    }
    return true;
  }

  private boolean submitted(Actor author, UUID draft, String note) {
    try {
      reviews.submit(author, draft, drafts.find(draft).version(), note);
      return true;
    } catch (NotAllowedException e) {
      if (e.code().equals("assessments-running")) {
        return false;
      }
      throw e;
    }
  }
}

package io.osteon.governance.draft.review;

import io.osteon.accounts.Actor;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftAction;
import io.osteon.governance.draft.DraftDesk;
import io.osteon.governance.draft.DraftText;
import io.osteon.governance.draft.Drafts;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What authors and reviewers say to one another about a draft. */
public final class Comments {
  private final DraftDesk desk;

  /** Comments on drafts of a desk. */
  public Comments(DraftDesk desk) {
    this.desk = desk;
  }

  /**
   * Says something about a draft.
   *
   * @param path the file that is meant; empty for the draft as a whole
   * @param line the 1-based line that is meant; only with a file
   * @throws InvalidInputException when the text is missing, too long or not plain, or the draft has
   *     no such line
   */
  public ReviewComment comment(
      Actor actor, UUID id, Optional<String> path, OptionalInt line, String text) {
    String plain = DraftText.lines("/text", text, Drafts.TEXT_LIMIT);
    return desk.inTransaction(
        transaction -> {
          Draft draft = desk.hold(transaction, actor, id, DraftAction.COMMENT).draft();
          requirePlace(transaction, draft, path, line);
          return insert(transaction, actor, draft, Optional.empty(), path, line, plain);
        });
  }

  private void requirePlace(
      Handle transaction, Draft draft, Optional<String> path, OptionalInt line) {
    if (path.isEmpty()) {
      if (line.isPresent()) {
        throw invalid("/line", line.getAsInt() + "", "no line without a file");
      }
      return;
    }
    RuleBaseFiles files = desk.files(transaction, draft);
    RuleBaseFiles base = desk.base(transaction, draft).files();
    RuleBaseFiles meant = files.has(path.get()) ? files : base;
    if (!meant.has(path.get())) {
      throw invalid("/path", path.get(), "a file of the draft or of its base");
    }
    long lines = new String(meant.bytes(path.get()), StandardCharsets.UTF_8).lines().count();
    if (line.isPresent() && (line.getAsInt() < 1 || line.getAsInt() > lines)) {
      throw invalid("/line", line.getAsInt() + "", "a line of the file, 1 to " + lines);
    }
  }

  private static InvalidInputException invalid(String pointer, String value, String expected) {
    String shown = value.length() > 100 ? value.substring(0, 100) : value;
    return new InvalidInputException(List.of(new Violation(pointer, shown, expected)));
  }

  private ReviewComment insert(
      Handle transaction,
      Actor actor,
      Draft draft,
      Optional<UUID> replyTo,
      Optional<String> path,
      OptionalInt line,
      String text) {
    ReviewComment comment =
        new ReviewComment(
            UUID.randomUUID(),
            replyTo,
            path,
            line,
            text,
            draft.contentHash(),
            actor.account(),
            actor.name(),
            actor.displayName(),
            desk.now(),
            Optional.empty());
    CommentTable.insert(transaction, draft.id(), comment);
    desk.record(
        transaction,
        actor,
        AuditAction.COMMENT_ADDED,
        draft,
        Map.of("comment", comment.id().toString(), "path", path.orElse("")),
        text);
    return comment;
  }

  /**
   * Answers a comment; an answer to an answer counts as one to the comment itself.
   *
   * @throws NotFoundException when the draft has no such comment
   */
  public ReviewComment reply(Actor actor, UUID id, UUID comment, String text) {
    String plain = DraftText.lines("/text", text, Drafts.TEXT_LIMIT);
    return desk.inTransaction(
        transaction -> {
          Draft draft = desk.hold(transaction, actor, id, DraftAction.COMMENT).draft();
          ReviewComment answered = find(transaction, id, comment);
          return insert(
              transaction,
              actor,
              draft,
              Optional.of(answered.replyTo().orElse(comment)),
              answered.path(),
              answered.line(),
              plain);
        });
  }

  /**
   * Settles a comment; one that is settled stays as it is.
   *
   * @throws NotFoundException when the draft has no such comment
   */
  public ReviewComment resolve(Actor actor, UUID id, UUID comment) {
    return desk.inTransaction(
        transaction -> {
          Draft draft = desk.hold(transaction, actor, id, DraftAction.RESOLVE).draft();
          ReviewComment meant = find(transaction, id, comment);
          UUID settled = meant.replyTo().orElse(comment);
          if (CommentTable.resolve(
              transaction, settled, actor.account(), actor.name(), desk.now())) {
            desk.record(
                transaction,
                actor,
                AuditAction.COMMENT_RESOLVED,
                draft,
                Map.of("comment", settled.toString()),
                "");
          }
          return find(transaction, id, settled);
        });
  }

  private static ReviewComment find(Handle handle, UUID draft, UUID comment) {
    return CommentTable.list(handle, draft).stream()
        .filter(c -> c.id().equals(comment))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The draft has no such comment."));
  }

  /**
   * All comments on a draft, the oldest first.
   *
   * @throws NotFoundException when there is no such draft
   */
  public List<ReviewComment> list(UUID id) {
    return desk.read(
        handle -> {
          desk.find(handle, id);
          return CommentTable.list(handle, id);
        });
  }
}

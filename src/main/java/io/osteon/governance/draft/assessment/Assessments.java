package io.osteon.governance.draft.assessment;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftDesk;
import io.osteon.governance.draft.DraftLimits;
import io.osteon.governance.draft.DraftText;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the machine says of drafts. */
public final class Assessments {
  private final DraftDesk desk;
  private final RuleBaseChecks checks;
  private final DraftLimits limits;
  private final Runnable wakeUp;

  /**
   * Assessments of drafts.
   *
   * @param checks what is checked at once
   * @param wakeUp called when there is something to do in the background, so that it need not wait
   *     for the next look
   */
  public Assessments(DraftDesk desk, RuleBaseChecks checks, DraftLimits limits, Runnable wakeUp) {
    this.desk = desk;
    this.checks = checks;
    this.limits = limits;
    this.wakeUp = wakeUp;
  }

  /**
   * Everything that is wrong with a draft as it is saved, sorted by place. What stock Drools says
   * of it is among it once that is known.
   */
  public List<Problem> problems(UUID draft) {
    List<Problem> problems = new ArrayList<>(ownProblems(draft));
    find(draft, AssessmentKind.STOCK_DROOLS)
        .flatMap(Assessment::result)
        .map(StockDroolsReport::read)
        .ifPresent(report -> problems.addAll(report.problems()));
    Collections.sort(problems);
    return problems;
  }

  /** What Osteon's own checks find wrong with a draft as it is saved, sorted by place. */
  List<Problem> ownProblems(UUID draft) {
    return checks.problems(
        desk.read(handle -> desk.files(handle, desk.find(handle, draft).draft())));
  }

  /**
   * Everything that is wrong with a draft if some of its files had other texts; nothing is saved.
   *
   * @param unsaved texts by path; empty for a file that would be deleted
   * @throws InvalidInputException when a text is too large or not plain
   */
  public List<Problem> check(UUID draft, Map<String, Optional<String>> unsaved) {
    RuleBaseFiles files = desk.read(handle -> desk.files(handle, desk.find(handle, draft).draft()));
    Map<String, byte[]> content = new TreeMap<>();
    files.paths().forEach(path -> content.put(path, files.bytes(path)));
    unsaved.forEach(
        (path, text) -> {
          if (text.isEmpty()) {
            content.remove(path);
          } else {
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            content.put(path, DraftText.require(path, bytes, limits));
          }
        });
    if (content.values().stream().mapToLong(bytes -> bytes.length).sum() > limits.draftBytes()) {
      throw new InvalidInputException(
          List.of(
              new Violation(
                  "/files", "", "files of at most " + limits.draftBytes() + " bytes together")));
    }
    return checks.problems(RuleBaseFiles.of(content));
  }

  /**
   * Has something found out about the draft's content as it is. What is under way goes on; what was
   * found out before is found out again.
   *
   * @throws io.osteon.accounts.ForbiddenException unless the actor writes or judges rules
   */
  public Assessment start(Actor actor, UUID draft, AssessmentKind kind) {
    actor.require(
        Role.AUTHOR, Role.CLINICAL_REVIEWER, Role.TECHNICAL_REVIEWER, Role.RELEASE_MANAGER);
    Assessment queued =
        desk.inTransaction(
            transaction -> {
              Draft content = desk.hold(transaction, draft).draft();
              AssessmentTable.queue(
                  transaction, draft, content.contentHash(), kind, actor.name(), desk.now());
              return AssessmentTable.find(transaction, draft, content.contentHash(), kind)
                  .orElseThrow();
            });
    wakeUp.run();
    return queued;
  }

  /** Stops what is under way. */
  public void cancel(Actor actor, UUID draft, AssessmentKind kind) {
    actor.require(
        Role.AUTHOR, Role.CLINICAL_REVIEWER, Role.TECHNICAL_REVIEWER, Role.RELEASE_MANAGER);
    desk.inTransaction(
        transaction -> {
          desk.hold(transaction, draft);
          AssessmentTable.cancel(transaction, draft, kind, desk.now());
          return true;
        });
  }

  /** What is known about the draft's content as it is; empty when nobody asked. */
  public Optional<Assessment> find(UUID draft, AssessmentKind kind) {
    return desk.read(
        handle ->
            AssessmentTable.find(
                handle, draft, desk.find(handle, draft).draft().contentHash(), kind));
  }

  /** All that is known about the draft's content as it is, by kind. */
  public List<Assessment> list(UUID draft) {
    return desk.read(
        handle ->
            AssessmentTable.list(handle, draft, desk.find(handle, draft).draft().contentHash()));
  }
}

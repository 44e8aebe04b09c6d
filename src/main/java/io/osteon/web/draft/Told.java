package io.osteon.web.draft;

import io.osteon.accounts.ForbiddenException;
import io.osteon.authoring.edit.EditException;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.FileConflictException;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What pages of drafts tell after a form was sent: that it was done, or why not. */
public final class Told {
  private Told() {}

  /** Words for what a redirect says was done; empty for a key that nobody sends. */
  static Optional<Note> done(Page page, String key) {
    DraftWords words = page.words(DraftWords.class);
    return Optional.ofNullable(
            switch (key) {
              case "created" -> words.doneCreated();
              case "described" -> words.doneDescribed();
              case "saved" -> words.doneSaved();
              case "submitted" -> words.doneSubmitted();
              case "withdrawn" -> words.doneWithdrawn();
              case "reopened" -> words.doneReopened();
              case "rebased" -> words.doneRebased();
              case "commented" -> words.doneCommented();
              case "resolved" -> words.doneResolved();
              case "approved" -> words.doneApproved();
              case "changes-requested" -> words.doneChangesRequested();
              case "started" -> words.doneStarted();
              default -> null;
            })
        .map(Note::done);
  }

  /**
   * Does what a form asks for. After success the browser is sent on, so that reloading does not
   * repeat it; a refusal is told on the page that {@code refused} makes.
   *
   * @param act gives the address to go to
   * @param refused makes the page for a status and a refusal
   */
  public static Response attempt(
      Supplier<String> act, BiFunction<Integer, RuntimeException, Response> refused) {
    try {
      return Response.seeOther(URI.create(act.get())).build();
    } catch (NotAllowedException
        | StaleVersionException
        | FileConflictException
        | ReleaseRefusedException e) {
      return refused.apply(409, e);
    } catch (InvalidInputException | EditException e) {
      return refused.apply(422, e);
    } catch (ForbiddenException e) {
      return refused.apply(403, e);
    }
  }

  /** A refusal in the page's language, as far as we know it; the service's own words otherwise. */
  public static Note refusal(Page page, RuntimeException refusal) {
    DraftWords words = page.words(DraftWords.class);
    if (refusal instanceof StaleVersionException || refusal instanceof FileConflictException) {
      return Note.problem(words.refusedStale());
    }
    if (refusal instanceof ForbiddenException) {
      return Note.problem(words.refusedRole());
    }
    if (refusal instanceof InvalidInputException invalid) {
      return Note.problem(
          invalid.violations().stream()
              .map(each -> each.pointer() + ": " + each.expected())
              .collect(Collectors.joining("; ", words.refusedInput() + " ", "")));
    }
    if (refusal instanceof NotAllowedException notAllowed) {
      return Note.problem(
          switch (notAllowed.code()) {
            case "own-change" -> words.refusedOwnChange();
            case "wrong-state" -> words.refusedState();
            case "checks-failed" -> words.refusedChecks();
            case "scenarios-failed" -> words.refusedScenarios();
            case "mutation-score" -> words.refusedMutation();
            case "assessments-running" -> words.refusedRunning();
            case "no-change" -> words.refusedNoChange();
            case "unresolved-comments" -> words.refusedComments();
            case "content-changed" -> words.refusedContent();
            case "already-approved", "other-capacity" -> words.refusedTwice();
            default -> words.refusedBecause() + " " + notAllowed.getMessage();
          });
    }
    return Note.problem(words.refusedBecause() + " " + refusal.getMessage());
  }
}

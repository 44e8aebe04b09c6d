package io.osteon.web.outcome;

import io.osteon.accounts.AccountConflictException;
import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.StaleAccountException;
import io.osteon.authoring.edit.EditException;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.FileConflictException;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.ViolationWording;
import io.osteon.rulebase.Language;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Does what a form asks for, and tells a refusal in the page's language. */
public final class FormOutcome {
  private FormOutcome() {}

  /**
   * Does what a form asks for. After success the browser is sent on, so that reloading does not
   * repeat it.
   *
   * @param act gives the address to go to
   * @param refused makes the page for a status and a refusal
   */
  public static Response of(
      Supplier<String> act, BiFunction<Integer, RuntimeException, Response> refused) {
    return answer(() -> Response.seeOther(URI.create(act.get())).build(), refused);
  }

  /**
   * Does what a form asks for and answers with a page, for what is to be seen only once.
   *
   * @param act gives the page
   * @param refused makes the page for a status and a refusal
   */
  public static Response answer(
      Supplier<Response> act, BiFunction<Integer, RuntimeException, Response> refused) {
    try {
      return act.get();
    } catch (NotAllowedException
        | StaleVersionException
        | FileConflictException
        | ReleaseRefusedException
        | AccountConflictException
        | StaleAccountException e) {
      return refused.apply(409, e);
    } catch (InvalidInputException | EditException e) {
      return refused.apply(422, e);
    } catch (ForbiddenException e) {
      return refused.apply(403, e);
    } catch (DatabaseUnavailableException | AccountsUnavailableException e) {
      return refused.apply(503, e);
    }
  }

  /** Why something was not done, in the page's language. */
  public static Note note(Page page, RuntimeException refusal) {
    OutcomeWords words = page.words(OutcomeWords.class);
    if (refusal instanceof NotAllowedException notAllowed) {
      return Note.problem(notAllowed(words, notAllowed));
    }
    if (refusal instanceof ReleaseRefusedException refused) {
      return Note.problem(words.releaseRefused() + " " + part(words, refused));
    }
    if (refusal instanceof AccountConflictException conflict) {
      return Note.problem(conflict(words, conflict));
    }
    if (refusal instanceof StaleVersionException
        || refusal instanceof FileConflictException
        || refusal instanceof StaleAccountException) {
      return Note.problem(words.stale());
    }
    if (refusal instanceof ForbiddenException) {
      return Note.problem(words.forbidden());
    }
    if (refusal instanceof InvalidInputException invalid) {
      return Note.problem(
          invalid.violations().stream()
              .map(violation -> violation(violation, page.language()))
              .collect(Collectors.joining("; ", words.invalid() + " ", "")));
    }
    if (refusal instanceof EditException) {
      return Note.problem(words.invalid() + " " + refusal.getMessage());
    }
    return Note.problem(words.unavailable());
  }

  private static String violation(Violation violation, Language language) {
    String field = violation.pointer().replaceFirst("^/", "");
    String expected = ViolationWording.expected(violation, language);
    return field.isEmpty() ? expected : field + ": " + expected;
  }

  private static String notAllowed(OutcomeWords words, NotAllowedException refusal) {
    return switch (refusal.code()) {
      case "release-retired" -> words.releaseRetired();
      case "release-in-use" -> words.releaseInUse();
      case "already-released" -> words.alreadyReleased();
      case "already-live" -> words.alreadyLive();
      case "live-release" -> words.liveRelease();
      case "activation-over" -> words.activationOver();
      case "no-previous-release" -> words.noPreviousRelease();
      case "own-change" -> words.ownChange();
      case "wrong-state" -> words.wrongState();
      case "checks-failed" -> words.checksFailed();
      case "scenarios-failed" -> words.scenariosFailed();
      case "mutation-score" -> words.mutationScore();
      case "stock-drools-refused" -> words.stockDroolsRefused();
      case "assessments-running" -> words.assessmentsRunning();
      case "no-change" -> words.noChange();
      case "unresolved-comments" -> words.unresolvedComments();
      case "content-changed" -> words.contentChanged();
      case "already-approved", "other-capacity" -> words.alreadyApproved();
      default -> words.notAllowed() + " " + refusal.getMessage();
    };
  }

  private static String conflict(OutcomeWords words, AccountConflictException conflict) {
    return switch (conflict.reason()) {
      case NAME_TAKEN -> words.nameTaken();
      case LAST_OPERATOR -> words.lastOperator();
      case NO_PASSWORD -> words.noPassword();
    };
  }

  private static String part(OutcomeWords words, ReleaseRefusedException refused) {
    return switch (refused.part()) {
      case ARCHIVE -> words.badArchive();
      case MANIFEST -> words.badManifest();
      case SIGNATURE -> words.badSignature();
      case FILE -> words.badFile();
    };
  }
}

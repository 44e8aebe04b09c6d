package io.osteon.web.home;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFilter;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.store.Transactions;
import io.osteon.web.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what waits for somebody, by the roles that the person has. */
@ApplicationScoped
public class Tasks {
  private static final int SHOWN = 20;

  private final Drafts drafts;
  private final Activations activations;
  private final ReleaseCatalogue releases;
  private final Transactions transactions;
  private final BoardTasks board;

  /** Looks at drafts, releases, activations and the tumour board. */
  public Tasks(
      Drafts drafts,
      Activations activations,
      ReleaseCatalogue releases,
      Transactions transactions,
      BoardTasks board) {
    this.drafts = drafts;
    this.activations = activations;
    this.releases = releases;
    this.transactions = transactions;
    this.board = board;
  }

  /** What waits for a person, the most urgent first. */
  List<Task> of(Actor actor, Page page) {
    HomeWords words = page.words(HomeWords.class);
    List<Task> tasks = new ArrayList<>(board.of(actor, page, words));
    releases(actor, page, words, tasks);
    if (actor.has(Role.CLINICAL_REVIEWER, Role.TECHNICAL_REVIEWER)) {
      drafts(DraftState.IN_REVIEW, Optional.empty()).stream()
          .filter(draft -> !drafts.isAuthor(draft.id(), actor))
          .forEach(draft -> tasks.add(task("warning", words.toReview(), draft, page)));
    }
    if (actor.has(Role.RELEASE_MANAGER)) {
      drafts(DraftState.APPROVED, Optional.empty())
          .forEach(draft -> tasks.add(task("warning", words.toRelease(), draft, page)));
    }
    scheduled(page, words, tasks);
    if (actor.has(Role.AUTHOR)) {
      drafts(DraftState.OPEN, Optional.of(actor.name()))
          .forEach(draft -> tasks.add(task("info", words.toFinish(), draft, page)));
    }
    return List.copyOf(tasks);
  }

  private List<Draft> drafts(DraftState state, Optional<String> by) {
    return drafts.list(new DraftFilter(Set.of(state), by, Optional.empty(), SHOWN));
  }

  private static Task task(String tone, String what, Draft draft, Page page) {
    return new Task(
        tone,
        what,
        draft.name(),
        "/drafts/" + draft.id(),
        draft.createdBy() + " · " + page.time(draft.changedAt()));
  }

  private void releases(Actor actor, Page page, HomeWords words, List<Task> tasks) {
    ReleaseCatalogue.Listing listing = transactions.read(releases::list);
    if (actor.has(Role.RELEASE_MANAGER, Role.AUDITOR, Role.OPERATOR)) {
      for (ReleaseCatalogue.Refused refused : listing.refused()) {
        if (!refused.retired()) {
          tasks.add(
              new Task(
                  "critical",
                  words.releaseRefused(),
                  refused.version(),
                  "/releases/" + refused.version(),
                  ""));
        }
      }
    }
    for (Release release : listing.releases()) {
      if (release.version().equals(page.release()) && isOverdue(release)) {
        tasks.add(
            new Task(
                "critical",
                words.reviewOverdue(),
                release.version(),
                "/releases/" + release.version(),
                page.date(release.nextReviewOn())));
      }
    }
  }

  private static boolean isOverdue(Release release) {
    return release.nextReviewOn().isBefore(LocalDate.now(ZoneOffset.UTC));
  }

  private void scheduled(Page page, HomeWords words, List<Task> tasks) {
    for (Activation activation : activations.activations()) {
      if (activation.status() == ActivationStatus.SCHEDULED) {
        tasks.add(
            new Task(
                "info",
                words.scheduled(),
                activation.release(),
                "/activations",
                page.time(activation.startsAt()) + " · " + activation.requestedBy()));
      }
    }
  }
}

package io.osteon.web.draft;

import io.osteon.accounts.Actor;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftAction;
import io.osteon.governance.draft.DraftLifeCycle;
import io.osteon.governance.draft.Drafts;
import io.osteon.platform.CurrentActor;
import io.osteon.web.layout.Page;
import io.osteon.web.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Begins the pages of a draft. */
@RequestScoped
public class DraftFrames {
  private final Pages pages;
  private final Drafts drafts;
  private final CurrentActor actor;

  /** Frames over the drafts, for the one who is signed in. */
  public DraftFrames(Pages pages, Drafts drafts, CurrentActor actor) {
    this.pages = pages;
    this.drafts = drafts;
    this.actor = actor;
  }

  /**
   * Begins a page of a draft; what a redirect said was done is told.
   *
   * @param tab which page of the draft
   * @throws io.osteon.governance.NotFoundException when there is no such draft
   */
  public DraftFrame open(UUID id, String tab) {
    Draft draft = drafts.find(id);
    boolean own = drafts.isAuthor(id, actor.get());
    Page page = pages.open();
    page.done().flatMap(key -> DoneWords.of(page, key)).ifPresent(page::tell);
    return new DraftFrame(page, draft, allowed(draft, own), own, drafts.base(id), tab);
  }

  private Set<String> allowed(Draft draft, boolean own) {
    Actor who = actor.get();
    Set<String> allowed = new HashSet<>();
    for (DraftAction action : DraftAction.values()) {
      if (DraftLifeCycle.judge(draft.state(), action, draft.origin(), who.roles(), own)
          == DraftLifeCycle.Verdict.ALLOWED) {
        allowed.add(action.key());
      }
    }
    return allowed;
  }

  /** Who is signed in; demands a role when the person has none for the act. */
  public Actor actor() {
    return actor.get();
  }

  /** Who is signed in, if anybody is. */
  public Optional<Actor> viewer() {
    return actor.find();
  }
}

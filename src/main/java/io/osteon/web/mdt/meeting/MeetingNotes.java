package io.osteon.web.mdt.meeting;

import io.osteon.governance.NotAllowedException;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.outcome.FormOutcome;
import java.util.Set;

/** What pages of meetings tell after a form was sent. */
final class MeetingNotes {
  private static final Set<String> DONE =
      Set.of("created", "changed", "begun", "closed", "appointed", "added", "removed", "ordered");

  private MeetingNotes() {}

  /** Tells what a redirect says was done. */
  static void tellDone(Page page) {
    page.done()
        .filter(DONE::contains)
        .ifPresent(key -> page.tell(Note.done(page.words(MeetingWords.class).done(key))));
  }

  /** Why something was not done, in the page's language. */
  static Note refusal(Page page, RuntimeException refusal) {
    MeetingWords words = page.words(MeetingWords.class);
    if (refusal instanceof StaleVersionException) {
      return Note.problem(words.refusedStale());
    }
    if (refusal instanceof NotAllowedException notAllowed) {
      switch (notAllowed.code()) {
        case "quorum":
          return Note.problem(words.refusedQuorum());
        case "wrong-state":
          return Note.problem(words.refusedState());
        case "decided":
          return Note.problem(words.refusedDecided());
        default:
          break;
      }
    }
    return FormOutcome.note(page, refusal);
  }
}

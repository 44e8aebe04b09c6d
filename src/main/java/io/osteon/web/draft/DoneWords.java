package io.osteon.web.draft;

import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import java.util.Optional;

/** What pages of drafts tell after a form has done what it was for. */
final class DoneWords {
  private DoneWords() {}

  /** Words for what a redirect says was done; empty for a key that nobody sends. */
  static Optional<Note> of(Page page, String key) {
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
}

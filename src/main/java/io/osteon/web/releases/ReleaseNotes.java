package io.osteon.web.releases;

import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;
import io.osteon.web.outcome.FormOutcome;
import java.util.Optional;

/** What pages of releases tell before their content. */
final class ReleaseNotes {
  private ReleaseNotes() {}

  /** Tells what was done before the browser came here, or why something was not done. */
  static void tell(Page page, Optional<RuntimeException> refusal) {
    ReleaseWords words = page.words(ReleaseWords.class);
    if (refusal.isPresent()) {
      page.tell(FormOutcome.note(page, refusal.get()));
    } else {
      page.done().map(done -> text(words, done)).map(Note::done).ifPresent(page::tell);
    }
  }

  private static String text(ReleaseWords words, String done) {
    return switch (done) {
      case "released" -> words.doneReleased();
      case "imported" -> words.doneImported();
      case "retired" -> words.doneRetired();
      default -> null;
    };
  }
}

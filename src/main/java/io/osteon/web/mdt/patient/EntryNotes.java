package io.osteon.web.mdt.patient;

import io.osteon.web.layout.Note;
import io.osteon.web.layout.Page;

/** What the page of a case tells after the case or another record of it has been entered. */
public final class EntryNotes {
  private EntryNotes() {}

  /** Tells what a redirect says was entered. */
  public static void tell(Page page) {
    PatientWords words = page.words(PatientWords.class);
    String done = page.done().orElse("");
    if (done.equals("taken")) {
      page.tell(Note.done(words.taken()));
    } else if (done.equals("record")) {
      page.tell(Note.done(words.recordTaken()));
    }
  }
}

package io.osteon.web.mdt.patient;

import io.osteon.intake.InputNote;
import io.quarkus.qute.TemplateData;

/**
 * Something of a document that was left out or read only in part.
 *
 * @param place in the document
 * @param text what was left out and why
 * @param translated the text is in the page's language; otherwise it is the reader's English
 */
@TemplateData
public record NoteLine(String place, String text, boolean translated) {

  /** A note of a reader in the words of the page, where there are such. */
  static NoteLine of(InputNote note, PatientWords words) {
    String text = words.noteText(note.code()).strip();
    return text.isEmpty()
        ? new NoteLine(note.location(), note.message(), false)
        : new NoteLine(note.location(), text, true);
  }
}

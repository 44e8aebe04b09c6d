package io.osteon.web.mdt.patient;

import io.osteon.facts.RejectedValue;
import io.osteon.facts.Source;
import io.osteon.intake.InputNote;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ViolationWording;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.web.mdt.form.TypedForm;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the form of a case the way any case is read, and says at each field what is wrong with it,
 * or that its value will not be used.
 */
final class FormEntry {
  /** What belongs to no field is said of the form. */
  static final String FORM = "form";

  private static final String CONFIRMED = "confirmed";

  private FormEntry() {}

  /**
   * The case JSON of a form; empty where something is wrong with it, or where values would not be
   * used and the person has not said that this is known.
   *
   * @param today the day as of which it is read
   */
  static Optional<byte[]> read(
      TypedForm form,
      FormVocabulary vocabulary,
      PatientWords words,
      Terminology terminology,
      LocalDate today) {
    FormReading reading = new FormReading(form, words);
    byte[] document = CaseFormDocument.of(reading, vocabulary);
    if (!form.problems().isEmpty()) {
      return Optional.empty();
    }
    try {
      PatientCase read = CaseFormat.CASE_JSON.read(document, today, terminology);
      remarks(read, reading, words);
    } catch (InvalidInputException e) {
      e.violations()
          .forEach(
              violation ->
                  form.problem(
                      reading.field(violation.pointer()).orElse(FORM),
                      ViolationWording.expected(violation, vocabulary.language())));
      return Optional.empty();
    }
    String remarks = remarksKey(form);
    boolean known = form.remarks().isEmpty() || form.is(CONFIRMED, remarks);
    form.put(CONFIRMED, remarks);
    return known ? Optional.of(document) : Optional.empty();
  }

  private static void remarks(PatientCase read, FormReading reading, PatientWords words) {
    read.facts().stream()
        .filter(RejectedValue.class::isInstance)
        .map(RejectedValue.class::cast)
        .forEach(
            rejected -> {
              for (Source source : rejected.sources()) {
                reading
                    .form()
                    .remark(
                        reading.field(source.reference()).orElse(FORM),
                        words.rejected(rejected.reason().name()));
              }
            });
    for (InputNote note : read.notes()) {
      reading
          .form()
          .remark(reading.field(note.location()).orElse(FORM), NoteLine.of(note, words).text());
    }
  }

  /** Names what was said, so that consent to it is no consent to anything else. */
  private static String remarksKey(TypedForm form) {
    return form.remarks().isEmpty() ? "" : Integer.toHexString(form.remarks().hashCode());
  }
}

package io.osteon.web.mdt.patient;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.osteon.evaluation.Names;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.Source;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ViolationWording;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.quarkus.qute.TemplateData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document that somebody pasted or dropped, as far as it was understood.
 *
 * @param text of the document, to be shown again
 * @param violations why it cannot be taken; empty if it can
 * @param notes what was not understood or not used
 * @param facts how many facts were read
 * @param confirmed names the notes, for the consent to take the document in spite of them
 */
@TemplateData
public record DocumentEntry(
    String text,
    List<InvalidInputException.Violation> violations,
    List<NoteLine> notes,
    int facts,
    String confirmed) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** No document. */
  static DocumentEntry none() {
    return new DocumentEntry("", List.of(), List.of(), 0, "");
  }

  /** A FHIR resource says its type; anything else is taken for a case of the service's own. */
  static CaseFormat format(byte[] document) {
    try (JsonParser json = FACTORY.createParser(document)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return CaseFormat.CASE_JSON;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        if (json.currentName().equals("resourceType")) {
          return CaseFormat.FHIR_JSON;
        }
        json.nextToken();
        json.skipChildren();
      }
    } catch (IOException e) {
      // no JSON: the reader of cases says where
    }
    return CaseFormat.CASE_JSON;
  }

  /** Reads a document the way any case is read. */
  static DocumentEntry read(
      byte[] document, LocalDate today, RuleBase ruleBase, Language language, PatientWords words) {
    String text = new String(document, StandardCharsets.UTF_8);
    try {
      PatientCase read = format(document).read(document, today, ruleBase.terminology());
      List<NoteLine> notes = new ArrayList<>();
      Names names = new Names(ruleBase.labels(), ruleBase.terminology(), language);
      for (RejectedValue rejected : rejected(read)) {
        notes.add(
            new NoteLine(
                rejected.sources().stream()
                    .map(Source::reference)
                    .collect(Collectors.joining(", ")),
                line(rejected, names) + " " + words.rejected(rejected.reason().name()),
                true));
      }
      read.notes().forEach(note -> notes.add(NoteLine.of(note, words)));
      String key = notes.isEmpty() ? "" : Integer.toHexString(notes.hashCode());
      return new DocumentEntry(text, List.of(), List.copyOf(notes), read.facts().size(), key);
    } catch (InvalidInputException e) {
      return new DocumentEntry(
          text, ViolationWording.in(language, e.violations()), List.of(), 0, "");
    }
  }

  private static List<RejectedValue> rejected(PatientCase read) {
    return read.facts().stream()
        .filter(RejectedValue.class::isInstance)
        .map(RejectedValue.class::cast)
        .toList();
  }

  private static String line(RejectedValue rejected, Names names) {
    Optional<LaboratoryItem> item =
        Arrays.stream(LaboratoryItem.values())
            .filter(each -> each.key().equals(rejected.item()))
            .findFirst();
    String name = item.map(names::constant).orElseGet(() -> names.key(rejected.item()));
    return (name + " " + rejected.value() + " " + rejected.unit()).strip() + ":";
  }

  /** It can be taken: nothing is wrong, and what is left out is known to the person. */
  boolean isTaken(String consent) {
    return violations.isEmpty() && (notes.isEmpty() || confirmed.equals(consent));
  }
}

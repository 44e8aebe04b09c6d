package io.osteon.intake.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A CodeableConcept: one meaning in several codes, a text, or both.
 *
 * @param codings its codes
 * @param text its words, or {@code null}
 */
public record Concept(List<Coding> codings, String text) {
  /** Says nothing; stands for an element that is missing. */
  public static final Concept NONE = new Concept(List.of(), null);

  /** What FHIR says about how certain and how current a condition or an allergy is. */
  private static final Set<String> STATUSES =
      Set.of(
          "unconfirmed",
          "presumed",
          "provisional",
          "differential",
          "confirmed",
          "refuted",
          "entered-in-error",
          "active",
          "recurrence",
          "relapse",
          "inactive",
          "remission",
          "resolved");

  /** Reads a CodeableConcept. */
  public static Concept read(FhirJson in) {
    if (!in.enterObject()) {
      return NONE;
    }
    List<Coding> codings = List.of();
    String text = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "coding" -> codings = in.list(Coding::read);
        case "text" -> text = in.string();
        default -> in.skip();
      }
    }
    return new Concept(codings, text);
  }

  /** A CodeableConcept that consists of one code. */
  public static Concept of(Coding coding) {
    return coding == null ? NONE : new Concept(List.of(coding), null);
  }

  /** One of its codes is this one. */
  public boolean has(String system, String code) {
    for (Coding coding : codings) {
      if (coding.is(system, code)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The code of an element whose system FHIR fixes, in FHIR's spelling, or {@code null}. Senders
   * leave the system out, name it as an older version of FHIR did, or write nothing but words; what
   * they say must not be lost, least of all that an entry is an error.
   *
   * @param system the URI that FHIR fixes
   */
  public String codeOf(String system) {
    for (Coding coding : codings) {
      if (system.equals(coding.system()) && coding.code() != null) {
        return FhirJson.plainCode(coding.code());
      }
    }
    for (Coding coding : codings) {
      for (String said : new String[] {coding.code(), coding.display()}) {
        if (STATUSES.contains(String.valueOf(FhirJson.plainCode(said)))) {
          return FhirJson.plainCode(said);
        }
      }
    }
    return STATUSES.contains(String.valueOf(FhirJson.plainCode(text)))
        ? FhirJson.plainCode(text)
        : null;
  }

  /** All that it says in words: its text and what its codes are said to mean. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (text != null) {
      words.add(text);
    }
    for (Coding coding : codings) {
      if (coding.display() != null) {
        words.add(coding.display());
      }
    }
    return words;
  }

  /** Neither code nor text. */
  public boolean isEmpty() {
    return text == null && codings.isEmpty();
  }
}

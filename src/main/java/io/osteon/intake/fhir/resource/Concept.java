package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * A CodeableConcept: one meaning in several codes, a text, or both.
 *
 * @param codings its codes
 * @param text its words, or {@code null}
 */
public record Concept(List<Coding> codings, String text) {
  /** Says nothing; stands for an element that is missing. */
  public static final Concept NONE = new Concept(List.of(), null);

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
   * The first code of a system, or {@code null}; for elements with a required binding, whose system
   * senders sometimes leave out.
   */
  public String codeOf(String system) {
    for (Coding coding : codings) {
      if (coding.system() == null || system.equals(coding.system())) {
        return coding.code();
      }
    }
    return null;
  }

  /** Neither code nor text. */
  public boolean isEmpty() {
    return text == null && codings.isEmpty();
  }
}

package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * An extension with the kinds of value that the mapping uses; the others read as {@code null}.
 *
 * @param url what it means
 * @param code a code value
 * @param date a date or dateTime value
 * @param concept a CodeableConcept or Coding value
 * @param reference a reference value
 * @param parts the extensions within it
 */
public record Extension(
    String url,
    String code,
    FhirDate date,
    Concept concept,
    String reference,
    List<Extension> parts) {

  /** Reads an Extension. */
  public static Extension read(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    String url = null;
    String code = null;
    FhirDate date = null;
    Concept concept = Concept.NONE;
    String reference = null;
    List<Extension> parts = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "url" -> url = in.string();
        case "valueCode" -> code = in.string();
        case "valueDate", "valueDateTime" -> date = in.date();
        case "valueCodeableConcept" -> concept = Concept.read(in);
        case "valueCoding" -> concept = Concept.of(Coding.read(in));
        case "valueReference" -> reference = Reference.read(in);
        case "extension" -> parts = in.list(Extension::read);
        default -> in.skip();
      }
    }
    return new Extension(url, code, date, concept, reference, parts);
  }

  /** The first extension with this URL, or {@code null}. */
  public static Extension find(List<Extension> extensions, String url) {
    for (Extension extension : extensions) {
      if (url.equals(extension.url)) {
        return extension;
      }
    }
    return null;
  }
}

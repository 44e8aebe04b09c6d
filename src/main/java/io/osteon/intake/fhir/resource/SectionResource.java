package io.osteon.intake.fhir.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * What a List or a document's Composition says about lists as a whole: which of them are empty and
 * why.
 *
 * @param type {@code List} or {@code Composition}
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param status of a List: current, retired, entered-in-error
 * @param sections the List itself, or the sections of the Composition
 */
public record SectionResource(
    String type, String id, String subject, String status, List<Section> sections)
    implements FhirResource {

  /**
   * One list.
   *
   * @param code which list
   * @param emptyReason why it is empty, or {@link Concept#NONE}
   */
  public record Section(Concept code, Concept emptyReason) {}

  /** Reads the fields of a List after the resource type. */
  static SectionResource readList(FhirJson in) {
    String id = null;
    String subject = null;
    String status = null;
    Concept code = Concept.NONE;
    Concept emptyReason = Concept.NONE;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "status" -> status = in.code();
        case "code" -> code = Concept.read(in);
        case "emptyReason" -> emptyReason = Concept.read(in);
        default -> in.skip();
      }
    }
    return new SectionResource(
        "List", id, subject, status, List.of(new Section(code, emptyReason)));
  }

  /** Reads the fields of a Composition after the resource type. */
  static SectionResource readComposition(FhirJson in) {
    String id = null;
    String subject = null;
    List<Section> sections = new ArrayList<>();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "section" -> in.each(() -> section(in, sections));
        default -> in.skip();
      }
    }
    return new SectionResource("Composition", id, subject, "current", sections);
  }

  private static void section(FhirJson in, List<Section> sections) {
    if (!in.enterObject()) {
      return;
    }
    Concept code = Concept.NONE;
    Concept emptyReason = Concept.NONE;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "code" -> code = Concept.read(in);
        case "emptyReason" -> emptyReason = Concept.read(in);
        case "section" -> in.each(() -> section(in, sections));
        default -> in.skip();
      }
    }
    sections.add(new Section(code, emptyReason));
  }
}

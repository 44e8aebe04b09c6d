package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * Something that was, is being or will be done.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param status preparation, in-progress, not-done, on-hold, stopped, completed, entered-in-error,
 *     unknown
 * @param category which kind of procedure
 * @param code which procedure
 * @param performed when
 * @param bodySites where
 * @param extensions for the volumes of an mCODE radiotherapy course
 */
public record ProcedureResource(
    String id,
    String subject,
    String status,
    Concept category,
    Concept code,
    Period performed,
    List<Concept> bodySites,
    List<Extension> extensions)
    implements FhirResource {

  @Override
  public String type() {
    return "Procedure";
  }

  /** Reads the fields after the resource type. */
  static ProcedureResource read(FhirJson in) {
    String id = null;
    String subject = null;
    String status = null;
    Concept category = Concept.NONE;
    Concept code = Concept.NONE;
    Period performed = Period.NONE;
    List<Concept> bodySites = List.of();
    List<Extension> extensions = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "status" -> status = in.code();
        case "category" -> category = Concept.read(in);
        case "code" -> code = Concept.read(in);
        case "performedDateTime" -> performed = Period.at(in.date());
        case "performedPeriod" -> performed = Period.read(in);
        case "bodySite" -> bodySites = in.list(Concept::read);
        case "extension" -> extensions = in.list(Extension::read);
        default -> in.skip();
      }
    }
    return new ProcedureResource(
        id, subject, status, category, code, performed, bodySites, extensions);
  }
}

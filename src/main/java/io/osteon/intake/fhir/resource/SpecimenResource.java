package io.osteon.intake.fhir.resource;

/**
 * What a laboratory examined.
 *
 * @param id logical id, or {@code null}
 * @param kind blood, urine, ...
 */
public record SpecimenResource(String id, Concept kind) implements FhirResource {

  @Override
  public String type() {
    return "Specimen";
  }

  /** Reads the fields after the resource type. */
  static SpecimenResource read(FhirJson in) {
    String id = null;
    Concept kind = Concept.NONE;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "type" -> kind = Concept.read(in);
        default -> in.skip();
      }
    }
    return new SpecimenResource(id, kind);
  }
}

package io.osteon.intake.fhir.resource;

/**
 * A place in the body, for example the volume of a radiotherapy course.
 *
 * @param id logical id, or {@code null}
 * @param location where
 */
public record BodyStructureResource(String id, Concept location) implements FhirResource {

  @Override
  public String type() {
    return "BodyStructure";
  }

  /** Reads the fields after the resource type. */
  static BodyStructureResource read(FhirJson in) {
    String id = null;
    Concept location = Concept.NONE;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "location" -> location = Concept.read(in);
        default -> in.skip();
      }
    }
    return new BodyStructureResource(id, location);
  }
}

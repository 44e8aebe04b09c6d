package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * The person.
 *
 * @param id logical id, or {@code null}
 * @param birthDate may be a year or a month only
 * @param gender administrative gender: male, female, other, unknown
 * @param deceased recorded as dead, by flag or date
 * @param extensions for the recorded sex at birth
 */
public record PatientResource(
    String id, FhirDate birthDate, String gender, boolean deceased, List<Extension> extensions)
    implements FhirResource {

  @Override
  public String type() {
    return "Patient";
  }

  /** Reads the fields after the resource type. */
  static PatientResource read(FhirJson in) {
    String id = null;
    FhirDate birthDate = null;
    String gender = null;
    boolean deceased = false;
    List<Extension> extensions = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "birthDate" -> birthDate = in.date();
        case "gender" -> gender = in.code();
        case "deceasedBoolean" -> deceased = Boolean.TRUE.equals(in.bool());
        case "deceasedDateTime" -> deceased = in.date() != null;
        case "extension" -> extensions = in.list(Extension::read);
        default -> in.skip();
      }
    }
    return new PatientResource(id, birthDate, gender, deceased, extensions);
  }
}

package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * A hypersensitivity, or the statement that there is none.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param clinicalStatus active, inactive, resolved
 * @param verificationStatus unconfirmed, presumed, confirmed, refuted, entered-in-error
 * @param kind allergy or intolerance, or {@code null}
 * @param code the substance, or a code for "no known allergy"
 * @param reactionSubstances substances named with single reactions
 */
public record AllergyIntoleranceResource(
    String id,
    String subject,
    Concept clinicalStatus,
    Concept verificationStatus,
    String kind,
    Concept code,
    List<Concept> reactionSubstances)
    implements FhirResource {

  @Override
  public String type() {
    return "AllergyIntolerance";
  }

  /** Reads the fields after the resource type. */
  static AllergyIntoleranceResource read(FhirJson in) {
    String id = null;
    String subject = null;
    Concept clinicalStatus = Concept.NONE;
    Concept verificationStatus = Concept.NONE;
    String kind = null;
    Concept code = Concept.NONE;
    List<Concept> substances = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "patient" -> subject = Reference.read(in);
        case "clinicalStatus" -> clinicalStatus = Concept.read(in);
        case "verificationStatus" -> verificationStatus = Concept.read(in);
        case "type" -> kind = in.code();
        case "code" -> code = Concept.read(in);
        case "reaction" -> substances = in.list(AllergyIntoleranceResource::substance);
        default -> in.skip();
      }
    }
    return new AllergyIntoleranceResource(
        id, subject, clinicalStatus, verificationStatus, kind, code, substances);
  }

  private static Concept substance(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    Concept substance = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "substance" -> substance = Concept.read(in);
        default -> in.skip();
      }
    }
    return substance;
  }
}

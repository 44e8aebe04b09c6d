package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * Which drug is meant: a code, or a reference to a Medication.
 *
 * @param code the code in the resource itself
 * @param reference a literal reference, or {@code null}
 * @param contained the Medications within the resource, for references such as {@code #med}
 */
public record Product(Concept code, String reference, List<MedicationResource> contained) {

  /** Collects the three fields of a resource that name its drug. */
  static final class Fields {
    private Concept code = Concept.NONE;
    private String reference;
    private List<MedicationResource> contained = List.of();

    /** Takes the field if it is one of the three. */
    boolean take(String name, FhirJson in) {
      switch (name) {
        case "medicationCodeableConcept" -> code = Concept.read(in);
        case "medicationReference" -> reference = Reference.read(in);
        case "contained" -> contained = in.list(Product::medication);
        default -> {
          return false;
        }
      }
      return true;
    }

    Product product() {
      return new Product(code, reference, contained);
    }
  }

  private static MedicationResource medication(FhirJson in) {
    String type = in.enterResource();
    if ("Medication".equals(type)) {
      return MedicationResource.read(in);
    }
    if (type != null) {
      in.leaveObject();
    }
    return null;
  }
}

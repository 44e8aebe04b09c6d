package io.osteon.intake.fhir.resource;

import java.util.Map;
import java.util.function.Function;

/** The resource types that are read, each with its reader. */
public final class ResourceReader {
  private static final Map<String, Function<FhirJson, FhirResource>> READERS =
      Map.ofEntries(
          Map.entry("Patient", PatientResource::read),
          Map.entry("Condition", ConditionResource::read),
          Map.entry("Observation", ObservationResource::read),
          Map.entry("MedicationRequest", MedicationRequestResource::read),
          Map.entry("MedicationAdministration", MedicationAdministrationResource::read),
          Map.entry("MedicationStatement", MedicationStatementResource::read),
          Map.entry("Medication", MedicationResource::read),
          Map.entry("Procedure", ProcedureResource::read),
          Map.entry("AllergyIntolerance", AllergyIntoleranceResource::read),
          Map.entry("ServiceRequest", ServiceRequestResource::read),
          Map.entry("Appointment", AppointmentResource::read),
          Map.entry("BodyStructure", BodyStructureResource::read),
          Map.entry("Specimen", SpecimenResource::read),
          Map.entry("List", SectionResource::readList),
          Map.entry("Composition", SectionResource::readComposition));

  private ResourceReader() {}

  /** Resources of this type are read. */
  public static boolean reads(String type) {
    return READERS.containsKey(type);
  }

  /**
   * Reads a resource whose type is known already.
   *
   * @param type a type that {@link #reads} accepts
   * @param in within the resource's object
   */
  public static FhirResource read(String type, FhirJson in) {
    return READERS.get(type).apply(in);
  }
}

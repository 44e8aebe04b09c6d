package io.osteon.intake.fhir.resource;

/** A resource that was read; which elements it keeps depends on its type. */
public interface FhirResource {
  /** The resource type, for example {@code Observation}. */
  String type();

  /** The logical id, or {@code null}. */
  String id();

  /** Literal reference to the person that it is about, or {@code null} when it names none. */
  default String subject() {
    return null;
  }
}

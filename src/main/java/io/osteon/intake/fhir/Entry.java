package io.osteon.intake.fhir;

import io.osteon.facts.Source;
import io.osteon.intake.fhir.resource.FhirResource;

/**
 * A resource with its place in the Bundle.
 *
 * @param resource the resource
 * @param fullUrl the entry's absolute identifier, or {@code null}
 * @param pointer JSON pointer to the resource
 */
record Entry<T extends FhirResource>(T resource, String fullUrl, String pointer) {

  /** How facts and notes name the resource: type and id, else the full URL, else the pointer. */
  Source source() {
    return new Source(name());
  }

  /** The reference in {@link #source()}. */
  String name() {
    if (resource.id() != null) {
      return resource.type() + "/" + resource.id();
    }
    return fullUrl != null ? fullUrl : pointer.isEmpty() ? resource.type() : pointer;
  }
}

/**
 * Reads FHIR R4 Bundles into cases. One pass turns the JSON into small records ({@link
 * io.osteon.intake.fhir.resource}); one class a resource type then says what the record means.
 * docs/fhir-intake.md lists what is read from which element.
 */
package io.osteon.intake.fhir;

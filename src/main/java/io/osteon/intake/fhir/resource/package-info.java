/**
 * What a FHIR R4 JSON text says, read in one pass into small records: only the elements that the
 * mapping uses, each checked for its JSON type. No clinical meaning here.
 */
package io.osteon.intake.fhir.resource;

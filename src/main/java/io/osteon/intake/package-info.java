/**
 * Reads a case (case JSON, FHIR R4, or a test patient) into facts: units, codes, plausibility, and
 * what is unknown.
 */
package io.osteon.intake;

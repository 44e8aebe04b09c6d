package io.osteon.intake.fhir;

import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;

/** The two formats in which a case comes, by their media types. */
public enum CaseFormat {
  /** The service's own JSON. */
  CASE_JSON("application/json"),
  /** A FHIR R4 Bundle in JSON. */
  FHIR_JSON("application/fhir+json");

  private final String mediaType;

  CaseFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of a media type without parameters; what is not FHIR is case JSON. */
  public static CaseFormat of(String mediaType) {
    return mediaType.equals(FHIR_JSON.mediaType) ? FHIR_JSON : CASE_JSON;
  }

  /**
   * Reads a case.
   *
   * @param at the evaluation date
   * @throws io.osteon.intake.InvalidInputException if it cannot be judged
   */
  public PatientCase read(byte[] input, LocalDate at, Terminology terminology) {
    return this == FHIR_JSON
        ? FhirBundleReader.read(input, at, terminology)
        : CaseJsonReader.read(input, at, terminology);
  }
}

package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.Coding;
import java.util.Map;
import java.util.Optional;

/** The codes with which FHIR senders say yes and no, present and absent, positive and negative. */
final class YesOrNo {
  private static final String LOINC = "http://loinc.org|";
  private static final String SNOMED_CT = "http://snomed.info/sct|";
  private static final String V2_YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136|";
  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|";

  private static final Map<String, Boolean> ANSWERS =
      Map.ofEntries(
          Map.entry(LOINC + "LA33-6", true),
          Map.entry(LOINC + "LA32-8", false),
          Map.entry(LOINC + "LA9633-4", true),
          Map.entry(LOINC + "LA9634-2", false),
          Map.entry(LOINC + "LA6576-8", true),
          Map.entry(LOINC + "LA6577-6", false),
          Map.entry(SNOMED_CT + "373066001", true),
          Map.entry(SNOMED_CT + "373067005", false),
          Map.entry(SNOMED_CT + "52101004", true),
          Map.entry(SNOMED_CT + "2667000", false),
          Map.entry(SNOMED_CT + "410515003", true),
          Map.entry(SNOMED_CT + "410516002", false),
          Map.entry(SNOMED_CT + "10828004", true),
          Map.entry(SNOMED_CT + "260385009", false),
          Map.entry(V2_YES_NO + "Y", true),
          Map.entry(V2_YES_NO + "N", false),
          Map.entry(INTERPRETATION + "POS", true),
          Map.entry(INTERPRETATION + "NEG", false));

  private YesOrNo() {}

  /** The answer that a code gives; empty when it gives none. */
  static Optional<Boolean> of(Coding coding) {
    return Optional.ofNullable(ANSWERS.get(coding.system() + "|" + coding.code()));
  }
}

package io.osteon.rulebase.terminology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A code system whose codes the terminology knows. The system always travels with the code: C80.0
 * means one thing in ICD-10 and another in ICD-10-CM.
 */
public enum CodeSystem {
  LOINC("LOINC", "http://loinc.org", "urn:oid:2.16.840.1.113883.6.1"),
  SNOMED_CT("SNOMED CT", "http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96"),
  /** ICD-10 of the WHO; China extends its codes, for example C50.900x001. */
  ICD_10("ICD-10", "http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.840.1.113883.6.3"),
  ICD_10_CM("ICD-10-CM", "http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90"),
  /** Morphology codes of ICD-O-3, for example 9250/1. */
  ICD_O_3(
      "ICD-O-3",
      "http://terminology.hl7.org/CodeSystem/icd-o-3",
      "urn:oid:2.16.840.1.113883.6.43.1"),
  RXNORM("RxNorm", "http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88"),
  ATC("ATC", "http://www.whocc.no/atc", "urn:oid:2.16.840.1.113883.6.73"),
  /** Dental procedures of the American Dental Association, for example D7140. */
  CDT("CDT", "http://www.ada.org/cdt", "urn:oid:2.16.840.1.113883.6.13");

  private static final Map<String, CodeSystem> BY_NAME =
      Arrays.stream(values())
          .flatMap(system -> system.names().stream().map(name -> Map.entry(name, system)))
          .collect(Collectors.toUnmodifiableMap(e -> lower(e.getKey()), Map.Entry::getValue));

  private static final Map<String, CodeSystem> BY_LABEL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(CodeSystem::label, Function.identity()));

  private final String label;
  private final String uri;
  private final String oid;

  CodeSystem(String label, String uri, String oid) {
    this.label = label;
    this.uri = uri;
    this.oid = oid;
  }

  /** The name that people and the terminology files use, for example {@code ICD-10-CM}. */
  public String label() {
    return label;
  }

  /** The URI that FHIR uses. */
  public String uri() {
    return uri;
  }

  /**
   * Finds a system by its FHIR URI, its OID as a URN, or its label; {@code empty} for any other.
   */
  public static Optional<CodeSystem> of(String name) {
    if (name == null) {
      return Optional.empty();
    }
    CodeSystem exact = BY_NAME.get(name);
    return Optional.ofNullable(exact != null ? exact : BY_NAME.get(lower(name.strip())));
  }

  /** Finds a system by its exact label, as the terminology files write it. */
  static Optional<CodeSystem> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  private List<String> names() {
    return List.of(label, uri, oid);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

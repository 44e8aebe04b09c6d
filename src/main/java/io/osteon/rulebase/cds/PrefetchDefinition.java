package io.osteon.rulebase.cds;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.yaml.YamlText;
import java.util.List;
import java.util.Objects;

/**
 * Data of the patient that services ask for: the Patient itself, or a search for his or her
 * resources of one type.
 *
 * @param key the name under which clients send it
 * @param name what it is, in words for clinicians
 * @param type FHIR resource type
 * @param laboratory keys of laboratory items; their LOINC codes are asked for
 * @param drugs classes of drugs; their codes are asked for
 * @param codes sets of clinical codes that are asked for
 * @param status values of the search parameter {@code status}; none: any
 * @param date the search parameter that {@code window} restricts, or {@code null}
 * @param window parameters in days; what is older than the longest of them is not asked for
 * @param covers the list that is known to be empty when the answers of all keys that cover it are;
 *     {@code null} when an empty answer says nothing
 * @param location where it is stated
 */
public record PrefetchDefinition(
    String key,
    BilingualText name,
    String type,
    List<YamlText> laboratory,
    List<YamlText> drugs,
    List<CodeSet> codes,
    List<String> status,
    String date,
    List<YamlText> window,
    CoveredList covers,
    Location location) {
  public PrefetchDefinition {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(location, "location");
    laboratory = List.copyOf(laboratory);
    drugs = List.copyOf(drugs);
    codes = List.copyOf(codes);
    status = List.copyOf(status);
    window = List.copyOf(window);
  }

  /** Lists of which "none" must be told apart from "not known". */
  public enum CoveredList {
    DIAGNOSES,
    MEDICATIONS
  }

  /** Sets of codes of the terminology. */
  public enum CodeSet {
    /** Every code of the project's own code system. */
    OWN,
    /** Codes that state a finding, such as pregnancy. */
    FINDINGS,
    /** Codes of scales such as the ECOG performance status. */
    MEASUREMENTS,
    /** Codes of radiotherapy. */
    RADIOTHERAPY
  }
}

package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.Coding;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.rulebase.terminology.CodeSystem;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a record says in words, for people to read: never translated, never interpreted. */
final class StatedWords {
  private static final int LONGEST = 120;

  /** The kind of concept that SNOMED CT adds to a name: "stage IIIC (qualifier value)". */
  private static final Pattern KIND =
      Pattern.compile(
          " \\((?:qualifier value|finding|body structure|disorder|observable entity)\\)$");

  private StatedWords() {}

  /** The text of a concept, else the name of a code, else a code of SNOMED CT; empty otherwise. */
  static Optional<String> of(Concept concept) {
    if (concept.text() != null && !concept.text().isBlank()) {
      return Optional.of(shortened(concept.text()));
    }
    for (Coding coding : concept.codings()) {
      if (coding.display() != null && !coding.display().isBlank()) {
        return Optional.of(shortened(KIND.matcher(coding.display().strip()).replaceFirst("")));
      }
    }
    return concept.codings().stream()
        .filter(coding -> CodeSystem.SNOMED_CT.uri().equals(coding.system()))
        .filter(coding -> coding.code() != null && coding.code().matches("\\d{6,18}"))
        .map(coding -> "SNOMED CT " + coding.code())
        .findFirst();
  }

  private static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}

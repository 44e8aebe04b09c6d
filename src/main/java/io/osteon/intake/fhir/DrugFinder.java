package io.osteon.intake.fhir;

import io.osteon.facts.DrugClass;
import io.osteon.intake.fhir.resource.Coding;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.rulebase.terminology.CodeSystem;
import io.osteon.rulebase.terminology.DrugMatch;
import io.osteon.rulebase.terminology.Route;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the drug that a CodeableConcept means: by code, else by the words of its display or text.
 */
final class DrugFinder {
  private static final Map<String, Route> ROUTES =
      Map.of(
          "26643006", Route.ORAL,
          "47625008", Route.INTRAVENOUS,
          "34206005", Route.SUBCUTANEOUS,
          "78421000", Route.OTHER);

  /** A product is one of two; 70 mg in 1 mL is a concentration and says nothing by itself. */
  private static final Pattern DENOSUMAB_STRENGTH =
      Pattern.compile("(?<![0-9.,])(60|120) ?(?:mg|毫克)(?![a-z])");

  /** Words of a free-text entry that tell of a drug which is not taken. */
  private static final Pattern NOT_TAKEN =
      Pattern.compile(
          "^(?:no|history of)\\b|\\b(?:discontinued|stopped|ceased|no longer|not tak(?:en|ing)|never (?:taken|used|given)"
              + "|declined|refused)\\b"
              + "|停用|已停|停药[:：]?\\s*\\d{4}|^(?:停药|既往)|停止使用|未用|未使用|未曾|从未|否认|拒绝|曾用");

  private final Terminology terminology;

  DrugFinder(Terminology terminology) {
    this.terminology = terminology;
  }

  /** The drugs that a concept may mean; more than one where only the route tells them apart. */
  List<DrugMatch> matches(Concept concept) {
    List<DrugMatch> matches = byCode(concept);
    return matches.isEmpty() ? byName(concept) : matches;
  }

  /**
   * The drug that a concept means, with the strength that its code or any of its words fix.
   *
   * @param route how it is given, or {@code null} when unknown
   */
  Optional<DrugMatch> find(Concept concept, Route route) {
    return Terminology.choose(matches(concept), route)
        .map(
            match ->
                match.strength() != null
                    ? match
                    : new DrugMatch(match.drug(), strengthInWords(concept, match), match.route()));
  }

  /**
   * The concept carries a code of a known system, so that no match means: not a listed drug. Of
   * systems in which no drugs are listed, SNOMED CT above all, a code means that only beside words.
   */
  static boolean isCoded(Concept concept) {
    for (Coding coding : concept.codings()) {
      CodeSystem system = CodeSystem.of(coding.system()).orElse(null);
      boolean listed = system == CodeSystem.RXNORM || system == CodeSystem.ATC;
      if (coding.code() != null && (listed || (system != null && !concept.words().isEmpty()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The drug is named in words only, and the words say that it is not taken. A status beside them
   * cannot say more than the words do.
   */
  boolean saysNotTaken(Concept concept) {
    return byCode(concept).isEmpty()
        && concept.words().stream()
            .anyMatch(words -> NOT_TAKEN.matcher(words.strip().toLowerCase(Locale.ROOT)).find());
  }

  /** The route of a dosage, or {@code null} when it is not known. */
  static Route route(Concept route) {
    for (Coding coding : route.codings()) {
      if (Codes.SNOMED_CT.equals(coding.system()) && coding.code() != null) {
        return ROUTES.get(coding.code());
      }
    }
    return null;
  }

  private List<DrugMatch> byCode(Concept concept) {
    for (Coding coding : concept.codings()) {
      if (coding.code() == null) {
        continue;
      }
      List<DrugMatch> matches =
          LocalCodes.SYSTEM.equals(coding.system())
              ? terminology
                  .drug(coding.code())
                  .map(drug -> List.of(new DrugMatch(drug, null, null)))
                  .orElse(List.of())
              : CodeSystem.of(coding.system())
                  .map(system -> terminology.drugsForCode(system, coding.code()))
                  .orElse(List.of());
      if (!matches.isEmpty()) {
        return matches;
      }
    }
    return List.of();
  }

  private List<DrugMatch> byName(Concept concept) {
    for (Coding coding : concept.codings()) {
      List<DrugMatch> matches = terminology.drugsNamed(coding.display());
      if (!matches.isEmpty()) {
        return matches;
      }
    }
    return terminology.drugsNamed(concept.text());
  }

  private BigDecimal strengthInWords(Concept concept, DrugMatch match) {
    BigDecimal strength = strengthOf(terminology.drugsNamed(concept.text()), match);
    for (Coding coding : concept.codings()) {
      if (strength == null) {
        strength = strengthOf(terminology.drugsNamed(coding.display()), match);
      }
    }
    return strength == null && match.drug().drugClass() == DrugClass.DENOSUMAB
        ? writtenStrength(concept)
        : strength;
  }

  /** The one of denosumab's two strengths that the product's words state, or {@code null}. */
  private static BigDecimal writtenStrength(Concept concept) {
    Set<String> written = new HashSet<>();
    for (String words : concept.words()) {
      Matcher strength = DENOSUMAB_STRENGTH.matcher(words.toLowerCase(Locale.ROOT));
      while (strength.find()) {
        written.add(strength.group(1));
      }
    }
    return written.size() == 1 ? new BigDecimal(written.iterator().next()) : null;
  }

  private static BigDecimal strengthOf(List<DrugMatch> named, DrugMatch match) {
    for (DrugMatch other : named) {
      if (other.drug().key().equals(match.drug().key()) && other.strength() != null) {
        return other.strength();
      }
    }
    return null;
  }
}

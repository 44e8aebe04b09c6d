package io.osteon.intake.fhir;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.intake.fhir.resource.Coding;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.rulebase.terminology.BodyRegion;
import io.osteon.rulebase.terminology.CodeSystem;
import io.osteon.rulebase.terminology.Condition;
import io.osteon.rulebase.terminology.ConditionMatch;
import io.osteon.rulebase.terminology.LaboratoryCode;
import io.osteon.rulebase.terminology.ProcedureKind;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the codes of a CodeableConcept mean. A code counts only together with its system; the first
 * coding that means something decides.
 */
final class Codes {
  /** URI of SNOMED CT. */
  static final String SNOMED_CT = CodeSystem.SNOMED_CT.uri();

  /** Key of the condition that contradicts no other malignancy, for it only says less. */
  static final String MALIGNANCY = "malignancy";

  private final Terminology terminology;

  Codes(Terminology terminology) {
    this.terminology = terminology;
  }

  Terminology terminology() {
    return terminology;
  }

  /**
   * What the codes say about a condition.
   *
   * @param conditions what it may be; one when the codes decide, none when no code is known
   * @param contradicting codes stand for different conditions; the first is taken
   */
  record ConditionReading(List<Condition> conditions, boolean contradicting) {}

  /** The condition that a concept means; codes that cover several conditions narrow each other. */
  ConditionReading condition(Concept concept) {
    Set<Condition> decided = new LinkedHashSet<>();
    Set<Condition> possible = null;
    for (Coding coding : concept.codings()) {
      ConditionMatch match = conditionMatch(coding);
      if (match == null) {
        continue;
      }
      if (match.decided()) {
        decided.addAll(match.conditions());
      } else if (possible == null) {
        possible = new LinkedHashSet<>(match.conditions());
      } else {
        possible.retainAll(match.conditions());
      }
    }
    if (!decided.isEmpty()) {
      List<Condition> specific =
          decided.stream().filter(condition -> !condition.key().equals(MALIGNANCY)).toList();
      Condition first = specific.isEmpty() ? decided.iterator().next() : specific.get(0);
      return new ConditionReading(List.of(first), specific.size() > 1);
    }
    return new ConditionReading(possible == null ? List.of() : List.copyOf(possible), false);
  }

  private ConditionMatch conditionMatch(Coding coding) {
    if (coding.code() == null) {
      return null;
    }
    if (LocalCodes.SYSTEM.equals(coding.system())) {
      return terminology
          .condition(coding.code())
          .map(condition -> new ConditionMatch(List.of(condition), true))
          .orElse(null);
    }
    return CodeSystem.of(coding.system())
        .flatMap(system -> terminology.conditionForCode(system, coding.code()))
        .orElse(null);
  }

  /** The finding that a concept names or states. */
  Optional<FindingName> finding(Concept concept) {
    return first(concept, LocalCodes::finding, terminology::findingForCode);
  }

  /** The finding whose absence a concept states, for example "not pregnant". */
  Optional<FindingName> absence(Concept concept) {
    return first(concept, code -> Optional.empty(), terminology::absenceForCode);
  }

  /** The event that a concept names. */
  Optional<EventName> event(Concept concept) {
    return first(concept, LocalCodes::event, terminology::eventForCode);
  }

  /** The measurement that a concept names. */
  Optional<MeasurementName> measurement(Concept concept) {
    return first(concept, LocalCodes::measurement, terminology::measurementForCode);
  }

  /** The number that a coded answer stands for, for example an ECOG grade. */
  Optional<BigDecimal> number(Concept concept) {
    return first(concept, code -> Optional.empty(), terminology::numberForCode);
  }

  /** Yes or no, present or absent, positive or negative. */
  Optional<Boolean> yesOrNo(Concept concept) {
    for (Coding coding : concept.codings()) {
      Optional<Boolean> answer = YesOrNo.of(coding);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** A procedure is of this kind, by its code or its category. */
  boolean isKind(ProcedureKind kind, Concept concept) {
    return first(concept, code -> Optional.empty(), terminology::procedureForCode)
        .filter(kind::equals)
        .isPresent();
  }

  /** The parts of the body that these concepts name. */
  Set<BodyRegion> regions(List<Concept> sites) {
    Set<BodyRegion> regions = EnumSet.noneOf(BodyRegion.class);
    for (Concept site : sites) {
      first(site, code -> Optional.empty(), terminology::bodyRegionForCode).ifPresent(regions::add);
    }
    return regions;
  }

  /**
   * The laboratory item that a concept names: by code, or, where the sender uses only codes of its
   * own, by the item's name. Of a name the kind of quantity is not known.
   *
   * @param item what is measured
   * @param code the code with its kind of quantity, or {@code null} when found by name
   */
  record LaboratoryReading(LaboratoryItem item, LaboratoryCode code) {}

  Optional<LaboratoryReading> laboratory(Concept concept) {
    boolean publicCode = false;
    for (Coding coding : concept.codings()) {
      if (coding.code() == null) {
        continue;
      }
      if (CodeSystem.LOINC.uri().equals(coding.system())) {
        publicCode = true;
        Optional<LaboratoryCode> code = terminology.laboratoryForLoinc(coding.code());
        if (code.isPresent()) {
          return Optional.of(new LaboratoryReading(code.get().item(), code.get()));
        }
      } else if (LocalCodes.SYSTEM.equals(coding.system())) {
        publicCode = true;
        Optional<LaboratoryItem> item = LocalCodes.laboratory(coding.code());
        if (item.isPresent()) {
          return Optional.of(new LaboratoryReading(item.get(), null));
        }
      } else if (CodeSystem.of(coding.system()).isPresent()) {
        publicCode = true;
      }
    }
    return publicCode ? Optional.empty() : laboratoryNamed(concept);
  }

  private Optional<LaboratoryReading> laboratoryNamed(Concept concept) {
    Optional<LaboratoryItem> item =
        concept.text() == null ? Optional.empty() : terminology.laboratoryNamed(concept.text());
    for (Coding coding : concept.codings()) {
      if (item.isEmpty() && coding.display() != null) {
        item = terminology.laboratoryNamed(coding.display());
      }
    }
    return item.map(i -> new LaboratoryReading(i, null));
  }

  private static <T> Optional<T> first(
      Concept concept,
      Function<String, Optional<T>> local,
      BiFunction<CodeSystem, String, Optional<T>> known) {
    for (Coding coding : concept.codings()) {
      if (coding.code() == null) {
        continue;
      }
      Optional<T> meaning =
          LocalCodes.SYSTEM.equals(coding.system())
              ? local.apply(coding.code())
              : CodeSystem.of(coding.system()).flatMap(s -> known.apply(s, coding.code()));
      if (meaning.isPresent()) {
        return meaning;
      }
    }
    return Optional.empty();
  }
}

package io.osteon.intake.fhir;

import io.osteon.facts.ConditionCategory;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.Verification;
import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.fhir.BoneMetastasisWords.Mention;
import io.osteon.intake.fhir.Codes.ConditionReading;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.intake.fhir.resource.ConditionResource;
import io.osteon.intake.fhir.resource.Extension;
import io.osteon.intake.fhir.resource.FhirDate;
import io.osteon.rulebase.terminology.BodyRegion;
import io.osteon.rulebase.terminology.CodeSystem;
import io.osteon.rulebase.terminology.Condition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Diagnoses and symptoms from Conditions. Cancers count whether active or past; everything else
 * only while it is current.
 */
final class ConditionMapping {
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String ASSERTED_DATE =
      "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";
  private static final String HISTOLOGY =
      "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior";

  /** "Metastatic malignant neoplasm": mCODE's parent of all secondary cancers. */
  private static final String METASTATIC_MALIGNANCY = "128462008";

  /** As of a pregnancy test: problem lists are seldom tidied when a pregnancy has ended. */
  private static final int LONGEST_PREGNANCY_DAYS = 294;

  private static final String BONE_METASTASIS = "bone_metastasis";

  private final CaseContext context;
  private final FindingLog findings;

  ConditionMapping(CaseContext context, FindingLog findings) {
    this.context = context;
    this.findings = findings;
  }

  void map(Entry<ConditionResource> entry) {
    ConditionResource resource = entry.resource();
    String verification = String.valueOf(resource.verificationStatus().codeOf(VERIFICATION));
    if (verification.equals("entered-in-error") || AbsentOrUnknown.take(entry, context)) {
      return;
    }
    context.lists().supplied(ListName.DIAGNOSES);
    if (verification.equals("refuted")) {
      return;
    }
    Verification certainty =
        switch (verification) {
          case "provisional", "differential", "unconfirmed" -> Verification.SUSPECTED;
          default -> Verification.CONFIRMED;
        };
    ConditionReading reading = context.codes().condition(resource.code());
    if (reading.contradicting()) {
      context.note(
          entry, "contradicting-codes", "the codes mean different conditions; the first is used");
    }
    if (reading.conditions().size() > 1) {
      context.note(
          entry,
          "ambiguous-code",
          "the code covers several conditions; add a code that says which one");
    } else if (!reading.conditions().isEmpty()) {
      Condition condition = refined(reading.conditions().get(0), resource);
      diagnosis(condition, certainty, entry);
      if (condition.category() != ConditionCategory.BONE_METASTASIS) {
        // the code of the primary, and the words of what has become of it
        inWords(entry);
      }
    } else if (!inWords(entry)) {
      symptom(certainty, entry);
      if (saysNothing(resource.code())) {
        context.lists().notWhole(ListName.DIAGNOSES);
        context.note(
            entry,
            "unknown-condition",
            "neither a code that is known nor words; it may be anything");
      }
    }
  }

  /** Neither a code of a known system nor words. */
  private static boolean saysNothing(Concept code) {
    return code.words().isEmpty()
        && code.codings().stream()
            .noneMatch(
                coding ->
                    coding.code() != null
                        && (LocalCodes.SYSTEM.equals(coding.system())
                            || CodeSystem.of(coding.system()).isPresent()));
  }

  /** A bone metastasis that no listed code names, only words: suspected until it is coded. */
  private boolean inWords(Entry<ConditionResource> entry) {
    ConditionResource resource = entry.resource();
    Mention mention = BoneMetastasisWords.in(resource.code(), resource.bodySites());
    if (mention == Mention.UNCLEAR) {
      // "without fracture" denies something else: from such a list nobody may conclude "none"
      context.lists().notWhole(ListName.DIAGNOSES);
    }
    if (mention != Mention.STATED) {
      return false;
    }
    context.note(
        entry,
        "condition-in-words",
        "the words speak of a bone metastasis, but no listed code does; it counts as suspected");
    context
        .codes()
        .terminology()
        .condition(BONE_METASTASIS)
        .ifPresent(condition -> diagnosis(condition, Verification.SUSPECTED, entry));
    return true;
  }

  private void diagnosis(
      Condition condition, Verification certainty, Entry<ConditionResource> entry) {
    LocalDate date = date(condition, entry);
    if (condition.key().equals("pregnant")
        && date != null
        && ChronoUnit.DAYS.between(date, context.at()) > LONGEST_PREGNANCY_DAYS) {
      context.note(
          entry,
          "stale-finding",
          "the pregnancy was recorded more than " + LONGEST_PREGNANCY_DAYS + " days ago; not used");
      return;
    }
    boolean malignant = condition.category() != ConditionCategory.OTHER;
    if (malignant || current(entry.resource())) {
      context.assembler().diagnosis(condition.key(), certainty, date, entry.source());
    } else if (condition.key().equals("path_fracture") && certainty == Verification.CONFIRMED) {
      healedFracture(date, entry);
    }
    if (malignant) {
      stated(condition, entry);
    }
    if (condition.category() == ConditionCategory.BONE_METASTASIS
        && certainty == Verification.CONFIRMED
        && histology(entry.resource()) != null) {
      context.assembler().finding(FindingName.HISTOLOGY_CONFIRMED, true, entry.source());
    }
  }

  /** What the board reads beside the diagnosis. */
  private void stated(Condition condition, Entry<ConditionResource> entry) {
    for (Concept stage : entry.resource().stages()) {
      StatedWords.of(stage)
          .ifPresent(words -> context.assembler().stage(words, null, entry.source()));
    }
    if (condition.category() == ConditionCategory.BONE_METASTASIS) {
      for (Concept site : entry.resource().bodySites()) {
        StatedWords.of(site)
            .ifPresent(words -> context.assembler().boneSite(words, entry.source()));
      }
    }
  }

  /** A fracture that is no longer active has been managed, but remains a skeletal event. */
  private void healedFracture(LocalDate date, Entry<ConditionResource> entry) {
    context.assembler().finding(FindingName.PATHOLOGICAL_FRACTURE_MANAGED, true, entry.source());
    if (date != null) {
      context.assembler().event(EventName.PATHOLOGICAL_FRACTURE, date, entry.source());
    }
  }

  private void symptom(Verification certainty, Entry<ConditionResource> entry) {
    if (!current(entry.resource()) || certainty != Verification.CONFIRMED) {
      return;
    }
    context
        .codes()
        .finding(entry.resource().code())
        .ifPresent(finding -> findings.addCurrent(finding, true, context.at(), entry));
  }

  /** The status tells; where it is missing, whether the end has come. */
  private boolean current(ConditionResource resource) {
    return switch (String.valueOf(resource.clinicalStatus().codeOf(CLINICAL))) {
      case "inactive", "remission", "resolved" -> false;
      case "null" -> resource.abated() == null || resource.abated().latest().isAfter(context.at());
      default -> true;
    };
  }

  /** The day of diagnosis: asserted, else of onset, else recorded. */
  private LocalDate date(Condition condition, Entry<ConditionResource> entry) {
    ConditionResource resource = entry.resource();
    Extension asserted = Extension.find(resource.extensions(), ASSERTED_DATE);
    FhirDate date = asserted == null ? null : asserted.date();
    if (date == null) {
      date = resource.onset() != null ? resource.onset() : resource.recordedDate();
    }
    if (date != null
        && date.exact() == null
        && condition.category() == ConditionCategory.BONE_METASTASIS) {
      context.note(entry, "partial-date", "the date of diagnosis is not known to the day");
    }
    return FhirDate.happened(date, context.at());
  }

  private static Extension histology(ConditionResource resource) {
    Extension histology = Extension.find(resource.extensions(), HISTOLOGY);
    return histology == null || histology.concept().isEmpty() ? null : histology;
  }

  /**
   * mCODE allows a general code with a body site or a histology that says the rest: "malignant
   * neoplastic disease" of the breast, "metastatic malignant neoplasm" of a bone.
   */
  private Condition refined(Condition condition, ConditionResource resource) {
    if (!condition.key().equals(Codes.MALIGNANCY)) {
      return condition;
    }
    Set<BodyRegion> regions = context.codes().regions(resource.bodySites());
    String key =
        resource.code().has(CodeSystem.SNOMED_CT.uri(), METASTATIC_MALIGNANCY)
            ? metastasisAt(regions)
            : primaryAt(regions, resource);
    return key == null ? condition : context.codes().terminology().condition(key).orElse(condition);
  }

  private static String metastasisAt(Set<BodyRegion> regions) {
    if (regions.contains(BodyRegion.BONE) || regions.contains(BodyRegion.JAW)) {
      return BONE_METASTASIS;
    }
    if (regions.contains(BodyRegion.BRAIN)) {
      return "brain_metastasis";
    }
    boolean visceral = regions.stream().anyMatch(BodyRegion::visceral);
    return visceral ? "visceral_metastasis" : null;
  }

  private String primaryAt(Set<BodyRegion> regions, ConditionResource resource) {
    Extension histology = histology(resource);
    if (histology != null) {
      ConditionReading reading = context.codes().condition(histology.concept());
      if (reading.conditions().size() == 1
          && !reading.conditions().get(0).key().equals(Codes.MALIGNANCY)) {
        return reading.conditions().get(0).key();
      }
    }
    for (BodyRegion region : regions) {
      if (region.primaryCancer() != null) {
        return region.primaryCancer();
      }
    }
    return null;
  }
}

package io.osteon.intake.fhir;

import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.fhir.resource.AllergyIntoleranceResource;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.intake.fhir.resource.ConditionResource;
import io.osteon.intake.fhir.resource.SectionResource;
import io.osteon.intake.fhir.resource.SectionResource.Section;
import io.osteon.rulebase.terminology.CodeSystem;

/**
 * Statements about a list as a whole: "there is none" makes it known and empty, "there is no
 * information" leaves it unknown. A Bundle that merely lacks resources of a type states neither.
 */
final class AbsentOrUnknown {
  private static final String IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
  private static final String EMPTY_REASON =
      "http://terminology.hl7.org/CodeSystem/list-empty-reason";
  private static final String LIST_USE =
      "http://terminology.hl7.org/CodeSystem/list-example-use-codes";
  private static final String LOINC = CodeSystem.LOINC.uri();
  private static final String SNOMED_CT = CodeSystem.SNOMED_CT.uri();

  private AbsentOrUnknown() {}

  /** A Condition that stands for the whole problem list; {@code false} when it does not. */
  static boolean take(Entry<ConditionResource> entry, CaseContext context) {
    Concept code = entry.resource().code();
    if (code.has(IPS, "no-known-problems") || code.has(SNOMED_CT, "160245001")) {
      context.lists().supplied(ListName.DIAGNOSES);
      return true;
    }
    return code.has(IPS, "no-problem-info");
  }

  /** An AllergyIntolerance that stands for the whole list; {@code false} when it does not. */
  static boolean takeAllergy(Entry<AllergyIntoleranceResource> entry, CaseContext context) {
    Concept code = entry.resource().code();
    boolean none =
        code.has(SNOMED_CT, "716186003")
            || code.has(SNOMED_CT, "409137002")
            || code.has(IPS, "no-known-allergies")
            || code.has(IPS, "no-known-medication-allergies");
    if (none) {
      context.lists().supplied(ListName.ALLERGIES);
      return true;
    }
    return code.has(IPS, "no-allergy-info")
        || code.has(IPS, "no-known-food-allergies")
        || code.has(IPS, "no-known-environmental-allergies")
        || code.has(SNOMED_CT, "429625007")
        || code.has(SNOMED_CT, "428607008");
  }

  /** A drug code that stands for the whole medication list; {@code false} when it does not. */
  static boolean takeMedication(Concept code, CaseContext context) {
    if (code.has(IPS, "no-known-medications")) {
      context.lists().supplied(ListName.MEDICATIONS);
      return true;
    }
    return code.has(IPS, "no-medication-info");
  }

  /** A List or the sections of a Composition. */
  static void takeSections(Entry<SectionResource> entry, CaseContext context) {
    if (!"current".equals(entry.resource().status())) {
      return;
    }
    for (Section section : entry.resource().sections()) {
      if (section.emptyReason().has(EMPTY_REASON, "nilknown")) {
        nilKnown(section.code(), context);
      }
    }
  }

  private static void nilKnown(Concept list, CaseContext context) {
    if (list.has(LOINC, "11450-4") || list.has(LIST_USE, "problems")) {
      context.lists().supplied(ListName.DIAGNOSES);
    } else if (list.has(LOINC, "10160-0")
        || list.has(LOINC, "29549-3")
        || list.has(LIST_USE, "medications")) {
      context.lists().supplied(ListName.MEDICATIONS);
    } else if (list.has(LOINC, "48765-2") || list.has(LIST_USE, "allergies")) {
      context.lists().supplied(ListName.ALLERGIES);
    }
  }
}

package io.osteon.intake.fhir;

import io.osteon.facts.Source;
import io.osteon.intake.CaseAssembler;
import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.PatientCase;
import io.osteon.intake.fhir.resource.AllergyIntoleranceResource;
import io.osteon.intake.fhir.resource.AppointmentResource;
import io.osteon.intake.fhir.resource.ConditionResource;
import io.osteon.intake.fhir.resource.FhirJson;
import io.osteon.intake.fhir.resource.FhirResource;
import io.osteon.intake.fhir.resource.MedicationAdministrationResource;
import io.osteon.intake.fhir.resource.MedicationRequestResource;
import io.osteon.intake.fhir.resource.MedicationStatementResource;
import io.osteon.intake.fhir.resource.ObservationResource;
import io.osteon.intake.fhir.resource.PatientResource;
import io.osteon.intake.fhir.resource.ProcedureResource;
import io.osteon.intake.fhir.resource.SectionResource;
import io.osteon.intake.fhir.resource.ServiceRequestResource;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a FHIR R4 Bundle about one patient, as JSON, into a case.
 *
 * <p>What breaks FHIR's definition of an element that is read makes the Bundle invalid, with the
 * JSON pointers of all such places. What is valid FHIR but cannot be used becomes a rejected value
 * or a note, and the rest is judged. docs/fhir-intake.md is the reference for integrators.
 */
public final class FhirBundleReader {
  /** Types without clinical content that matters here; their presence needs no note. */
  private static final Set<String> QUIET =
      Set.of(
          "Account",
          "AuditEvent",
          "CarePlan",
          "CareTeam",
          "Claim",
          "Consent",
          "Coverage",
          "Device",
          "Encounter",
          "EpisodeOfCare",
          "ExplanationOfBenefit",
          "FamilyMemberHistory",
          "Goal",
          "Group",
          "Immunization",
          "Location",
          "MessageHeader",
          "OperationOutcome",
          "Organization",
          "Parameters",
          "Practitioner",
          "PractitionerRole",
          "Provenance",
          "RelatedPerson",
          "ResearchSubject",
          "Specimen",
          "Substance");

  private static final Set<String> MEDICATION_LISTS =
      Set.of("MedicationRequest", "MedicationStatement", "MedicationAdministration");

  private FhirBundleReader() {}

  /**
   * Reads a Bundle, or a single resource as if it were a Bundle's only one.
   *
   * @param json UTF-8 text
   * @param at the evaluation date
   * @param terminology what codes, names and units mean
   * @throws InvalidInputException when it is not JSON, not FHIR, or not about one patient
   */
  public static PatientCase read(byte[] json, LocalDate at, Terminology terminology) {
    CaseAssembler assembler = new CaseAssembler(terminology, at);
    BundleContent content = parse(json);
    List<Violation> violations = new ArrayList<>(Duplicates.remove(content, assembler));
    violations.addAll(new SubjectCheck(content, assembler).apply());
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    map(content, assembler, terminology);
    return assembler.assemble();
  }

  private static BundleContent parse(byte[] json) {
    try (FhirJson in = new FhirJson(json)) {
      BundleContent content = new BundleScanner(in).scan();
      if (!in.violations().isEmpty()) {
        throw new InvalidInputException(in.violations());
      }
      return content;
    }
  }

  private static void map(BundleContent content, CaseAssembler assembler, Terminology terminology) {
    CaseContext context =
        new CaseContext(
            assembler, new Codes(terminology), new References(content), new ListKnowledge());
    FindingLog findings = new FindingLog();
    ScoreItems scores = new ScoreItems(context);
    DrugFinder drugs = new DrugFinder(terminology);

    each(content, PatientResource.class, new PatientMapping(context)::map);
    each(content, ConditionResource.class, new ConditionMapping(context, findings)::map);
    each(
        content, ObservationResource.class, new ObservationMapping(context, findings, scores)::map);
    procedures(content, new ProcedureMapping(context));
    medications(content, new MedicationMapping(context, drugs));
    each(content, AllergyIntoleranceResource.class, new AllergyMapping(context, drugs)::map);
    each(content, SectionResource.class, entry -> AbsentOrUnknown.takeSections(entry, context));
    findings.flush(assembler);
    scores.flush();
    searches(content, context.lists());
    context.lists().flush(assembler);
    unread(content.unread(), assembler);
  }

  private static void procedures(BundleContent content, ProcedureMapping procedures) {
    each(content, ProcedureResource.class, procedures::map);
    each(content, ServiceRequestResource.class, entry -> procedures.map(entry.resource(), entry));
    each(content, AppointmentResource.class, entry -> procedures.map(entry.resource(), entry));
    procedures.flush();
  }

  private static void medications(BundleContent content, MedicationMapping medications) {
    each(
        content,
        MedicationAdministrationResource.class,
        entry -> medications.map(entry, entry.resource()));
    each(
        content,
        MedicationRequestResource.class,
        entry -> medications.map(entry, entry.resource()));
    each(
        content,
        MedicationStatementResource.class,
        entry -> medications.map(entry, entry.resource()));
    medications.flush();
  }

  private static <T extends FhirResource> void each(
      BundleContent content, Class<T> type, Consumer<Entry<T>> mapping) {
    content.of(type).forEach(mapping);
  }

  /**
   * An empty result of a search for all of a patient's problems or orders is an empty list. Not so
   * for allergies: that nobody recorded one does not say that there is none. A search of which
   * pages are missing leaves its list unknown.
   */
  private static void searches(BundleContent content, ListKnowledge lists) {
    if (content.searchedInVain("Condition")) {
      lists.supplied(ListName.DIAGNOSES);
    }
    if (content.searchedInVain("MedicationRequest")
        || content.searchedInVain("MedicationStatement")) {
      lists.supplied(ListName.MEDICATIONS);
    }
    if (content.searchedInPart("Condition")) {
      lists.notWhole(ListName.DIAGNOSES);
    }
    if (MEDICATION_LISTS.stream().anyMatch(content::searchedInPart)) {
      lists.notWhole(ListName.MEDICATIONS);
    }
    if (content.searchedInPart("AllergyIntolerance")) {
      lists.notWhole(ListName.ALLERGIES);
    }
  }

  private static void unread(Map<String, Integer> unread, CaseAssembler assembler) {
    unread.forEach(
        (type, count) -> {
          if (!QUIET.contains(type)) {
            assembler.note(
                new Source(shortened(type)).reference(),
                "resource-type-not-read",
                count + " resources of this type are not read");
          }
        });
  }

  private static String shortened(String type) {
    return type.length() <= 64 ? type : type.substring(0, 64);
  }
}

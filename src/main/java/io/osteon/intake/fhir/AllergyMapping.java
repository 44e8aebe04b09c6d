package io.osteon.intake.fhir;

import io.osteon.intake.fhir.resource.AllergyIntoleranceResource;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.rulebase.terminology.DrugMatch;
import java.util.List;
import java.util.TreeSet;

/** Hypersensitivities from AllergyIntolerances, and the statement that there are none. */
final class AllergyMapping {
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
  private static final String CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";

  private final CaseContext context;
  private final DrugFinder drugs;

  AllergyMapping(CaseContext context, DrugFinder drugs) {
    this.context = context;
    this.drugs = drugs;
  }

  void map(Entry<AllergyIntoleranceResource> entry) {
    AllergyIntoleranceResource allergy = entry.resource();
    String verification = String.valueOf(allergy.verificationStatus().codeOf(VERIFICATION));
    if (verification.equals("entered-in-error") || AbsentOrUnknown.takeAllergy(entry, context)) {
      return;
    }
    context.assembler().allergiesSupplied();
    String clinical = String.valueOf(allergy.clinicalStatus().codeOf(CLINICAL));
    if (verification.equals("refuted")
        || clinical.equals("inactive")
        || clinical.equals("resolved")) {
      return;
    }
    TreeSet<String> agents = new TreeSet<>(agents(allergy.code()));
    allergy.reactionSubstances().forEach(substance -> agents.addAll(agents(substance)));
    if (!agents.isEmpty() && "intolerance".equals(allergy.kind())) {
      context.note(
          entry, "intolerance", "an intolerance is not a hypersensitivity; not used as an allergy");
      return;
    }
    agents.forEach(agent -> context.assembler().allergy(agent, entry.source()));
  }

  /** The route does not matter for an allergy: every drug that the substance may mean counts. */
  private List<String> agents(Concept substance) {
    List<DrugMatch> matches = drugs.matches(substance);
    return matches.stream().map(match -> match.drug().key()).toList();
  }
}

package io.osteon.intake.fhir;

import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.fhir.resource.AllergyIntoleranceResource;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.rulebase.terminology.DrugMatch;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Hypersensitivities from AllergyIntolerances, and the statement that there are none. */
final class AllergyMapping {
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
  private static final String CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";

  /**
   * Words of an entry in free text that there is no such allergy. A word of denial alone is not
   * enough: an allergy that is "not verified" (未核实), or "without rash" (无皮疹), is one.
   */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\bno (?:known |documented |reported |history of )*(?:drug |medication )?"
              + "(?:allerg|hypersensitiv)"
              + "|\\b(?:not|never) allergic\\b|\\bdenies\\b"
              + "|否认|不过敏|[无未](?!核实|证实|确认|确诊)[^，,。；;、（()）]{0,12}过敏");

  /** A denial beside which something else stands may belong to that. */
  private static final Pattern MORE =
      Pattern.compile("\\b(?:except|other|but)\\b|[，,;；。/]|除|其他|其它|但|另");

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
    context.lists().supplied(ListName.ALLERGIES);
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

  private static boolean isDenial(String words) {
    return DENIED.matcher(words).find() && !MORE.matcher(words).find();
  }

  /** The route does not matter for an allergy: every drug that the substance may mean counts. */
  private List<String> agents(Concept substance) {
    List<DrugMatch> matches = drugs.matches(substance);
    if (!DrugFinder.isCoded(substance)
        && substance.words().stream().anyMatch(words -> isDenial(words.toLowerCase(Locale.ROOT)))) {
      return List.of();
    }
    return matches.stream().map(match -> match.drug().key()).toList();
  }
}

package io.osteon.intake.fhir;

import io.osteon.facts.DrugClass;
import io.osteon.intake.CaseEntry.ListName;
import io.osteon.intake.fhir.DrugUse.Dosed;
import io.osteon.intake.fhir.resource.Concept;
import io.osteon.intake.fhir.resource.Dosage;
import io.osteon.intake.fhir.resource.FhirResource;
import io.osteon.intake.fhir.resource.MedicationResource;
import io.osteon.intake.fhir.resource.MedicationResource.Ingredient;
import io.osteon.intake.fhir.resource.Product;
import io.osteon.intake.fhir.resource.Quantity;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.DrugMatch;
import io.osteon.rulebase.terminology.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which drugs a medication resource is about, and in which doses.
 *
 * <p>The strength of a dose is the dose in milligrams, else what the product's ingredients say,
 * else what its code or brand name fixes. For denosumab, which is two products, sources that
 * contradict each other leave the strength unknown.
 */
final class DoseReader {
  private final CaseContext context;
  private final DrugFinder drugs;
  private final DailyAmounts amounts;

  DoseReader(CaseContext context, DrugFinder drugs) {
    this.context = context;
    this.drugs = drugs;
    this.amounts = new DailyAmounts(drugs);
  }

  /** The code by which a resource names its drug, its own or that of its Medication. */
  Concept code(Product product) {
    if (!product.code().isEmpty() || product.reference() == null) {
      return product.code();
    }
    return context
        .references()
        .medication(product)
        .map(MedicationResource::code)
        .orElse(Concept.NONE);
  }

  /** The drugs; none when no rule asks for the drug or it cannot be told. */
  List<Dosed> read(Product product, List<Dosage> dosages, Entry<? extends FhirResource> entry) {
    MedicationResource medication = null;
    if (product.reference() != null) {
      medication = context.references().medication(product).orElse(null);
      if (medication == null && product.code().isEmpty()) {
        context.lists().notWhole(ListName.MEDICATIONS);
        context.note(
            entry, "unresolved-reference", "the Medication is not in the Bundle; not used");
        return List.of();
      }
    }
    if (medication != null && "entered-in-error".equals(medication.status())) {
      return List.of();
    }
    Dosage dosage = dosages.isEmpty() ? null : dosages.get(0);
    Route route = route(dosages);
    Concept code = code(product);
    Optional<DrugMatch> match = drugs.find(code, route);
    if (match.isPresent() && drugs.saysNotTaken(code)) {
      // since when, and whether it still acts, is not said: nobody concludes that it was never
      // taken
      context.lists().notWhole(ListName.MEDICATIONS);
      context.note(
          entry, "not-taken-in-words", "the words say that the drug is not taken; not used");
      return List.of();
    }
    if (match.isPresent()) {
      return List.of(dosed(match.get(), medication, dosage, entry));
    }
    List<Dosed> ingredients = ingredients(medication, route, dosage);
    if (ingredients.isEmpty()) {
      unknown(code, entry);
    }
    return ingredients;
  }

  private static Route route(List<Dosage> dosages) {
    for (Dosage dosage : dosages) {
      Route route = DrugFinder.route(dosage.route());
      if (route != null) {
        return route;
      }
    }
    return null;
  }

  private void unknown(Concept code, Entry<?> entry) {
    if (drugs.matches(code).size() > 1) {
      context.note(
          entry,
          "route-missing",
          "the drug can only be told by its route: give it as a SNOMED CT code; not used");
    } else if (code.words().isEmpty() && !DrugFinder.isCoded(code)) {
      context.lists().notWhole(ListName.MEDICATIONS);
      context.note(
          entry, "medication-not-told", "neither words nor a code tell the drug; not used");
    } else if (!DrugFinder.isCoded(code)) {
      context.note(
          entry, "unknown-medication", "the drug has no code or name that is known; not used");
    }
  }

  private List<Dosed> ingredients(MedicationResource medication, Route route, Dosage dosage) {
    List<Dosed> result = new ArrayList<>();
    if (medication != null) {
      for (Ingredient ingredient : medication.ingredients()) {
        Optional<DrugMatch> match = drugs.find(ingredient.code(), route);
        match.ifPresent(
            m ->
                result.add(
                    new Dosed(
                        m.drug(),
                        milligrams(ingredient),
                        amounts.calcium(m.drug(), medication, dosage),
                        amounts.vitaminD(m.drug(), medication, dosage))));
      }
    }
    return result;
  }

  private Dosed dosed(
      DrugMatch match, MedicationResource medication, Dosage dosage, Entry<?> entry) {
    Drug drug = match.drug();
    return new Dosed(
        drug,
        strength(match, medication, dosage, entry),
        amounts.calcium(drug, medication, dosage),
        amounts.vitaminD(drug, medication, dosage));
  }

  private BigDecimal strength(
      DrugMatch match, MedicationResource medication, Dosage dosage, Entry<?> entry) {
    BigDecimal dose = dosage == null ? null : milligrams(dosage.dose());
    BigDecimal content = content(match.drug(), medication);
    BigDecimal fixed = match.strength();
    if (match.drug().drugClass() == DrugClass.DENOSUMAB
        && (differ(dose, content) || differ(dose, fixed) || differ(content, fixed))) {
      context.note(
          entry,
          "contradicting-strength",
          "dose, product and name give different strengths; the strength counts as unknown");
      return null;
    }
    if (dose != null) {
      return dose;
    }
    return content != null ? content : fixed;
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one != null && other != null && one.compareTo(other) != 0;
  }

  private BigDecimal content(Drug drug, MedicationResource medication) {
    if (medication == null) {
      return null;
    }
    for (Ingredient ingredient : medication.ingredients()) {
      boolean same =
          drugs.matches(ingredient.code()).stream()
              .anyMatch(match -> match.drug().key().equals(drug.key()));
      if (same || medication.ingredients().size() == 1) {
        return milligrams(ingredient);
      }
    }
    return null;
  }

  /**
   * Milligrams in one unit of the product: of a vial, a syringe, a tablet, or the volume that the
   * denominator names. A mere concentration, milligrams in 1 mL, tells no dose of a drug that comes
   * in several volumes, so it counts only as what it says: so much in 1 mL.
   */
  private static BigDecimal milligrams(Ingredient ingredient) {
    return ingredient.strength() == null ? null : milligrams(ingredient.strength().numerator());
  }

  private static BigDecimal milligrams(Quantity dose) {
    return dose != null && !dose.isLimit() && "mg".equals(dose.unitAsWritten())
        ? dose.value()
        : null;
  }
}

package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** The rules that start therapy, and the contexts that follow from them (B.0.5). */
final class SpecificationStart {
  final SpecificationPatient p;
  final SpecificationMedications drugs;
  final SpecificationLaboratory labs;
  final Set<String> fired = new TreeSet<>();
  boolean indicated;
  boolean first;
  boolean anti;

  SpecificationStart(JsonNode scenario) {
    p = new SpecificationPatient(scenario);
    drugs = new SpecificationMedications(scenario.path("rx"));
    labs = new SpecificationLaboratory(p);
    apply();
  }

  private void fire(String id, boolean when) {
    if (when) {
      fired.add(id);
    }
  }

  private boolean has(String id) {
    return fired.contains(id);
  }

  private boolean excluded() {
    BigDecimal months = p.amount("life_exp_m");
    return !drugs.known
        || drugs.boneAgentActive()
        || drugs.denUnknownRecent()
        || (months != null && months.compareTo(BigDecimal.valueOf(3)) < 0)
        || p.pregnant()
        || (p.allergyDenosumab() && p.allergyBisphosphonate())
        || (p.age != null && p.age < 18);
  }

  private void apply() {
    boolean bm = p.metastasisConfirmed();
    boolean open = !excluded();
    String castration = p.findings.path("castration").asText("");
    fire("BTA-01", open && bm && p.confirmed("breast_cancer"));
    fire("BTA-02", open && bm && p.confirmed("prostate_cancer") && castration.equals("CRPC"));
    boolean other =
        SpecificationPatient.SOLID_TUMOURS.stream()
            .filter(key -> !key.equals("breast_cancer") && !key.equals("prostate_cancer"))
            .filter(key -> !key.equals("unknown_primary") || p.yes("histology_confirmed"))
            .anyMatch(p::confirmed);
    fire("BTA-04", open && bm && other && !p.diagnosis("multiple_myeloma"));
    fire("BTA-05", open && p.confirmed("multiple_myeloma") && !p.no("mm_treatment"));
    boolean ageAllows =
        p.age != null && (p.age >= 18 || (p.age >= 12 && p.yes("skeletally_mature")));
    Integer first120 = drugs.first(drugs.denosumab(120));
    fire(
        "BTA-13",
        drugs.known
            && p.confirmed("gctb")
            && !p.no("gct_unresectable_or_morbid")
            && ageAllows
            && !p.pregnant()
            && !drugs.denUnknownRecent()
            && !drugs.den120Undated()
            && (first120 == null
                || (-first120 <= 28
                    // beyond the letter: what was stopped, or is not tolerated, is not dosed on
                    && drugs.denosumab(120).anyMatch(c -> !c.stopped())
                    && !p.allergyDenosumab())));
    indicated =
        has("BTA-01")
            || has("BTA-02")
            || has("BTA-04")
            || has("BTA-05")
            || (has("BTA-13") && first120 == null);
    first = drugs.den120First() || drugs.bpFirst() || indicated;
    anti =
        first
            || drugs.den120Active()
            || drugs.den120Planned()
            || drugs.bpActive()
            || drugs.bpPlanned();
  }
}

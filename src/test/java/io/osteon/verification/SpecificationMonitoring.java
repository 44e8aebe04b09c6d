package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.verification.SpecificationLaboratory.Lab;
import io.osteon.verification.SpecificationMedications.Course;
import java.math.BigDecimal;
import java.util.List;

/** Group 3 of the clinical specification. */
final class SpecificationMonitoring extends SpecificationGroup {
  SpecificationMonitoring(SpecificationStart start) {
    super(start);
  }

  void monitoringCalcium() {
    boolean low = labs.hypo() || labs.lowTotalWithSymptoms();
    Integer nextDenosumab = drugs.next(drugs.allDenosumab());
    fire(
        "MON-01",
        low && (first || (nextDenosumab != null && nextDenosumab <= 28) || drugs.bpPlanned()));
    boolean patient = p.cancer() || p.diagnosis("bone_metastasis") || gctb() || drugs.exposedEver();
    boolean severe = labs.calciumState().equals("hypo_sev") || labs.lowTotalWithSymptoms();
    fire("MON-02", severe && patient);
    fire("MON-03", labs.hypo() && !p.yes("hypoca_symptoms") && drugs.exposed180());
    fire("MON-04", first && labs.chosenCalcium() == null);
    Integer firstDose = drugs.first(drugs.denosumab(120));
    fire(
        "MON-05",
        firstDose != null
            && -firstDose >= 1
            && -firstDose <= 28
            && labs.calciums().stream().noneMatch(c -> c.day() >= firstDose + 5));
    fire(
        "MON-06",
        dueWithoutCalcium(drugs.allDenosumab().toList())
            || dueWithoutCalcium(drugs.bisphosphonates().toList()));
    Lab vitaminD = labs.newest("vit_d_25oh", 180);
    boolean deficient =
        vitaminD != null
            && vitaminD
                    .value()
                    .compareTo(BigDecimal.valueOf(vitaminD.unit().equals("nmol/L") ? 50 : 20))
                < 0;
    Lab magnesium = labs.newest("magnesium", 180);
    boolean lowMagnesium =
        magnesium != null
            && magnesium
                    .value()
                    .compareTo(new BigDecimal(magnesium.unit().equals("mmol/L") ? "0.70" : "1.7"))
                < 0;
    boolean risk =
        labs.renalSevere()
            || deficient
            || lowMagnesium
            || labs.hypo()
            || osteoblastic()
            || p.diagnosis("hypoparathyroidism")
            || p.diagnosis("neck_surgery")
            || p.diagnosis("malabsorption")
            || drugs.takenOrPlanned("cinacalcet", "etelcalcetide", "evocalcet");
    fire("MON-07", (drugs.anyDenosumab() || start) && risk);
    fire("MON-08", anti && drugs.known && !supplemented() && !labs.hyper());
    fire(
        "MON-09",
        (labs.hyper() || labs.hypercalcaemiaNeedsTreatment())
            && drugs.taken(
                "calcium",
                "calcium_carbonate",
                "calcium_citrate",
                "calcium_lactate",
                "calcium_gluconate",
                "vitamin_d",
                "calcitriol",
                "alfacalcidol"));
    fire("MON-10", deficient && anti);
    fire("MON-11", lowMagnesium && (anti || labs.hypo()));
  }

  private boolean osteoblastic() {
    Lab phosphatase = labs.newest("alp_xuln", 180);
    return p.yes("diffuse_osteoblastic_disease")
        && phosphatase != null
        && phosphatase.value().compareTo(BigDecimal.valueOf(2)) > 0;
  }

  private boolean dueWithoutCalcium(List<Course> courses) {
    Integer next = drugs.next(courses.stream());
    Integer last = drugs.last(courses.stream());
    return next != null
        && next <= 7
        && last != null // "each further dose"
        && labs.calciums().stream().noneMatch(c -> -c.day() <= 14 && c.day() > last);
  }

  private boolean supplemented() {
    double calcium = 0;
    double vitaminD = 0;
    for (JsonNode drug : p.node.path("rx")) {
      Integer stop = drug.path("stop").isNumber() ? drug.path("stop").asInt() : null;
      if (stop != null && stop <= 0) {
        continue;
      }
      String key = drug.path("k").asText();
      if (key.equals("calcium") || key.startsWith("calcium_")) {
        double elemental = elemental(drug);
        if (Double.isNaN(elemental)) {
          return false;
        }
        calcium += elemental;
      } else if (key.equals("vitamin_d")) {
        if (!drug.path("iu").isNumber()) {
          return false;
        }
        vitaminD += drug.path("iu").asDouble();
      }
    }
    return calcium >= 500 && vitaminD >= 400;
  }

  private static double elemental(JsonNode drug) {
    if (drug.path("elemental_mg").isNumber()) {
      return drug.path("elemental_mg").asDouble();
    }
    double salt = drug.path("salt_mg").asDouble(Double.NaN);
    return switch (drug.path("k").asText()) {
      case "calcium_carbonate" -> salt * 0.40;
      case "calcium_citrate" -> salt * 0.21;
      case "calcium_lactate" -> salt * 0.13;
      case "calcium_gluconate" -> salt * 0.09;
      default -> Double.NaN;
    };
  }

  void monitoringKidneyAndJaw() {
    boolean intravenous = drugs.bpActive() || drugs.bpPlanned();
    BigDecimal baseline = p.amount("creatinine_baseline_mgdl");
    Lab creatinine = labs.newest("creatinine", 28);
    if (baseline != null && creatinine != null) {
      double rise = SpecificationLaboratory.milligrams(creatinine) - baseline.doubleValue();
      boolean moles = creatinine.unit().equals("umol/L"); // the label has 44 and 88 umol/L
      double limit =
          baseline.doubleValue() < 1.4 ? (moles ? 44 / 88.4 : 0.5) : (moles ? 88 / 88.4 : 1.0);
      boolean risen = rise >= limit - 1e-9;
      fire("MON-12", intravenous && risen);
      boolean half =
          SpecificationLaboratory.milligrams(creatinine) / baseline.doubleValue() >= 1.5 - 1e-9;
      fire("ICI-06", drugs.ici180() && intravenous && half);
    }
    Integer nextBisphosphonate = drugs.next(drugs.bisphosphonates());
    fire(
        "MON-13",
        nextBisphosphonate != null
            && nextBisphosphonate <= 7
            && labs.newest("creatinine", 14) == null);
    fire("MON-14", first && !within(p.ago("dental_exam_d"), 180));
    Integer dentalPlan = p.invasiveDentalPlan();
    Integer extraction = p.ago("dental_extraction_d");
    fire(
        "MON-15",
        first
            && (within(dentalPlan, 28)
                || p.yes("dental_wound_unhealed")
                || within(extraction, 21)));
    fire("MON-16", drugs.exposedEver() && within(dentalPlan, 90));
    fire("MON-17", drugs.exposedEver() && p.amount("exposed_jaw_bone_wks") != null);
    fire("MON-18", drugs.exposedEver() && p.yes("thigh_groin_pain"));
    fire("MON-19", intravenous && drugs.takenOrPlanned("nsaid", "aminoglycoside", "cisplatin"));
  }
}

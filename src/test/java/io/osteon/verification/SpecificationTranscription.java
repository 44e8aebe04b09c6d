package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.verification.SpecificationPatient.Course;
import io.osteon.verification.SpecificationPatient.Lab;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The 82 rules of the clinical specification (B.1 to B.6) with precedence (B.0.7), written a second
 * time in plain Java over the scenario format. It shares no line with the product: where the two
 * disagree on a case, one of them is wrong.
 */
final class SpecificationTranscription {
  private final SpecificationPatient p;
  private final Set<String> fired = new TreeSet<>();
  private boolean start;
  private boolean first;
  private boolean anti;

  private SpecificationTranscription(JsonNode scenario) {
    p = new SpecificationPatient(scenario);
  }

  /** The ids that have to be shown for a scenario. */
  static Set<String> shown(JsonNode scenario) {
    return judge(scenario).shown();
  }

  /** All that the specification says of a scenario. */
  static SpecificationVerdict judge(JsonNode scenario) {
    SpecificationTranscription transcription = new SpecificationTranscription(scenario);
    transcription.starts();
    transcription.referral();
    transcription.therapy();
    transcription.monitoringCalcium();
    transcription.monitoringKidneyAndJaw();
    transcription.checkpointInhibitors();
    transcription.safetyDrugs();
    transcription.safetyPatient();
    transcription.dataQuality();
    ExpectedDeferral deferral = transcription.deferral();
    transcription.precedence();
    return transcription.verdict(deferral);
  }

  private SpecificationVerdict verdict(ExpectedDeferral deferral) {
    SpecificationPatient.Calcium calcium = p.chosenCalcium();
    return new SpecificationVerdict(
        fired,
        deferral,
        p.calciumState(),
        calcium == null ? null : calcium.value(),
        p.clearance(),
        p.zoledronateDose());
  }

  private ExpectedDeferral deferral() {
    if (Stream.of("BTA-01", "BTA-02", "BTA-04", "BTA-05", "BTA-13").noneMatch(this::has)) {
      return ExpectedDeferral.NOT_APPLICABLE;
    }
    boolean waits =
        Stream.of("MON-01", "MON-04", "MON-15", "MDT-07", "SAF-07", "SAF-12", "DQ-08")
            .anyMatch(this::has);
    return waits ? ExpectedDeferral.YES : ExpectedDeferral.NO;
  }

  private void fire(String id, boolean when) {
    if (when) {
      fired.add(id);
    }
  }

  private boolean has(String id) {
    return fired.contains(id);
  }

  private boolean within(Integer ago, int days) {
    return ago != null && ago <= days;
  }

  private boolean excluded() {
    BigDecimal months = p.amount("life_exp_m");
    return !p.medicationsKnown
        || p.boneAgentActive()
        || p.denUnknownRecent()
        || (months != null && months.compareTo(BigDecimal.valueOf(3)) < 0)
        || pregnant()
        || (p.allergyDenosumab() && p.allergyBisphosphonate())
        || (p.age != null && p.age < 18);
  }

  private boolean pregnant() {
    return p.yes("pregnant") || p.diagnosis("pregnant");
  }

  private boolean myeloma() {
    return p.confirmed("multiple_myeloma");
  }

  private boolean myelomaPossible() {
    return p.diagnosis("multiple_myeloma");
  }

  private boolean gctb() {
    return p.diagnosis("gctb");
  }

  private void starts() {
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
    fire("BTA-04", open && bm && other && !myelomaPossible());
    fire("BTA-05", open && myeloma() && !p.no("mm_treatment"));
    boolean ageAllows =
        p.age != null && (p.age >= 18 || (p.age >= 12 && p.yes("skeletally_mature")));
    Integer first120 = p.first(p.denosumab(120));
    fire(
        "BTA-13",
        p.medicationsKnown
            && p.confirmed("gctb")
            && !p.no("gct_unresectable_or_morbid")
            && ageAllows
            && !pregnant()
            && !p.denUnknownRecent()
            && !p.den120Undated()
            && (first120 == null || -first120 <= 28));
    start =
        has("BTA-01")
            || has("BTA-02")
            || has("BTA-04")
            || has("BTA-05")
            || (has("BTA-13") && first120 == null);
    first = p.den120First() || p.bpFirst() || start;
    anti = first || p.den120Active() || p.den120Planned() || p.bpActive() || p.bpPlanned();
  }

  private void referral() {
    boolean bm = p.metastasisConfirmed();
    boolean anyMetastasis = bm || p.metastasisSuspected();
    boolean known = p.cancer() || anyMetastasis;
    fire("MDT-01", known && (p.yes("neuro_deficit") || p.yes("mscc_imaging")));
    fire("MDT-02", known && p.yes("spinal_pain_suspicious"));
    Integer sins = p.sins();
    fire("MDT-03", sins != null && sins >= 7);
    Integer fracture = p.ago("path_fracture_d");
    Integer surgery = p.ago("bone_surgery_d");
    fire(
        "MDT-04",
        within(fracture, 30)
            && !(surgery != null && surgery <= fracture)
            && !p.yes("pathological_fracture_managed"));
    Integer mirels = p.mirels();
    fire("MDT-05", mirels != null && mirels >= 9);
    fire("MDT-06", mirels != null && mirels == 8);
    boolean lesion = anyMetastasis || p.yes("bone_lesion");
    boolean noCancer = !p.cancerConfirmed();
    boolean solitary = Objects.equals(p.number("n_bone_lesions"), 1);
    fire(
        "MDT-07",
        lesion
            && !p.yes("histology_confirmed")
            && (p.diagnosis("unknown_primary") || noCancer || solitary));
    BigDecimal pain = p.amount("pain_nrs");
    boolean painful = pain != null && pain.compareTo(BigDecimal.valueOf(4)) >= 0;
    fire("MDT-08", bm && painful);
    Integer metastases = p.number("n_mets");
    fire(
        "MDT-09",
        bm && metastases != null && metastases >= 1 && metastases <= 5 && p.no("visceral_met"));
    boolean surgeryPlanned = p.ahead("bone_surgery_plan_d") != null;
    fire(
        "MDT-10",
        bm && surgeryPlanned && (p.diagnosis("kidney_cancer") || p.diagnosis("thyroid_cancer")));
    Integer diagnosed = p.metastasisDay();
    Integer meeting = p.ago("mdt_d");
    fire(
        "MDT-11",
        bm && diagnosed != null && -diagnosed <= 28 && !(meeting != null && meeting <= -diagnosed));
    fire(
        "MDT-12",
        bm && (surgeryPlanned || has("MDT-04") || has("MDT-05") || (sins != null && sins >= 13)));
    Integer firstDose = p.boneAgentFirst();
    fire(
        "MDT-13",
        p.boneAgentActive()
            && firstDose != null
            && Stream.of(p.ago("sre_d"), fracture, surgery)
                .anyMatch(ago -> within(ago, 30) && -firstDose > ago));
    boolean giantCellTumourAlone = gctb() && !anyMetastasis; // not a tumour to irradiate
    fire("MDT-14", within(surgery, 42) && !p.yes("postop_rt") && !giantCellTumourAlone);
    fire("MDT-15", gctb());
    fire("BTA-16", bm && painful && !analgesic() && (p.no("analgesic") || p.medicationsKnown));
  }

  private boolean analgesic() {
    return p.yes("analgesic")
        || p.taken(
            "nsaid", "opioid", "paracetamol", "morphine", "oxycodone", "tramadol", "fentanyl");
  }

  private void therapy() {
    boolean bm = p.metastasisConfirmed();
    String castration = p.findings.path("castration").asText("");
    fire("BTA-03", bm && p.confirmed("prostate_cancer") && castration.equals("HSPC"));
    BigDecimal months = p.amount("life_exp_m");
    fire(
        "BTA-06",
        p.medicationsKnown
            && bm
            && months != null
            && months.compareTo(BigDecimal.valueOf(3)) < 0
            && !p.boneAgentActive());
    fire("BTA-07", p.renalSevere() && (bm || myeloma()) && anti);
    boolean zoledronate = p.activeOrPlannedBisphosphonate("zoledronate");
    fire(
        "BTA-08",
        p.renalSevere() && (zoledronate || p.activeOrPlannedBisphosphonate("pamidronate")));
    Double clearance = p.clearance();
    fire(
        "BTA-09",
        p.oncologyZoledronate()
            && !p.dialysis()
            && clearance != null
            && clearance >= 30
            && clearance <= 60
            && !p.hypercalcaemiaNeedsTreatment());
    Integer interval = zoledronateInterval();
    fire(
        "BTA-10",
        zoledronate
            && interval != null
            && interval <= 35
            && (p.confirmed("breast_cancer") || p.confirmed("prostate_cancer") || myeloma()));
    Integer last = p.last(p.denosumab(120));
    Integer firstDose = p.first(p.denosumab(120));
    Integer next = p.next(p.denosumab(120));
    boolean loading = gctb() && firstDose != null && next != null && next - firstDose <= 28;
    fire("BTA-11", last != null && next != null && next - last < 21 && !loading);
    boolean going = p.denosumab(120).anyMatch(c -> !c.stopped() && c.last() != null);
    fire("BTA-12", going && last != null && -last > 42 && !p.den120Planned());
    boolean prevention = p.den120Active() || p.den120Planned();
    fire(
        "BTA-14",
        p.solidTumour() && p.metastasisNone() && !myelomaPossible() && !gctb() && prevention);
    boolean abiraterone = p.takenOrPlanned("abiraterone");
    fire(
        "BTA-15",
        p.takenOrPlanned("radium223")
            && (!p.boneAgentActive() || abiraterone)
            && p.medicationsKnown);
    Integer start730 = p.boneAgentFirst();
    fire("BTA-17", p.boneAgentActive() && start730 != null && -start730 >= 730);
  }

  /** Days between the newest two doses of zoledronate, the next planned one included. */
  private Integer zoledronateInterval() {
    List<Integer> days =
        p.courses.stream()
            .filter(c -> c.drug().equals("zoledronate"))
            .flatMap(
                c ->
                    Stream.concat(
                        c.given().stream(),
                        c.next() == null ? Stream.empty() : Stream.of(c.next())))
            .sorted()
            .distinct()
            .toList();
    return days.size() < 2 ? null : days.get(days.size() - 1) - days.get(days.size() - 2);
  }

  private void monitoringCalcium() {
    boolean low = p.hypo() || p.lowTotalWithSymptoms();
    Integer nextDenosumab = p.next(p.allDenosumab());
    fire(
        "MON-01",
        low && (first || (nextDenosumab != null && nextDenosumab <= 28) || p.bpPlanned()));
    boolean patient = p.cancer() || p.diagnosis("bone_metastasis") || gctb() || p.exposedEver();
    boolean severe = p.calciumState().equals("hypo_sev") || p.lowTotalWithSymptoms();
    fire("MON-02", severe && patient);
    fire("MON-03", p.hypo() && !p.yes("hypoca_symptoms") && p.exposed180());
    fire("MON-04", first && p.chosenCalcium() == null);
    Integer firstDose = p.first(p.denosumab(120));
    fire(
        "MON-05",
        firstDose != null
            && -firstDose >= 1
            && -firstDose <= 28
            && p.calciums().stream().noneMatch(c -> c.day() >= firstDose + 5));
    fire(
        "MON-06",
        dueWithoutCalcium(p.allDenosumab().toList())
            || dueWithoutCalcium(p.bisphosphonates().toList()));
    Lab vitaminD = p.newest("vit_d_25oh", 180);
    boolean deficient =
        vitaminD != null
            && vitaminD
                    .value()
                    .compareTo(BigDecimal.valueOf(vitaminD.unit().equals("nmol/L") ? 50 : 20))
                < 0;
    Lab magnesium = p.newest("magnesium", 180);
    boolean lowMagnesium =
        magnesium != null
            && magnesium
                    .value()
                    .compareTo(new BigDecimal(magnesium.unit().equals("mmol/L") ? "0.70" : "1.7"))
                < 0;
    boolean risk =
        p.renalSevere()
            || deficient
            || lowMagnesium
            || p.hypo()
            || osteoblastic()
            || p.diagnosis("hypoparathyroidism")
            || p.diagnosis("neck_surgery")
            || p.diagnosis("malabsorption")
            || p.takenOrPlanned("cinacalcet", "etelcalcetide", "evocalcet");
    fire("MON-07", (p.anyDenosumab() || start) && risk);
    fire("MON-08", anti && p.medicationsKnown && !supplemented() && !p.hyper());
    fire(
        "MON-09",
        (p.hyper() || p.hypercalcaemiaNeedsTreatment())
            && p.taken(
                "calcium",
                "calcium_carbonate",
                "calcium_citrate",
                "calcium_lactate",
                "calcium_gluconate",
                "vitamin_d",
                "calcitriol",
                "alfacalcidol"));
    fire("MON-10", deficient && anti);
    fire("MON-11", lowMagnesium && (anti || p.hypo()));
  }

  private boolean osteoblastic() {
    Lab phosphatase = p.newest("alp_xuln", 180);
    return p.yes("diffuse_osteoblastic_disease")
        && phosphatase != null
        && phosphatase.value().compareTo(BigDecimal.valueOf(2)) > 0;
  }

  private boolean dueWithoutCalcium(List<Course> courses) {
    Integer next = p.next(courses.stream());
    Integer last = p.last(courses.stream());
    return next != null
        && next <= 7
        && last != null // "each further dose"
        && p.calciums().stream().noneMatch(c -> -c.day() <= 14 && c.day() > last);
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

  private void monitoringKidneyAndJaw() {
    boolean intravenous = p.bpActive() || p.bpPlanned();
    BigDecimal baseline = p.amount("creatinine_baseline_mgdl");
    Lab creatinine = p.newest("creatinine", 28);
    if (baseline != null && creatinine != null) {
      double rise = SpecificationPatient.milligrams(creatinine) - baseline.doubleValue();
      boolean moles = creatinine.unit().equals("umol/L"); // the label has 44 and 88 umol/L
      double limit =
          baseline.doubleValue() < 1.4 ? (moles ? 44 / 88.4 : 0.5) : (moles ? 88 / 88.4 : 1.0);
      boolean risen = rise >= limit - 1e-9;
      fire("MON-12", intravenous && risen);
      boolean half =
          SpecificationPatient.milligrams(creatinine) / baseline.doubleValue() >= 1.5 - 1e-9;
      fire("ICI-06", p.ici180() && intravenous && half);
    }
    Integer nextBisphosphonate = p.next(p.bisphosphonates());
    fire(
        "MON-13",
        nextBisphosphonate != null
            && nextBisphosphonate <= 7
            && p.newest("creatinine", 14) == null);
    fire("MON-14", first && !within(p.ago("dental_exam_d"), 180));
    Integer dentalPlan = p.ahead("dental_invasive_plan_d");
    Integer extraction = p.ago("dental_extraction_d");
    fire(
        "MON-15",
        first
            && (within(dentalPlan, 28)
                || p.yes("dental_wound_unhealed")
                || within(extraction, 21)));
    fire("MON-16", p.exposedEver() && within(dentalPlan, 90));
    fire("MON-17", p.exposedEver() && p.amount("exposed_jaw_bone_wks") != null);
    fire("MON-18", p.exposedEver() && p.yes("thigh_groin_pain"));
    fire("MON-19", intravenous && p.takenOrPlanned("nsaid", "aminoglycoside", "cisplatin"));
  }

  private void checkpointInhibitors() {
    boolean bm = p.metastasisConfirmed();
    boolean now = p.iciNow();
    fire("ICI-01", bm && now && start);
    fire("ICI-02", bm && now && p.bpActive());
    fire("ICI-03", bm && now && p.den120Active());
    Integer ici = p.next(p.checkpointInhibitors());
    Integer denosumab = p.next(p.denosumab(120));
    boolean never = p.last(p.checkpointInhibitors()) == null;
    boolean delayed =
        p.den120First() && never && ici != null && denosumab != null && ici - denosumab > 14;
    fire("ICI-04", bm && now && (p.yes("ici_delay_for_bta") || delayed));
    boolean free = !p.hyper() && !p.hypercalcaemiaNeedsTreatment();
    fire(
        "ICI-05",
        p.metastasisNone()
            && !myelomaPossible()
            && !gctb()
            && now
            && (p.den120Active() || p.den120Planned())
            && free);
    fire("ICI-07", p.ici180() && (p.hypo() || p.hyper()));
  }

  private void safetyDrugs() {
    boolean bm = p.metastasisConfirmed();
    boolean skeleton =
        p.diagnosis("bone_metastasis")
            || p.diagnosis("multiple_myeloma")
            || p.diagnosis("gctb")
            || p.yes("rt_skeleton");
    fire(
        "SAF-01",
        skeleton
            && p.takenOrPlanned(
                "teriparatide", "abaloparatide", "parathyroid_hormone", "palopegteriparatide"));
    boolean other = p.den60Live() || p.den60Recent() || p.denUnknownLive();
    boolean oncology = p.den120Active() || p.den120Planned();
    fire("SAF-02", other && (oncology || start));
    Integer lastBisphosphonate = p.last(p.bisphosphonates());
    fire(
        "SAF-03",
        p.anyDenosumab()
            && (p.oralBisphosphonate()
                || p.bpPlanned()
                || (lastBisphosphonate != null && -lastBisphosphonate <= 28)));
    Integer last = p.last(p.denosumab(120));
    boolean stopPlanned =
        p.denosumab(120).anyMatch(c -> c.stop() != null && c.stop() >= 0 && c.stop() <= 28);
    boolean gone =
        last != null
            && -last >= 84
            && -last <= 540
            && !(lastBisphosphonate != null && lastBisphosphonate > last)
            && p.next(p.bisphosphonates()) == null;
    fire("SAF-04", stopPlanned || gone);
    boolean child = p.age != null && p.age < 18;
    fire("SAF-05", child && p.no("skeletally_mature") && p.anyDenosumab());
    fire("SAF-06", denosumabGone() && (gctb() || child || p.yes("growing_skeleton_on_rx")));
    fire("SAF-07", p.hypercalcaemiaNeedsTreatment());
    fire("SAF-08", p.calciumState().equals("hyper") && !p.yes("hyperca_symptoms"));
    fire("SAF-09", pregnant() && (bm || myelomaPossible() || gctb() || anti));
  }

  /** Of any strength: stopped, or the last dose over 56 days ago; within a year; none goes on. */
  private boolean denosumabGone() {
    boolean goesOn = p.allDenosumab().anyMatch(c -> !c.stopped() && c.lastWithin(56));
    return !goesOn
        && Stream.of(120, 60, 0)
            .anyMatch(
                strength -> {
                  List<Course> courses = p.denosumab(strength).toList();
                  Integer last = p.last(courses.stream());
                  return last != null
                      && -last <= 365
                      && (-last > 56 || courses.stream().allMatch(Course::stopped));
                });
  }

  private void safetyPatient() {
    boolean cleared = (p.no("pregnant") && p.yes("contraception"));
    fire(
        "SAF-10",
        "F".equals(p.sex)
            && p.age != null
            && p.age >= 12
            && p.age <= 55
            && !p.yes("postmenopausal")
            && !pregnant()
            && anti
            && !cleared);
    fire("SAF-11", p.yes("lactating") && anti);
    boolean intravenous = p.bpActive() || p.bpPlanned();
    fire(
        "SAF-12",
        (p.allergyDenosumab() && (p.anyDenosumab() || first))
            || (p.allergyBisphosphonate() && (intravenous || first)));
    fire(
        "SAF-13",
        p.yes("rt_jaw")
            && (p.amount("exposed_jaw_bone_wks") != null
                || p.ahead("dental_invasive_plan_d") != null));
    fire("SAF-14", (p.yes("hfi") || p.diagnosis("hfi")) && p.anyDenosumab());
    fire("SAF-15", p.exposedEver() && p.yes("ear_symptoms"));
  }

  private void dataQuality() {
    boolean bm = p.metastasisConfirmed();
    fire("DQ-01", p.ungradedTotal() != null);
    fire("DQ-02", p.rejected);
    fire("DQ-03", anti && !p.dialysis() && p.clearance() == null);
    fire("DQ-04", p.denosumab(0).findAny().isPresent());
    fire("DQ-05", p.metastasisSuspected());
    fire(
        "DQ-06",
        bm && p.confirmed("prostate_cancer") && p.findings.path("castration").asText("").isEmpty());
    fire("DQ-07", has("BTA-04") && p.amount("life_exp_m") == null);
    boolean child = p.age != null && p.age < 18;
    fire(
        "DQ-08",
        child
            && (gctb() || p.allDenosumab().findAny().isPresent())
            && p.unknown("skeletally_mature"));
    fire("DQ-09", p.age == null || p.sex == null);
  }

  private void precedence() {
    boolean nothingPlanned = !p.den120Planned() && !p.bpPlanned();
    Set<String> before = Set.copyOf(fired);
    hide(before.contains("MDT-01"), "MDT-02", "MDT-08");
    hide(
        before.contains("MDT-04") || before.contains("MDT-05") || before.contains("MDT-03"),
        "MDT-08");
    hide(before.contains("MON-12") || before.contains("BTA-08"), "BTA-09", "BTA-10");
    hide(before.contains("MON-02"), "MON-03");
    hide(before.contains("SAF-07") || before.contains("SAF-08"), "MON-08");
    hide(before.contains("SAF-07"), "SAF-08", "BTA-11", "BTA-14");
    hide(before.contains("BTA-06") && nothingPlanned, "MON-04", "MON-08", "MON-14");
  }

  private void hide(boolean when, String... ids) {
    if (when) {
      fired.removeAll(Set.of(ids));
    }
  }
}

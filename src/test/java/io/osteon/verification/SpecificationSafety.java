package io.osteon.verification;

import io.osteon.verification.SpecificationMedications.Course;
import java.util.List;
import java.util.stream.Stream;

/** Groups 4, 5 and 6 of the clinical specification. */
final class SpecificationSafety extends SpecificationGroup {
  SpecificationSafety(SpecificationStart start) {
    super(start);
  }

  void checkpointInhibitors() {
    boolean bm = p.metastasisConfirmed();
    boolean now = drugs.iciNow();
    fire("ICI-01", bm && now && start);
    fire("ICI-02", bm && now && drugs.bpActive());
    fire("ICI-03", bm && now && drugs.den120Active());
    Integer ici = drugs.next(drugs.checkpointInhibitors());
    Integer denosumab = drugs.next(drugs.denosumab(120));
    boolean never = drugs.last(drugs.checkpointInhibitors()) == null;
    boolean delayed =
        drugs.den120First() && never && ici != null && denosumab != null && ici - denosumab > 14;
    fire("ICI-04", bm && now && (p.yes("ici_delay_for_bta") || delayed));
    boolean free = !labs.hyper() && !labs.hypercalcaemiaNeedsTreatment();
    fire(
        "ICI-05",
        p.metastasisNone()
            && !myelomaPossible()
            && !gctb()
            && now
            && (drugs.den120Active() || drugs.den120Planned())
            && free);
    fire("ICI-07", drugs.ici180() && (labs.hypo() || labs.hyper()));
  }

  void safetyDrugs() {
    boolean bm = p.metastasisConfirmed();
    boolean skeleton =
        p.diagnosis("bone_metastasis")
            || p.diagnosis("multiple_myeloma")
            || p.diagnosis("gctb")
            || p.diagnosis("bone_sarcoma")
            || p.yes("rt_skeleton")
            || p.yes("skeletal_radiotherapy")
            || p.ago("bone_radiotherapy_d") != null;
    fire(
        "SAF-01",
        skeleton
            && drugs.takenOrPlanned(
                "teriparatide", "abaloparatide", "parathyroid_hormone", "palopegteriparatide"));
    boolean other = drugs.den60Live() || drugs.den60Recent() || drugs.denUnknownLive();
    boolean oncology = drugs.den120Active() || drugs.den120Planned();
    fire("SAF-02", other && (oncology || start));
    Integer lastBisphosphonate = drugs.last(drugs.bisphosphonates());
    fire(
        "SAF-03",
        drugs.anyDenosumab()
            && (drugs.oralBisphosphonate()
                || drugs.bpPlanned()
                || (lastBisphosphonate != null && -lastBisphosphonate <= 28)));
    Integer last = drugs.last(drugs.denosumab(120));
    boolean stopPlanned =
        drugs.denosumab(120).anyMatch(c -> c.stop() != null && c.stop() >= 0 && c.stop() <= 28);
    boolean gone =
        last != null
            && -last >= 84
            && -last <= 540
            && !(lastBisphosphonate != null && lastBisphosphonate > last)
            && drugs.next(drugs.bisphosphonates()) == null;
    fire("SAF-04", stopPlanned || gone);
    boolean child = p.age != null && p.age < 18;
    // beyond the letter of the condition, as its own words say: 60 mg never under 18
    fire(
        "SAF-05",
        child && ((p.no("skeletally_mature") && drugs.anyDenosumab()) || drugs.den60Live()));
    fire("SAF-06", denosumabGone() && (gctb() || child || p.yes("growing_skeleton_on_rx")));
    fire("SAF-07", labs.hypercalcaemiaNeedsTreatment());
    fire("SAF-08", labs.calciumState().equals("hyper") && !p.yes("hyperca_symptoms"));
    fire("SAF-09", pregnant() && (bm || myelomaPossible() || gctb() || anti));
  }

  /** Of any strength: stopped, or the last dose over 56 days ago; within a year; none goes on. */
  private boolean denosumabGone() {
    boolean goesOn = drugs.allDenosumab().anyMatch(c -> !c.stopped() && c.lastWithin(56));
    return !goesOn
        && Stream.of(120, 60, 0)
            .anyMatch(
                strength -> {
                  List<Course> courses = drugs.denosumab(strength).toList();
                  Integer last = drugs.last(courses.stream());
                  return last != null
                      && -last <= 365
                      && (-last > 56 || courses.stream().allMatch(Course::stopped));
                });
  }

  void safetyPatient() {
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
    boolean intravenous = drugs.bpActive() || drugs.bpPlanned();
    fire(
        "SAF-12",
        (p.allergyDenosumab() && (drugs.anyDenosumab() || first))
            || (p.allergyBisphosphonate() && (intravenous || first)));
    fire(
        "SAF-13",
        p.yes("rt_jaw")
            && (p.amount("exposed_jaw_bone_wks") != null || p.invasiveDentalPlan() != null));
    fire("SAF-14", (p.yes("hfi") || p.diagnosis("hfi")) && drugs.anyDenosumab());
    fire("SAF-15", drugs.exposedEver() && p.yes("ear_symptoms"));
  }

  void dataQuality() {
    boolean bm = p.metastasisConfirmed();
    fire("DQ-01", labs.ungradedTotal() != null);
    fire("DQ-02", labs.rejected);
    fire("DQ-03", anti && !p.dialysis() && labs.clearance() == null);
    fire("DQ-04", drugs.denosumab(0).findAny().isPresent());
    fire("DQ-05", p.metastasisSuspected());
    fire(
        "DQ-06",
        bm && p.confirmed("prostate_cancer") && p.findings.path("castration").asText("").isEmpty());
    fire("DQ-07", has("BTA-04") && p.amount("life_exp_m") == null);
    boolean child = p.age != null && p.age < 18;
    fire(
        "DQ-08",
        child
            && (gctb() || drugs.allDenosumab().findAny().isPresent())
            && p.unknown("skeletally_mature"));
    fire("DQ-09", p.age == null || p.sex == null);
  }
}

package io.osteon.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Groups 1 and 2 of the clinical specification, the start rules apart. */
final class SpecificationReferral extends SpecificationGroup {
  private static final List<String> NEUROLOGY =
      List.of(
          "limb_weakness",
          "gait_difficulty",
          "sensory_loss",
          "bladder_or_bowel_dysfunction",
          "saddle_anaesthesia",
          "cord_or_cauda_equina_signs");

  private static final List<String> SUSPICIOUS =
      List.of(
          "severe_unremitting_spinal_pain",
          "progressive_spinal_pain",
          "mechanical_spinal_pain",
          "spinal_pain_on_straining",
          "nocturnal_spinal_pain",
          "localised_spinal_tenderness",
          "thoracic_or_cervical_spinal_pain");

  SpecificationReferral(SpecificationStart start) {
    super(start);
  }

  void referral() {
    boolean bm = p.metastasisConfirmed();
    boolean anyMetastasis = bm || p.metastasisSuspected();
    boolean known = p.cancer() || anyMetastasis;
    boolean neurology = p.yes("neuro_deficit") || NEUROLOGY.stream().anyMatch(p::yes);
    fire("MDT-01", known && (neurology || p.yes("mscc_imaging") || untreatedCompression()));
    boolean suspicious = p.yes("spinal_pain_suspicious") || SUSPICIOUS.stream().anyMatch(p::yes);
    boolean unexamined = !p.yes("neuro_deficit") && !p.no("neuro_deficit");
    boolean uncertain = !p.no("spinal_pain_suspicious") && unexamined;
    fire("MDT-02", known && (suspicious || (p.yes("spinal_pain") && uncertain)));
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
    Integer firstDose = drugs.boneAgentFirst();
    fire(
        "MDT-13",
        drugs.boneAgentActive()
            && firstDose != null
            && Stream.of(
                    p.ago("sre_d"),
                    fracture,
                    surgery,
                    p.ago("spinal_cord_compression_d"),
                    p.ago("bone_radiotherapy_d"))
                .anyMatch(ago -> within(ago, 30) && -firstDose > ago));
    boolean giantCellTumourAlone = gctb() && !anyMetastasis; // not a tumour to irradiate
    Integer radiotherapy = p.ago("bone_radiotherapy_d");
    boolean irradiated =
        p.yes("postop_rt")
            || p.ahead("bone_radiotherapy_plan_d") != null
            || (radiotherapy != null && surgery != null && radiotherapy <= surgery);
    fire("MDT-14", within(surgery, 42) && !irradiated && !giantCellTumourAlone);
    fire("MDT-15", gctb());
    fire("BTA-16", bm && painful && !analgesic() && (p.no("analgesic") || drugs.known));
  }

  /** An event of the last 30 days, with neither surgery nor radiotherapy on that day or since. */
  private boolean untreatedCompression() {
    Integer event = p.ago("spinal_cord_compression_d");
    return within(event, 30)
        && Stream.of(p.ago("bone_surgery_d"), p.ago("bone_radiotherapy_d"))
            .noneMatch(treated -> treated != null && treated <= event);
  }

  private boolean analgesic() {
    return p.yes("analgesic")
        || drugs.taken(
            "analgesic",
            "nsaid",
            "opioid",
            "paracetamol",
            "morphine",
            "oxycodone",
            "tramadol",
            "fentanyl");
  }

  void therapy() {
    boolean bm = p.metastasisConfirmed();
    String castration = p.findings.path("castration").asText("");
    fire("BTA-03", bm && p.confirmed("prostate_cancer") && castration.equals("HSPC"));
    BigDecimal months = p.amount("life_exp_m");
    fire(
        "BTA-06",
        drugs.known
            && bm
            && months != null
            && months.compareTo(BigDecimal.valueOf(3)) < 0
            && !drugs.boneAgentActive());
    fire("BTA-07", labs.renalSevere() && (bm || myeloma()) && anti);
    boolean zoledronate = drugs.activeOrPlannedBisphosphonate("zoledronate");
    fire(
        "BTA-08",
        labs.renalSevere() && (zoledronate || drugs.activeOrPlannedBisphosphonate("pamidronate")));
    Double clearance = labs.clearance();
    fire(
        "BTA-09",
        drugs.oncologyZoledronate()
            && !p.dialysis()
            && clearance != null
            && clearance >= 30
            && clearance <= 60
            && !labs.hypercalcaemiaNeedsTreatment());
    Integer interval = zoledronateInterval();
    fire(
        "BTA-10",
        zoledronate
            && interval != null
            && interval <= 35
            && (p.confirmed("breast_cancer") || p.confirmed("prostate_cancer") || myeloma()));
    Integer last = drugs.last(drugs.denosumab(120));
    Integer firstDose = drugs.first(drugs.denosumab(120));
    Integer next = drugs.next(drugs.denosumab(120));
    boolean loading = gctb() && firstDose != null && next != null && next - firstDose <= 28;
    fire("BTA-11", last != null && next != null && next - last < 21 && !loading);
    boolean going = drugs.denosumab(120).anyMatch(c -> !c.stopped() && c.last() != null);
    fire("BTA-12", going && last != null && -last > 42 && !drugs.den120Planned());
    boolean prevention = drugs.den120Active() || drugs.den120Planned();
    fire(
        "BTA-14",
        p.solidTumour() && p.metastasisNone() && !myelomaPossible() && !gctb() && prevention);
    boolean abiraterone = drugs.takenOrPlanned("abiraterone");
    fire(
        "BTA-15",
        drugs.takenOrPlanned("radium223")
            && (!drugs.boneAgentActive() || abiraterone)
            && drugs.known);
    Integer start730 = drugs.boneAgentFirst();
    fire("BTA-17", drugs.boneAgentActive() && start730 != null && -start730 >= 730);
  }

  /** Days between the newest two doses of zoledronate, the next planned one included. */
  private Integer zoledronateInterval() {
    List<Integer> days =
        drugs.courses.stream()
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
}

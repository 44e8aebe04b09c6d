package io.osteon.verification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Random findings, measurements and events of a test patient. */
final class RandomFindings {
  private final RandomDraw draw;
  private final ObjectNode findings;

  RandomFindings(RandomDraw draw, ObjectNode findings) {
    this.draw = draw;
    this.findings = findings;
  }

  /** Adds them. */
  void fill() {
    boneFindings();
    personFindings();
  }

  private void flag(String key, int percent) {
    if (draw.chance(percent)) {
      findings.put(key, draw.chance(80));
    }
  }

  private void boneFindings() {
    if (draw.chance(60)) {
      findings.put("castration", draw.chance(55) ? "CRPC" : "HSPC");
    }
    if (draw.chance(50)) {
      findings.put("life_exp_m", draw.pick(1, 2, 3, 4, 8, 12));
    }
    flag("neuro_deficit", 5);
    flag("mscc_imaging", 4);
    flag("spinal_pain_suspicious", 8);
    if (draw.chance(8)) {
      findings
          .putObject("sins")
          .put("loc", draw.pick(0, 1, 2, 3))
          .put("pain", draw.pick(0, 1, 3))
          .put("lesion", draw.pick(0, 1, 2))
          .put("align", draw.pick(0, 2, 4))
          .put("collapse", draw.pick(0, 1, 2, 3))
          .put("posterolateral", draw.pick(0, 1, 3));
    } else if (draw.chance(4)) {
      findings.put("sins", draw.pick(6, 7, 12, 13));
    }
    if (draw.chance(8)) {
      findings
          .putObject("mirels")
          .put("site", draw.pick(1, 2, 3))
          .put("pain", draw.pick(1, 2, 3))
          .put("lesion", draw.pick(1, 2, 3))
          .put("size", draw.pick(1, 2, 3));
    } else if (draw.chance(4)) {
      findings.put("mirels", draw.pick(7, 8, 9));
    }
    past("path_fracture_d", 8);
    past("sre_d", 8);
    past("bone_surgery_d", 8);
    past("mdt_d", 20);
    if (draw.chance(8)) {
      findings.put("bone_surgery_plan_d", draw.pick(0, 3, 5, 30));
    }
    if (draw.chance(30)) {
      findings.put("pain_nrs", draw.pick(0, 3, 4, 7, 10));
    }
    flag("analgesic", 40);
    flag("bone_lesion", 8);
    if (draw.chance(20)) {
      findings.put("n_bone_lesions", draw.pick(1, 1, 2, 4, 5));
    }
    if (draw.chance(20)) {
      findings.put("n_mets", draw.pick(1, 2, 5, 6));
    }
    if (draw.chance(25)) {
      findings.put("visceral_met", draw.chance(40));
    }
    flag("histology_confirmed", 30);
    flag("gct_unresectable_or_morbid", 20);
    flag("postop_rt", 8);
    flag("mm_treatment", 10);
    flag("ici_delay_for_bta", 6);
  }

  private void past(String key, int percent) {
    if (draw.chance(percent)) {
      findings.put(key, -draw.pick(RandomDraw.PAST));
    }
  }

  private void personFindings() {
    if (draw.chance(50)) {
      findings.put("skeletally_mature", draw.chance(50));
    }
    flag("growing_skeleton_on_rx", 4);
    flag("diffuse_osteoblastic_disease", 12);
    flag("pathological_fracture_managed", 3);
    flag("dialysis", 4);
    flag("hypoca_symptoms", 10);
    flag("hyperca_symptoms", 10);
    if (draw.chance(30)) {
      findings.put(
          "creatinine_baseline_mgdl",
          new BigDecimal(draw.pick(List.of("0.7", "0.9", "1.0", "1.3", "1.4", "1.5", "1.6"))));
    }
    if (draw.chance(60)) {
      findings.put("dental_exam_d", -draw.pick(5, 20, 100, 179, 180, 181, 300));
    }
    if (draw.chance(12)) {
      findings.put("dental_invasive_plan_d", draw.pick(0, 7, 27, 28, 29, 60, 90, 91));
    }
    if (draw.chance(6)) {
      findings.put("dental_extraction_d", -draw.pick(1, 14, 20, 21, 22));
    }
    flag("dental_wound_unhealed", 5);
    if (draw.chance(5)) {
      findings.put("exposed_jaw_bone_wks", draw.pick(1, 7, 8, 9));
    }
    flag("rt_jaw", 8);
    flag("thigh_groin_pain", 6);
    flag("ear_symptoms", 5);
    if (draw.chance(30)) {
      findings.put("pregnant", draw.chance(15));
    } else if (draw.chance(5)) {
      findings.putNull("pregnant");
    }
    if (draw.chance(30)) {
      findings.put("contraception", draw.chance(60));
    }
    flag("postmenopausal", 45);
    flag("lactating", 4);
    if (draw.chance(15)) {
      ArrayNode allergies = findings.putArray("allergy");
      if (draw.chance(50)) {
        allergies.add("denosumab");
      }
      if (draw.chance(40)) {
        allergies.add(draw.chance(70) ? "zoledronate" : "bisphosphonate");
      }
    }
    flag("rt_skeleton", 12);
    flag("hfi", 4);
  }
}

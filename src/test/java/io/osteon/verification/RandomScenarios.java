package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Random test patients in the scenario format. Days and values crowd around the thresholds of the
 * rules, so that each rule is reached and each boundary is met from both sides and exactly.
 */
final class RandomScenarios {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SOLID =
      List.of(
          "lung_cancer",
          "kidney_cancer",
          "thyroid_cancer",
          "liver_cancer",
          "melanoma",
          "unknown_primary",
          "other_solid");
  private static final int[] PAST = {
    0, 1, 2, 3, 5, 7, 13, 14, 15, 20, 21, 22, 27, 28, 29, 30, 31, 35, 42, 43, 50, 56, 57, 60, 75,
    83, 84, 85, 90, 97, 98, 99, 120, 179, 180, 181, 212, 213, 214, 300, 364, 365, 366, 400, 539,
    540, 541, 700, 729, 730, 731, 800
  };
  private static final int[] NEXT = {
    0, 1, 2, 5, 6, 7, 8, 10, 13, 14, 15, 16, 20, 21, 27, 28, 29, 30, 41, 42, 43, 60, 89, 90, 91
  };
  private static final int[] LAB_DAYS = {
    0, 0, 1, 1, 2, 3, 5, 6, 7, 8, 13, 14, 15, 20, 27, 28, 29, 60, 179, 180, 181
  };

  private final Random random;
  private ObjectNode scenario;
  private ObjectNode findings;
  private ArrayNode labs;
  private ArrayNode medications;

  RandomScenarios(long seed) {
    random = new Random(seed);
  }

  /** The next patient. */
  ObjectNode next(String id) {
    scenario = JSON.createObjectNode();
    scenario.put("id", id);
    patient();
    diagnoses();
    labs = scenario.putArray("labs");
    laboratory();
    if (chance(2)) {
      scenario.putNull("rx");
      medications = JSON.createArrayNode();
    } else {
      medications = scenario.putArray("rx");
    }
    drugs();
    findings = scenario.putObject("f");
    boneFindings();
    personFindings();
    scenario.putArray("must");
    scenario.putArray("not");
    scenario.put("why", "random");
    return scenario;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private int pick(int... values) {
    return values[random.nextInt(values.length)];
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private BigDecimal decimal(double low, double high, int scale) {
    return BigDecimal.valueOf(low + random.nextDouble() * (high - low))
        .setScale(scale, RoundingMode.HALF_UP);
  }

  private void patient() {
    if (chance(4)) {
      scenario.putNull("age");
    } else {
      scenario.put(
          "age",
          chance(60)
              ? 40 + random.nextInt(45)
              : pick(5, 11, 12, 13, 16, 17, 18, 19, 30, 54, 55, 56));
    }
    if (chance(4)) {
      scenario.putNull("sex");
    } else {
      scenario.put("sex", chance(50) ? "F" : "M");
    }
    if (chance(6)) {
      scenario.putNull("wt");
    } else {
      scenario.put("wt", chance(2) ? pick(19, 20, 300, 301) : 40 + random.nextInt(60));
    }
  }

  private void diagnoses() {
    if (chance(2)) {
      scenario.putNull("dx");
      return;
    }
    ArrayNode diagnoses = scenario.putArray("dx");
    if (chance(35)) {
      diagnosis(diagnoses, "breast_cancer", 97);
    } else if (chance(35)) {
      diagnosis(diagnoses, "prostate_cancer", 97);
    } else if (chance(70)) {
      diagnosis(diagnoses, pick(SOLID), 97);
    }
    if (chance(8)) {
      diagnosis(diagnoses, pick(SOLID), 90);
    }
    if (chance(65)) {
      diagnosis(diagnoses, "bone_metastasis", 88);
    }
    if (chance(8)) {
      diagnosis(diagnoses, "multiple_myeloma", 97);
    }
    if (chance(10)) {
      diagnosis(diagnoses, "gctb", 97);
    }
    for (String other :
        List.of(
            "hypoparathyroidism", "malabsorption", "neck_surgery", "dialysis", "pregnant", "hfi")) {
      if (chance(2)) {
        diagnosis(diagnoses, other, 100);
      }
    }
  }

  private void diagnosis(ArrayNode diagnoses, String key, int confirmed) {
    ObjectNode diagnosis = diagnoses.addObject();
    diagnosis.put("k", key);
    diagnosis.put("d", -pick(PAST));
    if (!chance(confirmed)) {
      diagnosis.put("v", "suspected");
    } else if (chance(50)) {
      diagnosis.put("v", "confirmed");
    }
  }

  /**
   * Adds a result and returns it, unless the item has one of that day: which of two would count is
   * not specified.
   */
  private Optional<ObjectNode> lab(String item, BigDecimal value, String unit, int day) {
    for (JsonNode other : labs) {
      if (other.path("k").asText().equals(item) && other.path("d").asInt() == -day) {
        return Optional.empty();
      }
    }
    ObjectNode lab = labs.addObject();
    lab.put("k", item);
    lab.put("v", value);
    lab.put("u", unit);
    lab.put("d", -day);
    return Optional.of(lab);
  }

  private void laboratory() {
    if (chance(85)) {
      int day = chance(60) ? random.nextInt(4) : pick(LAB_DAYS);
      total(day);
      if (chance(85)) {
        albumin(Math.max(0, day + pick(0, 0, 0, 0, 1, -1, 2)));
      }
    }
    if (chance(10)) {
      int day = pick(LAB_DAYS);
      total(day);
      albumin(day);
    }
    if (chance(12)) {
      ionised();
    }
    if (chance(12)) {
      boolean moles = chance(60);
      lab(
          "ca_corrected",
          around(moles, "1.9 2.11 2.52 3.00 3.50", "7.6 8.5 10.1 12.0 14.0"),
          moles ? "mmol/L" : "mg/dL",
          pick(LAB_DAYS));
    }
    if (chance(88)) {
      creatinine();
    }
    if (chance(10)) {
      lab(
          "egfr",
          BigDecimal.valueOf(pick(15, 29, 30, 31, 42, 90)),
          "mL/min/1.73m2",
          pick(0, 5, 28, 29));
    }
    if (chance(80)) {
      boolean moles = chance(60);
      lab(
          "vit_d_25oh",
          BigDecimal.valueOf(moles ? pick(20, 49, 50, 51, 75, 90) : pick(10, 19, 20, 21, 35)),
          moles ? "nmol/L" : "ng/mL",
          pick(LAB_DAYS));
    }
    if (chance(8)) {
      lab("alp_xuln", new BigDecimal(pick(List.of("1.0", "2.0", "2.1"))), "1", pick(LAB_DAYS));
    }
    if (chance(25)) {
      boolean moles = chance(70);
      lab(
          "magnesium",
          new BigDecimal(
              moles
                  ? pick(List.of("0.55", "0.69", "0.70", "0.71", "0.85"))
                  : pick(List.of("1.5", "1.6", "1.7", "1.8", "2.0"))),
          moles ? "mmol/L" : "mg/dL",
          pick(LAB_DAYS));
    }
  }

  /** A value at, just beside or somewhere near one of the limits. */
  private BigDecimal around(boolean moles, String molesLimits, String massLimits) {
    List<String> limits = List.of((moles ? molesLimits : massLimits).split(" "));
    BigDecimal limit = new BigDecimal(pick(limits));
    BigDecimal step = new BigDecimal(moles ? "0.01" : "0.1");
    return switch (random.nextInt(5)) {
      case 0 -> limit;
      case 1 -> limit.add(step);
      case 2 -> limit.subtract(step);
      default -> moles ? decimal(2.0, 2.7, 2) : decimal(8.0, 10.8, 1);
    };
  }

  private void total(int day) {
    if (chance(2)) {
      lab("ca_total", new BigDecimal("9.2"), "mmol/L", day);
      return;
    }
    boolean moles = chance(75);
    BigDecimal value =
        chance(55)
            ? new BigDecimal(moles ? "2.30" : "9.2")
            : around(moles, "1.9 2.11 2.52 3.00 3.50", "7.6 8.5 10.1 12.0 14.0");
    Optional<ObjectNode> lab = lab("ca_total", value, moles ? "mmol/L" : "mg/dL", day);
    if (chance(6)) {
      lab.ifPresent(result -> ownLimits(result, moles));
    }
  }

  private static void ownLimits(ObjectNode lab, boolean moles) {
    lab.put("lln", moles ? new BigDecimal("2.20") : new BigDecimal("8.8"));
    lab.put("uln", moles ? new BigDecimal("2.65") : new BigDecimal("10.6"));
  }

  private void albumin(int day) {
    boolean grams = chance(75);
    int value = chance(50) ? 40 : pick(9, 25, 28, 35, 39, 41, 45, 50);
    lab(
        "albumin",
        grams ? BigDecimal.valueOf(value) : BigDecimal.valueOf(value, 1),
        grams ? "g/L" : "g/dL",
        day);
  }

  private void ionised() {
    boolean moles = chance(70);
    String value =
        moles
            ? pick(
                List.of(
                    "0.85", "0.89", "0.90", "1.11", "1.12", "1.20", "1.32", "1.33", "1.60", "1.61",
                    "1.80", "1.81"))
            : pick(
                List.of(
                    "3.5", "3.6", "4.4", "4.5", "5.0", "5.3", "5.4", "6.4", "6.5", "7.2", "7.3"));
    lab("ca_ionised", new BigDecimal(value), moles ? "mmol/L" : "mg/dL", pick(LAB_DAYS));
  }

  private void creatinine() {
    int day = chance(70) ? random.nextInt(5) : pick(LAB_DAYS);
    if (chance(50)) {
      lab(
          "creatinine",
          BigDecimal.valueOf(chance(60) ? 50 + random.nextInt(60) : 110 + random.nextInt(250)),
          "umol/L",
          day);
    } else {
      lab("creatinine", chance(60) ? decimal(0.6, 1.4, 2) : decimal(1.3, 4.0, 2), "mg/dL", day);
    }
    if (chance(15)) {
      lab("creatinine", decimal(0.6, 3.0, 1), "mg/dL", pick(LAB_DAYS));
    }
  }

  private ObjectNode drug(String key) {
    ObjectNode drug = medications.addObject();
    drug.put("k", key);
    return drug;
  }

  private void dated(ObjectNode drug, int givenPercent, int planPercent, int stopPercent) {
    if (chance(givenPercent)) {
      TreeSet<Integer> given = new TreeSet<>();
      int last = chance(50) ? pick(1, 2, 5, 7, 14, 20, 21, 28, 30) : pick(PAST);
      given.add(-last);
      int doses = random.nextInt(5);
      for (int i = 1; i <= doses; i++) {
        given.add(-last - i * pick(7, 28, 28, 35, 36, 84, 180));
      }
      ArrayNode list = drug.putArray("given");
      given.forEach(list::add);
    } else if (chance(50)) {
      drug.putArray("given");
    }
    if (chance(planPercent)) {
      drug.putArray("plan").add(pick(NEXT));
    }
    if (chance(stopPercent)) {
      drug.put("stop", chance(60) ? -pick(PAST) : pick(0, 1, 10, 28, 29));
    }
  }

  private void drugs() {
    if (chance(45)) {
      ObjectNode denosumab = drug("denosumab");
      if (chance(94)) {
        denosumab.put("mg", 120);
      }
      dated(denosumab, 75, 50, 18);
    }
    if (chance(8)) {
      ObjectNode denosumab = drug("denosumab");
      denosumab.put("mg", 60);
      dated(denosumab, 80, 30, 20);
    }
    if (chance(25)) {
      ObjectNode zoledronate =
          drug(chance(90) ? "zoledronate" : chance(50) ? "pamidronate" : "ibandronate_iv");
      if (chance(92)) {
        zoledronate.put("mg", chance(90) ? 4 : 5);
      }
      dated(zoledronate, 70, 60, 10);
    }
    if (chance(30)) {
      dated(
          drug(
              pick(
                  List.of(
                      "nivolumab",
                      "pembrolizumab",
                      "tislelizumab",
                      "toripalimab",
                      "camrelizumab",
                      "ipilimumab"))),
          65,
          55,
          15);
    }
    supplements();
    for (String key :
        List.of(
            "nsaid",
            "alendronate",
            "ibandronate_po",
            "cisplatin",
            "teriparatide",
            "palopegteriparatide",
            "radium223",
            "abiraterone",
            "cinacalcet",
            "clodronate_po",
            "calcitriol",
            "aromatase_inhibitor")) {
      if (chance(4)) {
        ObjectNode drug = drug(key);
        if (chance(30)) {
          dated(drug, 60, 30, 20);
        }
      }
    }
  }

  private void supplements() {
    if (chance(55)) {
      ObjectNode calcium = drug(chance(92) ? "calcium" : "calcium_carbonate");
      if (calcium.path("k").asText().equals("calcium_carbonate")) {
        calcium.put("salt_mg", pick(1000, 1250, 1500));
      } else if (chance(95)) {
        calcium.put("elemental_mg", pick(300, 499, 500, 600));
      }
      if (chance(5)) {
        calcium.put("stop", -5);
      }
    }
    if (chance(55)) {
      ObjectNode vitaminD = drug("vitamin_d");
      if (chance(95)) {
        vitaminD.put("iu", pick(125, 399, 400, 800));
      }
    }
  }

  private void flag(String key, int percent) {
    if (chance(percent)) {
      findings.put(key, chance(80));
    }
  }

  private void boneFindings() {
    if (chance(60)) {
      findings.put("castration", chance(55) ? "CRPC" : "HSPC");
    }
    if (chance(50)) {
      findings.put("life_exp_m", pick(1, 2, 3, 4, 8, 12));
    }
    flag("neuro_deficit", 5);
    flag("mscc_imaging", 4);
    flag("spinal_pain_suspicious", 8);
    if (chance(8)) {
      findings
          .putObject("sins")
          .put("loc", pick(0, 1, 2, 3))
          .put("pain", pick(0, 1, 3))
          .put("lesion", pick(0, 1, 2))
          .put("align", pick(0, 2, 4))
          .put("collapse", pick(0, 1, 2, 3))
          .put("posterolateral", pick(0, 1, 3));
    } else if (chance(4)) {
      findings.put("sins", pick(6, 7, 12, 13));
    }
    if (chance(8)) {
      findings
          .putObject("mirels")
          .put("site", pick(1, 2, 3))
          .put("pain", pick(1, 2, 3))
          .put("lesion", pick(1, 2, 3))
          .put("size", pick(1, 2, 3));
    } else if (chance(4)) {
      findings.put("mirels", pick(7, 8, 9));
    }
    past("path_fracture_d", 8);
    past("sre_d", 8);
    past("bone_surgery_d", 8);
    past("mdt_d", 20);
    if (chance(8)) {
      findings.put("bone_surgery_plan_d", pick(0, 3, 5, 30));
    }
    if (chance(30)) {
      findings.put("pain_nrs", pick(0, 3, 4, 7, 10));
    }
    flag("analgesic", 40);
    flag("bone_lesion", 8);
    if (chance(20)) {
      findings.put("n_bone_lesions", pick(1, 1, 2, 4, 5));
    }
    if (chance(20)) {
      findings.put("n_mets", pick(1, 2, 5, 6));
    }
    if (chance(25)) {
      findings.put("visceral_met", chance(40));
    }
    flag("histology_confirmed", 30);
    flag("gct_unresectable_or_morbid", 20);
    flag("postop_rt", 8);
    flag("mm_treatment", 10);
    flag("ici_delay_for_bta", 6);
  }

  private void past(String key, int percent) {
    if (chance(percent)) {
      findings.put(key, -pick(PAST));
    }
  }

  private void personFindings() {
    if (chance(50)) {
      findings.put("skeletally_mature", chance(50));
    }
    flag("growing_skeleton_on_rx", 4);
    flag("diffuse_osteoblastic_disease", 12);
    flag("pathological_fracture_managed", 3);
    flag("dialysis", 4);
    flag("hypoca_symptoms", 10);
    flag("hyperca_symptoms", 10);
    if (chance(30)) {
      findings.put(
          "creatinine_baseline_mgdl",
          new BigDecimal(pick(List.of("0.7", "0.9", "1.0", "1.3", "1.4", "1.5", "1.6"))));
    }
    if (chance(60)) {
      findings.put("dental_exam_d", -pick(5, 20, 100, 179, 180, 181, 300));
    }
    if (chance(12)) {
      findings.put("dental_invasive_plan_d", pick(0, 7, 27, 28, 29, 60, 90, 91));
    }
    if (chance(6)) {
      findings.put("dental_extraction_d", -pick(1, 14, 20, 21, 22));
    }
    flag("dental_wound_unhealed", 5);
    if (chance(5)) {
      findings.put("exposed_jaw_bone_wks", pick(1, 7, 8, 9));
    }
    flag("rt_jaw", 8);
    flag("thigh_groin_pain", 6);
    flag("ear_symptoms", 5);
    if (chance(30)) {
      findings.put("pregnant", chance(15));
    } else if (chance(5)) {
      findings.putNull("pregnant");
    }
    if (chance(30)) {
      findings.put("contraception", chance(60));
    }
    flag("postmenopausal", 45);
    flag("lactating", 4);
    if (chance(15)) {
      ArrayNode allergies = findings.putArray("allergy");
      if (chance(50)) {
        allergies.add("denosumab");
      }
      if (chance(40)) {
        allergies.add(chance(70) ? "zoledronate" : "bisphosphonate");
      }
    }
    flag("rt_skeleton", 12);
    flag("hfi", 4);
  }
}

package io.osteon.verification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Random test patients in the scenario format. Days and values crowd around the thresholds of the
 * rules, so that each rule is reached and each boundary is met from both sides and exactly.
 */
public final class RandomScenarios {
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

  private final RandomDraw draw;
  private ObjectNode scenario;

  /** Patients that the seed determines. */
  public RandomScenarios(long seed) {
    draw = new RandomDraw(seed);
  }

  /** The next patient. */
  public ObjectNode next(String id) {
    scenario = JSON.createObjectNode();
    scenario.put("id", id);
    patient();
    diagnoses();
    new RandomLaboratory(draw, scenario.putArray("labs")).fill();
    ArrayNode medications = JSON.createArrayNode();
    if (draw.chance(2)) {
      scenario.putNull("rx");
    } else {
      scenario.set("rx", medications);
    }
    new RandomMedications(draw, medications).fill();
    new RandomFindings(draw, scenario.putObject("f")).fill();
    scenario.putArray("must");
    scenario.putArray("not");
    scenario.put("why", "random");
    return scenario;
  }

  private void patient() {
    if (draw.chance(4)) {
      scenario.putNull("age");
    } else {
      scenario.put(
          "age",
          draw.chance(60)
              ? 40 + draw.below(45)
              : draw.pick(5, 11, 12, 13, 16, 17, 18, 19, 30, 54, 55, 56));
    }
    if (draw.chance(4)) {
      scenario.putNull("sex");
    } else {
      scenario.put("sex", draw.chance(50) ? "F" : "M");
    }
    if (draw.chance(6)) {
      scenario.putNull("wt");
    } else {
      scenario.put("wt", draw.chance(2) ? draw.pick(19, 20, 300, 301) : 40 + draw.below(60));
    }
  }

  private void diagnoses() {
    if (draw.chance(2)) {
      scenario.putNull("dx");
      return;
    }
    ArrayNode diagnoses = scenario.putArray("dx");
    if (draw.chance(35)) {
      diagnosis(diagnoses, "breast_cancer", 97);
    } else if (draw.chance(35)) {
      diagnosis(diagnoses, "prostate_cancer", 97);
    } else if (draw.chance(70)) {
      diagnosis(diagnoses, draw.pick(SOLID), 97);
    }
    if (draw.chance(8)) {
      diagnosis(diagnoses, draw.pick(SOLID), 90);
    }
    if (draw.chance(65)) {
      diagnosis(diagnoses, "bone_metastasis", 88);
    }
    if (draw.chance(8)) {
      diagnosis(diagnoses, "multiple_myeloma", 97);
    }
    if (draw.chance(10)) {
      diagnosis(diagnoses, "gctb", 97);
    }
    for (String other :
        List.of(
            "hypoparathyroidism", "malabsorption", "neck_surgery", "dialysis", "pregnant", "hfi")) {
      if (draw.chance(2)) {
        diagnosis(diagnoses, other, 100);
      }
    }
  }

  private void diagnosis(ArrayNode diagnoses, String key, int confirmed) {
    ObjectNode diagnosis = diagnoses.addObject();
    diagnosis.put("k", key);
    diagnosis.put("d", -draw.pick(RandomDraw.PAST));
    if (!draw.chance(confirmed)) {
      diagnosis.put("v", "suspected");
    } else if (draw.chance(50)) {
      diagnosis.put("v", "confirmed");
    }
  }
}

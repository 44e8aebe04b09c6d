package io.osteon.verification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;

/** A random medication list of a test patient. */
final class RandomMedications {
  private final RandomDraw draw;
  private final ArrayNode medications;

  RandomMedications(RandomDraw draw, ArrayNode medications) {
    this.draw = draw;
    this.medications = medications;
  }

  private ObjectNode drug(String key) {
    ObjectNode drug = medications.addObject();
    drug.put("k", key);
    return drug;
  }

  private void dated(ObjectNode drug, int givenPercent, int planPercent, int stopPercent) {
    if (draw.chance(givenPercent)) {
      TreeSet<Integer> given = new TreeSet<>();
      int last =
          draw.chance(50) ? draw.pick(1, 2, 5, 7, 14, 20, 21, 28, 30) : draw.pick(RandomDraw.PAST);
      given.add(-last);
      int doses = draw.below(5);
      for (int i = 1; i <= doses; i++) {
        given.add(-last - i * draw.pick(7, 28, 28, 35, 36, 84, 180));
      }
      ArrayNode list = drug.putArray("given");
      given.forEach(list::add);
    } else if (draw.chance(50)) {
      drug.putArray("given");
    }
    if (draw.chance(planPercent)) {
      drug.putArray("plan").add(draw.pick(RandomDraw.NEXT));
    }
    if (draw.chance(stopPercent)) {
      drug.put("stop", draw.chance(60) ? -draw.pick(RandomDraw.PAST) : draw.pick(0, 1, 10, 28, 29));
    }
  }

  /** Adds the drugs. */
  void fill() {
    if (draw.chance(45)) {
      ObjectNode denosumab = drug("denosumab");
      if (draw.chance(94)) {
        denosumab.put("mg", 120);
      }
      dated(denosumab, 75, 50, 18);
    }
    if (draw.chance(8)) {
      ObjectNode denosumab = drug("denosumab");
      denosumab.put("mg", 60);
      dated(denosumab, 80, 30, 20);
    }
    if (draw.chance(25)) {
      ObjectNode zoledronate =
          drug(
              draw.chance(90) ? "zoledronate" : draw.chance(50) ? "pamidronate" : "ibandronate_iv");
      if (draw.chance(92)) {
        zoledronate.put("mg", draw.chance(90) ? 4 : 5);
      }
      dated(zoledronate, 70, 60, 10);
    }
    if (draw.chance(30)) {
      dated(
          drug(
              draw.pick(
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
      if (draw.chance(4)) {
        ObjectNode drug = drug(key);
        if (draw.chance(30)) {
          dated(drug, 60, 30, 20);
        }
      }
    }
  }

  private void supplements() {
    if (draw.chance(55)) {
      ObjectNode calcium = drug(draw.chance(92) ? "calcium" : "calcium_carbonate");
      if (calcium.path("k").asText().equals("calcium_carbonate")) {
        calcium.put("salt_mg", draw.pick(1000, 1250, 1500));
      } else if (draw.chance(95)) {
        calcium.put("elemental_mg", draw.pick(300, 499, 500, 600));
      }
      if (draw.chance(5)) {
        calcium.put("stop", -5);
      }
    }
    if (draw.chance(55)) {
      ObjectNode vitaminD = drug("vitamin_d");
      if (draw.chance(95)) {
        vitaminD.put("iu", draw.pick(125, 399, 400, 800));
      }
    }
  }
}

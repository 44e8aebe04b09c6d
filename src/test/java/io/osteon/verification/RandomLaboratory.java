package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Random laboratory results of a test patient. */
final class RandomLaboratory {
  private static final int[] LAB_DAYS = {
    0, 0, 1, 1, 2, 3, 5, 6, 7, 8, 13, 14, 15, 20, 27, 28, 29, 60, 179, 180, 181
  };

  private final RandomDraw draw;
  private final ArrayNode labs;

  RandomLaboratory(RandomDraw draw, ArrayNode labs) {
    this.draw = draw;
    this.labs = labs;
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

  /** Adds the results. */
  void fill() {
    if (draw.chance(85)) {
      int day = draw.chance(60) ? draw.below(4) : draw.pick(LAB_DAYS);
      total(day);
      if (draw.chance(85)) {
        albumin(Math.max(0, day + draw.pick(0, 0, 0, 0, 1, -1, 2)));
      }
    }
    if (draw.chance(10)) {
      int day = draw.pick(LAB_DAYS);
      total(day);
      albumin(day);
    }
    if (draw.chance(12)) {
      ionised();
    }
    if (draw.chance(12)) {
      boolean moles = draw.chance(60);
      lab(
          "ca_corrected",
          around(moles, "1.9 2.11 2.52 3.00 3.50", "7.6 8.5 10.1 12.0 14.0"),
          moles ? "mmol/L" : "mg/dL",
          draw.pick(LAB_DAYS));
    }
    if (draw.chance(88)) {
      creatinine();
    }
    if (draw.chance(10)) {
      lab(
          "egfr",
          BigDecimal.valueOf(draw.pick(15, 29, 30, 31, 42, 90)),
          "mL/min/1.73m2",
          draw.pick(0, 5, 28, 29));
    }
    if (draw.chance(80)) {
      boolean moles = draw.chance(60);
      lab(
          "vit_d_25oh",
          BigDecimal.valueOf(
              moles ? draw.pick(20, 49, 50, 51, 75, 90) : draw.pick(10, 19, 20, 21, 35)),
          moles ? "nmol/L" : "ng/mL",
          draw.pick(LAB_DAYS));
    }
    if (draw.chance(8)) {
      lab(
          "alp_xuln",
          new BigDecimal(draw.pick(List.of("1.0", "2.0", "2.1"))),
          "1",
          draw.pick(LAB_DAYS));
    }
    if (draw.chance(25)) {
      boolean moles = draw.chance(70);
      lab(
          "magnesium",
          new BigDecimal(
              moles
                  ? draw.pick(List.of("0.55", "0.69", "0.70", "0.71", "0.85"))
                  : draw.pick(List.of("1.5", "1.6", "1.7", "1.8", "2.0"))),
          moles ? "mmol/L" : "mg/dL",
          draw.pick(LAB_DAYS));
    }
  }

  /** A value at, just beside or somewhere near one of the limits. */
  private BigDecimal around(boolean moles, String molesLimits, String massLimits) {
    List<String> limits = List.of((moles ? molesLimits : massLimits).split(" "));
    BigDecimal limit = new BigDecimal(draw.pick(limits));
    BigDecimal step = new BigDecimal(moles ? "0.01" : "0.1");
    return switch (draw.below(5)) {
      case 0 -> limit;
      case 1 -> limit.add(step);
      case 2 -> limit.subtract(step);
      default -> moles ? draw.decimal(2.0, 2.7, 2) : draw.decimal(8.0, 10.8, 1);
    };
  }

  private void total(int day) {
    if (draw.chance(2)) {
      lab("ca_total", new BigDecimal("9.2"), "mmol/L", day);
      return;
    }
    boolean moles = draw.chance(75);
    BigDecimal value =
        draw.chance(55)
            ? new BigDecimal(moles ? "2.30" : "9.2")
            : around(moles, "1.9 2.11 2.52 3.00 3.50", "7.6 8.5 10.1 12.0 14.0");
    Optional<ObjectNode> lab = lab("ca_total", value, moles ? "mmol/L" : "mg/dL", day);
    if (draw.chance(6)) {
      lab.ifPresent(result -> ownLimits(result, moles));
    }
  }

  private static void ownLimits(ObjectNode lab, boolean moles) {
    lab.put("lln", moles ? new BigDecimal("2.20") : new BigDecimal("8.8"));
    lab.put("uln", moles ? new BigDecimal("2.65") : new BigDecimal("10.6"));
  }

  private void albumin(int day) {
    boolean grams = draw.chance(75);
    int value = draw.chance(50) ? 40 : draw.pick(9, 25, 28, 35, 39, 41, 45, 50);
    lab(
        "albumin",
        grams ? BigDecimal.valueOf(value) : BigDecimal.valueOf(value, 1),
        grams ? "g/L" : "g/dL",
        day);
  }

  private void ionised() {
    boolean moles = draw.chance(70);
    String value =
        moles
            ? draw.pick(
                List.of(
                    "0.85", "0.89", "0.90", "1.11", "1.12", "1.20", "1.32", "1.33", "1.60", "1.61",
                    "1.80", "1.81"))
            : draw.pick(
                List.of(
                    "3.5", "3.6", "4.4", "4.5", "5.0", "5.3", "5.4", "6.4", "6.5", "7.2", "7.3"));
    lab("ca_ionised", new BigDecimal(value), moles ? "mmol/L" : "mg/dL", draw.pick(LAB_DAYS));
  }

  private void creatinine() {
    int day = draw.chance(70) ? draw.below(5) : draw.pick(LAB_DAYS);
    if (draw.chance(50)) {
      lab(
          "creatinine",
          BigDecimal.valueOf(draw.chance(60) ? 50 + draw.below(60) : 110 + draw.below(250)),
          "umol/L",
          day);
    } else {
      lab(
          "creatinine",
          draw.chance(60) ? draw.decimal(0.6, 1.4, 2) : draw.decimal(1.3, 4.0, 2),
          "mg/dL",
          day);
    }
    if (draw.chance(15)) {
      lab("creatinine", draw.decimal(0.6, 3.0, 1), "mg/dL", draw.pick(LAB_DAYS));
    }
  }
}

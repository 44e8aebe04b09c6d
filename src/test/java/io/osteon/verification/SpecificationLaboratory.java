package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Calcium and kidney as the clinical specification defines them (B.0.3, B.0.4), a second time over
 * the scenario format.
 */
final class SpecificationLaboratory {
  private static final Map<String, double[]> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("weight kg", new double[] {20, 300}),
          Map.entry("ca_total mmol/L", new double[] {0.8, 5.0}),
          Map.entry("ca_total mg/dL", new double[] {3.2, 20}),
          Map.entry("ca_corrected mmol/L", new double[] {0.8, 5.0}),
          Map.entry("ca_corrected mg/dL", new double[] {3.2, 20}),
          Map.entry("ca_ionised mmol/L", new double[] {0.3, 2.5}),
          Map.entry("ca_ionised mg/dL", new double[] {1.2, 10}),
          Map.entry("albumin g/L", new double[] {10, 60}),
          Map.entry("albumin g/dL", new double[] {1.0, 6.0}),
          Map.entry("creatinine umol/L", new double[] {15, 2500}),
          Map.entry("creatinine mg/dL", new double[] {0.15, 28}),
          Map.entry("egfr mL/min/1.73m2", new double[] {1, 200}),
          Map.entry("vit_d_25oh nmol/L", new double[] {5, 600}),
          Map.entry("vit_d_25oh ng/mL", new double[] {2, 240}),
          Map.entry("phosphate mmol/L", new double[] {0.1, 5.0}),
          Map.entry("phosphate mg/dL", new double[] {0.3, 15.5}),
          Map.entry("magnesium mmol/L", new double[] {0.2, 4.0}),
          Map.entry("magnesium mg/dL", new double[] {0.5, 10}),
          Map.entry("alp_xuln 1", new double[] {0.05, 100}),
          Map.entry("alp U/L", new double[] {5, 5000}),
          Map.entry("pth pg/mL", new double[] {0.5, 5000}));

  /** A plausible laboratory value. */
  record Lab(
      String item, BigDecimal value, String unit, int day, BigDecimal lower, BigDecimal upper) {}

  /** A calcium that can be graded; rank 0 is preferred. */
  record Calcium(
      int rank, BigDecimal value, String unit, int day, BigDecimal lower, BigDecimal upper) {}

  private final SpecificationPatient patient;
  private final List<Lab> labs = new ArrayList<>();
  private final BigDecimal weight;

  /** A value was not used. */
  boolean rejected;

  SpecificationLaboratory(SpecificationPatient patient) {
    this.patient = patient;
    for (JsonNode lab : patient.node.path("labs")) {
      readLab(lab);
    }
    weight = weight(patient.node.path("wt"));
  }

  private BigDecimal weight(JsonNode weight) {
    if (!weight.isNumber()) {
      Lab recorded = newest("weight", 90);
      return recorded == null ? null : recorded.value();
    }
    if (weight.asDouble() < 20 || weight.asDouble() > 300) {
      rejected = true;
      return null;
    }
    return weight.decimalValue();
  }

  private void readLab(JsonNode lab) {
    String item = lab.path("k").asText();
    String unit = lab.path("u").asText();
    double[] range = PLAUSIBLE.get(item + " " + unit);
    BigDecimal value = lab.path("v").decimalValue();
    boolean undatedOrFuture = !lab.path("d").isNumber() || lab.path("d").asInt() > 0;
    if (range == null
        || undatedOrFuture
        || value.doubleValue() < range[0]
        || value.doubleValue() > range[1]) {
      rejected = true;
      return;
    }
    labs.add(
        new Lab(
            item,
            value,
            unit,
            lab.path("d").asInt(),
            SpecificationPatient.decimal(lab.path("lln")),
            SpecificationPatient.decimal(lab.path("uln"))));
  }

  Stream<Lab> results(String item) {
    return labs.stream().filter(lab -> lab.item().equals(item));
  }

  Lab newest(String item, int days) {
    return results(item)
        .filter(lab -> -lab.day() <= days)
        .max(Comparator.comparingInt(Lab::day))
        .orElse(null);
  }

  /** Every calcium that can be graded, of whatever age. */
  List<Calcium> calciums() {
    List<Calcium> all = new ArrayList<>();
    results("ca_ionised").forEach(lab -> all.add(calcium(0, lab, lab.value())));
    results("ca_corrected").forEach(lab -> all.add(calcium(1, lab, lab.value())));
    results("ca_total")
        .forEach(
            lab -> {
              BigDecimal corrected = corrected(lab);
              if (corrected != null) {
                all.add(calcium(2, lab, corrected));
              }
            });
    return all;
  }

  private static Calcium calcium(int rank, Lab lab, BigDecimal value) {
    return new Calcium(
        rank,
        value.setScale(3, RoundingMode.HALF_UP),
        lab.unit(),
        lab.day(),
        lab.lower(),
        lab.upper());
  }

  private Lab albumin(Lab calcium) {
    return results("albumin")
        .filter(albumin -> Math.abs(albumin.day() - calcium.day()) <= 1)
        .min(
            Comparator.comparingInt((Lab albumin) -> Math.abs(albumin.day() - calcium.day()))
                .thenComparing(Comparator.comparingInt(Lab::day).reversed()))
        .orElse(null);
  }

  private BigDecimal corrected(Lab calcium) {
    Lab albumin = albumin(calcium);
    if (albumin == null) {
      return null;
    }
    if (calcium.unit().equals("mmol/L")) {
      BigDecimal grams =
          albumin.unit().equals("g/L") ? albumin.value() : albumin.value().movePointRight(1);
      return calcium
          .value()
          .add(new BigDecimal("0.02").multiply(new BigDecimal("40").subtract(grams)));
    }
    BigDecimal grams =
        albumin.unit().equals("g/dL") ? albumin.value() : albumin.value().movePointLeft(1);
    return calcium
        .value()
        .add(new BigDecimal("0.8").multiply(new BigDecimal("4.0").subtract(grams)));
  }

  Calcium chosenCalcium() {
    List<Calcium> valid = calciums().stream().filter(c -> -c.day() <= 14).toList();
    Integer newest = valid.stream().map(Calcium::day).max(Comparator.naturalOrder()).orElse(null);
    return valid.stream()
        .filter(c -> newest - c.day() <= 1)
        .min(
            Comparator.comparingInt(Calcium::rank)
                .thenComparing(Comparator.comparingInt(Calcium::day).reversed()))
        .orElse(null);
  }

  /** The state by the names that scenarios use. */
  String calciumState() {
    Calcium c = chosenCalcium();
    if (c == null) {
      return "unknown";
    }
    boolean ionised = c.rank() == 0;
    boolean moles = c.unit().equals("mmol/L");
    BigDecimal lower =
        c.lower() != null ? c.lower() : limit(ionised, moles, "1.12", "4.5", "2.11", "8.5");
    BigDecimal upper =
        c.upper() != null ? c.upper() : limit(ionised, moles, "1.32", "5.3", "2.52", "10.1");
    BigDecimal severeLow = limit(ionised, moles, "0.90", "3.6", "1.90", "7.6");
    BigDecimal moderate = limit(ionised, moles, "1.60", "6.4", "3.00", "12.0");
    BigDecimal severeHigh = limit(ionised, moles, "1.80", "7.2", "3.50", "14.0");
    int reached =
        ionised ? 1 : 0; // an ionised value has to exceed the limit, a corrected one reaches it
    if (c.value().compareTo(severeLow) < 0) {
      return "hypo_sev";
    }
    if (c.value().compareTo(severeHigh) >= reached) {
      return "hyper_sev";
    }
    if (c.value().compareTo(moderate) >= reached) {
      return "hyper_mod";
    }
    if (c.value().compareTo(lower) < 0) {
      return patient.yes("hypoca_symptoms") ? "hypo_sev" : "hypo";
    }
    return c.value().compareTo(upper) > 0 ? "hyper" : "normal";
  }

  private static BigDecimal limit(
      boolean ionised, boolean moles, String im, String ig, String cm, String cg) {
    return new BigDecimal(ionised ? (moles ? im : ig) : (moles ? cm : cg));
  }

  boolean hypo() {
    return calciumState().startsWith("hypo");
  }

  boolean hyper() {
    return calciumState().startsWith("hyper");
  }

  /**
   * The newest total calcium of the last 14 days that cannot be graded: when nothing else can, or
   * when it is newer than what can by more than a day and one of the two safe-side exceptions.
   */
  Lab ungradedTotal() {
    Lab total =
        results("ca_total")
            .filter(lab -> -lab.day() <= 14 && albumin(lab) == null)
            .max(Comparator.comparingInt(Lab::day))
            .orElse(null);
    Calcium graded = chosenCalcium();
    if (total == null || graded == null) {
      return total;
    }
    boolean newer = total.day() - graded.day() > 1;
    return newer && (veryHigh(total) || (low(total) && patient.yes("hypoca_symptoms")))
        ? total
        : null;
  }

  private static boolean low(Lab total) {
    BigDecimal lower =
        total.lower() != null
            ? total.lower()
            : new BigDecimal(total.unit().equals("mmol/L") ? "2.11" : "8.5");
    return total.value().compareTo(lower) < 0;
  }

  private static boolean veryHigh(Lab total) {
    return total.value().compareTo(new BigDecimal(total.unit().equals("mmol/L") ? "3.0" : "12.0"))
        >= 0;
  }

  boolean lowTotalWithSymptoms() {
    return ungradedTotal() != null && patient.yes("hypoca_symptoms") && low(ungradedTotal());
  }

  boolean hypercalcaemiaNeedsTreatment() {
    String state = calciumState();
    return state.equals("hyper_mod")
        || state.equals("hyper_sev")
        || (state.equals("hyper") && patient.yes("hyperca_symptoms"))
        || (ungradedTotal() != null && veryHigh(ungradedTotal()));
  }

  static double milligrams(Lab creatinine) {
    return creatinine.unit().equals("mg/dL")
        ? creatinine.value().doubleValue()
        : creatinine.value().doubleValue() / 88.4;
  }

  /** Cockcroft-Gault in decimals: a clearance of exactly 40 must not become 39.99. */
  Double clearance() {
    Lab creatinine = newest("creatinine", 28);
    if (creatinine == null || patient.age == null || patient.sex == null || weight == null) {
      return null;
    }
    boolean moles = creatinine.unit().equals("umol/L");
    BigDecimal value =
        BigDecimal.valueOf(140 - patient.age)
            .multiply(weight)
            .multiply(new BigDecimal(patient.sex.equals("F") ? "0.85" : "1"))
            .multiply(new BigDecimal(moles ? "88.4" : "1"))
            .divide(BigDecimal.valueOf(72).multiply(creatinine.value()), 12, RoundingMode.HALF_UP);
    return value.doubleValue();
  }

  /** The table of BTA-09, whether or not zoledronate is given; none on dialysis or below 30. */
  Double zoledronateDose() {
    Double clearance = clearance();
    if (patient.dialysis() || clearance == null || clearance < 30) {
      return null;
    }
    if (clearance > 60) {
      return 4.0;
    }
    return clearance >= 50 ? 3.5 : clearance >= 40 ? 3.3 : 3.0;
  }

  /** The lower of the reported and the computed rate: severe impairment is not overlooked. */
  private Double filtrationRate() {
    Lab reported = newest("egfr", 28);
    Double computed = computedFiltrationRate();
    if (reported == null) {
      return computed;
    }
    double rate = reported.value().doubleValue();
    return computed == null ? rate : Math.min(rate, computed);
  }

  private Double computedFiltrationRate() {
    Lab creatinine = newest("creatinine", 28);
    if (creatinine == null || patient.age == null || patient.sex == null) {
      return null;
    }
    boolean female = patient.sex.equals("F");
    double ratio = milligrams(creatinine) / (female ? 0.7 : 0.9);
    double rate =
        142
            * Math.pow(Math.min(ratio, 1), female ? -0.241 : -0.302)
            * Math.pow(Math.max(ratio, 1), -1.200)
            * Math.pow(0.9938, patient.age);
    return female ? rate * 1.012 : rate;
  }

  boolean renalSevere() {
    Double clearance = clearance();
    if (patient.dialysis()) {
      return true;
    }
    if (clearance != null) {
      return clearance < 30;
    }
    Double rate = filtrationRate();
    return rate != null && rate < 30;
  }
}

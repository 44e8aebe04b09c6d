package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The shared definitions of the clinical specification (B.0), written a second time over the
 * scenario format, with nothing of the product's facts, calculations or rules: what {@link
 * SpecificationTranscription} needs to know of a patient.
 */
final class SpecificationPatient {
  private static final Set<String> INTRAVENOUS_BISPHOSPHONATES =
      Set.of("zoledronate", "pamidronate", "ibandronate_iv");
  private static final Set<String> ORAL_BISPHOSPHONATES =
      Set.of("alendronate", "risedronate", "ibandronate_po", "clodronate_po");
  static final Set<String> SOLID_TUMOURS =
      Set.of(
          "breast_cancer",
          "prostate_cancer",
          "lung_cancer",
          "kidney_cancer",
          "thyroid_cancer",
          "liver_cancer",
          "melanoma",
          "unknown_primary",
          "other_solid");
  static final Set<String> CHECKPOINT_INHIBITORS =
      Set.of(
          "nivolumab",
          "pembrolizumab",
          "durvalumab",
          "avelumab",
          "atezolizumab",
          "cemiplimab",
          "dostarlimab",
          "prolgolimab",
          "tislelizumab",
          "retifanlimab",
          "sugemalimab",
          "serplulimab",
          "toripalimab",
          "camrelizumab",
          "envafolimab",
          "sasanlimab",
          "sintilimab",
          "penpulimab",
          "zimberelimab",
          "pucotenlimab",
          "finotonlimab",
          "enlonstobart",
          "adebrelimab",
          "benmelstobart",
          "socazolimab",
          "tagitanlimab",
          "cosibelimab",
          "ipilimumab",
          "tremelimumab",
          "cadonilimab",
          "iparomlimab_tuvonralimab",
          "nivolumab_relatlimab",
          "prolgolimab_nurulimab",
          "ivonescimab");
  private static final Map<String, double[]> PLAUSIBLE =
      Map.ofEntries(
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

  /** One entry of the medication list. */
  record Course(
      String drug, Integer strength, List<Integer> given, List<Integer> planned, Integer stop) {
    boolean stopped() {
      return stop != null && stop <= 0;
    }

    /** On the list without any date. */
    boolean undated() {
      return given.isEmpty() && planned.isEmpty();
    }

    Integer last() {
      return given.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    boolean lastWithin(int days) {
      return last() != null && -last() <= days;
    }

    Integer next() {
      return planned.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    boolean plannedWithin(int days) {
      return next() != null && next() <= days;
    }

    boolean active() {
      return !stopped() && (!given.isEmpty() || planned.isEmpty());
    }
  }

  final JsonNode node;
  final JsonNode findings;
  final Integer age;
  final String sex;
  final BigDecimal weight;
  final List<Lab> labs = new ArrayList<>();
  final boolean medicationsKnown;
  final List<Course> courses = new ArrayList<>();
  boolean rejected;

  SpecificationPatient(JsonNode node) {
    this.node = node;
    this.findings = node.path("f");
    this.age = integer(node.path("age"));
    this.sex = node.path("sex").isTextual() ? node.path("sex").asText() : null;
    for (JsonNode lab : node.path("labs")) {
      readLab(lab);
    }
    this.weight = weight(node.path("wt"));
    this.medicationsKnown = node.path("rx").isArray();
    for (JsonNode course : node.path("rx")) {
      courses.add(
          new Course(
              course.path("k").asText(),
              integer(course.path("mg")),
              days(course.path("given")),
              days(course.path("plan")).stream().filter(day -> day >= 0).toList(),
              integer(course.path("stop"))));
    }
  }

  private BigDecimal weight(JsonNode weight) {
    if (!weight.isNumber()) {
      return null;
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
    boolean future = lab.path("d").asInt() > 0;
    if (range == null
        || future
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
            decimal(lab.path("lln")),
            decimal(lab.path("uln"))));
  }

  private static Integer integer(JsonNode node) {
    return node.isNumber() ? node.asInt() : null;
  }

  private static BigDecimal decimal(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static List<Integer> days(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asInt).toList();
  }

  // --- diagnoses and findings ---

  private Stream<JsonNode> diagnoses() {
    return StreamSupport.stream(node.path("dx").spliterator(), false);
  }

  boolean diagnosis(String key) {
    return diagnoses().anyMatch(d -> d.path("k").asText().equals(key));
  }

  boolean confirmed(String key) {
    return diagnoses().anyMatch(d -> d.path("k").asText().equals(key) && !suspected(d));
  }

  private static boolean suspected(JsonNode diagnosis) {
    return diagnosis.path("v").asText().equals("suspected");
  }

  boolean metastasisConfirmed() {
    return confirmed("bone_metastasis");
  }

  boolean metastasisSuspected() {
    return !metastasisConfirmed() && diagnosis("bone_metastasis");
  }

  boolean metastasisNone() {
    return node.path("dx").isArray() && !diagnosis("bone_metastasis");
  }

  Integer metastasisDay() {
    return diagnoses()
        .filter(
            d ->
                d.path("k").asText().equals("bone_metastasis")
                    && !suspected(d)
                    && d.path("d").isNumber())
        .map(d -> d.path("d").asInt())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  boolean cancer() {
    return diagnosis("multiple_myeloma") || SOLID_TUMOURS.stream().anyMatch(this::diagnosis);
  }

  boolean cancerConfirmed() {
    return confirmed("multiple_myeloma") || SOLID_TUMOURS.stream().anyMatch(this::confirmed);
  }

  boolean solidTumour() {
    return SOLID_TUMOURS.stream().anyMatch(this::diagnosis);
  }

  boolean yes(String finding) {
    return findings.path(finding).asBoolean(false);
  }

  boolean no(String finding) {
    return findings.path(finding).isBoolean() && !findings.path(finding).asBoolean();
  }

  boolean unknown(String finding) {
    return findings.path(finding).isMissingNode() || findings.path(finding).isNull();
  }

  Integer number(String finding) {
    return integer(findings.path(finding));
  }

  BigDecimal amount(String finding) {
    return decimal(findings.path(finding));
  }

  /** Days ago of a past event, or {@code null}. */
  Integer ago(String event) {
    Integer day = number(event);
    return day == null || day > 0 ? null : -day;
  }

  /** Days until a planned event, or {@code null}. */
  Integer ahead(String event) {
    Integer day = number(event);
    return day == null || day < 0 ? null : day;
  }

  boolean allergyDenosumab() {
    return allergies().anyMatch("denosumab"::equals);
  }

  boolean allergyBisphosphonate() {
    return allergies()
        .anyMatch(
            a ->
                a.equals("bisphosphonate")
                    || INTRAVENOUS_BISPHOSPHONATES.contains(a)
                    || ORAL_BISPHOSPHONATES.contains(a));
  }

  private Stream<String> allergies() {
    return StreamSupport.stream(findings.path("allergy").spliterator(), false)
        .map(JsonNode::asText);
  }

  // --- scores ---

  Integer sins() {
    return score("sins", "loc", "pain", "lesion", "align", "collapse", "posterolateral");
  }

  Integer mirels() {
    return score("mirels", "site", "pain", "lesion", "size");
  }

  private Integer score(String name, String... items) {
    JsonNode score = findings.path(name);
    if (score.isNumber()) {
      return score.asInt();
    }
    int total = 0;
    for (String item : items) {
      if (!score.path(item).isNumber()) {
        return null;
      }
      total += score.path(item).asInt();
    }
    return total;
  }

  // --- laboratory ---

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
      return yes("hypoca_symptoms") ? "hypo_sev" : "hypo";
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
    return newer && (veryHigh(total) || (low(total) && yes("hypoca_symptoms"))) ? total : null;
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
    return ungradedTotal() != null && yes("hypoca_symptoms") && low(ungradedTotal());
  }

  boolean hypercalcaemiaNeedsTreatment() {
    String state = calciumState();
    return state.equals("hyper_mod")
        || state.equals("hyper_sev")
        || (state.equals("hyper") && yes("hyperca_symptoms"))
        || (ungradedTotal() != null && veryHigh(ungradedTotal()));
  }

  // --- kidney ---

  static double milligrams(Lab creatinine) {
    return creatinine.unit().equals("mg/dL")
        ? creatinine.value().doubleValue()
        : creatinine.value().doubleValue() / 88.4;
  }

  Double clearance() {
    Lab creatinine = newest("creatinine", 28);
    if (creatinine == null || age == null || sex == null || weight == null) {
      return null;
    }
    double value = (140 - age) * weight.doubleValue() / (72 * milligrams(creatinine));
    return sex.equals("F") ? value * 0.85 : value;
  }

  /** The table of BTA-09, whether or not zoledronate is given; none on dialysis or below 30. */
  Double zoledronateDose() {
    Double clearance = clearance();
    if (dialysis() || clearance == null || clearance < 30) {
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
    if (creatinine == null || age == null || sex == null) {
      return null;
    }
    boolean female = sex.equals("F");
    double ratio = milligrams(creatinine) / (female ? 0.7 : 0.9);
    double rate =
        142
            * Math.pow(Math.min(ratio, 1), female ? -0.241 : -0.302)
            * Math.pow(Math.max(ratio, 1), -1.200)
            * Math.pow(0.9938, age);
    return female ? rate * 1.012 : rate;
  }

  boolean dialysis() {
    return yes("dialysis") || diagnosis("dialysis");
  }

  boolean renalSevere() {
    Double clearance = clearance();
    if (dialysis()) {
      return true;
    }
    if (clearance != null) {
      return clearance < 30;
    }
    Double rate = filtrationRate();
    return rate != null && rate < 30;
  }

  // --- drugs ---

  Stream<Course> denosumab(Integer strength) {
    return courses.stream()
        .filter(c -> c.drug().equals("denosumab"))
        .filter(c -> strengthOf(c) == strength);
  }

  /** 120, 60, or 0 for unknown. */
  private static int strengthOf(Course course) {
    return course.strength() != null && (course.strength() == 120 || course.strength() == 60)
        ? course.strength()
        : 0;
  }

  Integer last(Stream<Course> of) {
    return of.map(Course::last)
        .filter(day -> day != null)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  Integer first(Stream<Course> of) {
    return of.flatMap(c -> c.given().stream()).min(Comparator.naturalOrder()).orElse(null);
  }

  Integer next(Stream<Course> of) {
    return of.map(Course::next)
        .filter(day -> day != null)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What goes on has no date at all, hence is taken now. */
  private static boolean takenUndated(Stream<Course> courses) {
    List<Course> goingOn = courses.filter(c -> !c.stopped()).toList();
    return !goingOn.isEmpty() && goingOn.stream().allMatch(Course::undated);
  }

  boolean den120Undated() {
    return denosumab(120).anyMatch(c -> !c.stopped()) && denosumab(120).allMatch(Course::undated);
  }

  boolean den120Active() {
    return denosumab(120).anyMatch(c -> !c.stopped() && c.lastWithin(56))
        || takenUndated(denosumab(120));
  }

  boolean den120Planned() {
    return denosumab(120).anyMatch(c -> c.plannedWithin(28));
  }

  boolean den120First() {
    return den120Planned() && last(denosumab(120)) == null;
  }

  boolean den60Live() {
    return denosumab(60).anyMatch(c -> (!c.stopped() && c.lastWithin(213)) || c.next() != null)
        || takenUndated(denosumab(60));
  }

  boolean den60Recent() {
    return denosumab(60).anyMatch(c -> c.lastWithin(180));
  }

  boolean denUnknownLive() {
    return denosumab(0).anyMatch(c -> (!c.stopped() && c.lastWithin(213)) || c.next() != null)
        || takenUndated(denosumab(0));
  }

  boolean denUnknownRecent() {
    return denosumab(0).anyMatch(c -> c.lastWithin(213)) || takenUndated(denosumab(0));
  }

  boolean anyDenosumab() {
    return den120Active() || den120Planned() || den60Live() || denUnknownLive();
  }

  Stream<Course> allDenosumab() {
    return courses.stream().filter(c -> c.drug().equals("denosumab"));
  }

  Stream<Course> bisphosphonates() {
    return courses.stream().filter(c -> INTRAVENOUS_BISPHOSPHONATES.contains(c.drug()));
  }

  boolean bpActive() {
    return INTRAVENOUS_BISPHOSPHONATES.stream().anyMatch(this::bisphosphonateActive);
  }

  Stream<Course> courses(String drug) {
    return courses.stream().filter(c -> c.drug().equals(drug));
  }

  private boolean bisphosphonateActive(String drug) {
    return courses(drug).anyMatch(c -> !c.stopped() && c.lastWithin(98))
        || takenUndated(courses(drug));
  }

  boolean bpPlanned() {
    return bisphosphonates().anyMatch(c -> c.plannedWithin(28));
  }

  boolean bpFirst() {
    return bpPlanned() && last(bisphosphonates()) == null;
  }

  boolean activeOrPlannedBisphosphonate(String drug) {
    return bisphosphonateActive(drug) || courses(drug).anyMatch(c -> c.plannedWithin(28));
  }

  /** 5 mg of zoledronate is the yearly product against osteoporosis. */
  boolean oncologyZoledronate() {
    return activeOrPlannedBisphosphonate("zoledronate")
        && courses("zoledronate").anyMatch(c -> c.strength() == null || c.strength() <= 4);
  }

  boolean oralBisphosphonate() {
    return courses.stream().anyMatch(c -> ORAL_BISPHOSPHONATES.contains(c.drug()) && c.active());
  }

  boolean boneAgentActive() {
    return den120Active() || bpActive() || taken("clodronate_po");
  }

  boolean taken(String... drugs) {
    Set<String> wanted = Set.of(drugs);
    return courses.stream().anyMatch(c -> wanted.contains(c.drug()) && c.active());
  }

  boolean takenOrPlanned(String... drugs) {
    Set<String> wanted = Set.of(drugs);
    return courses.stream()
        .anyMatch(c -> wanted.contains(c.drug()) && (c.active() || c.next() != null));
  }

  boolean exposed180() {
    return Stream.concat(allDenosumab(), bisphosphonates()).anyMatch(c -> c.lastWithin(180))
        || Stream.of(120, 60, 0).anyMatch(strength -> takenUndated(denosumab(strength)))
        || INTRAVENOUS_BISPHOSPHONATES.stream().anyMatch(drug -> takenUndated(courses(drug)))
        || oralBisphosphonate();
  }

  boolean exposedEver() {
    return Stream.concat(
            Stream.concat(allDenosumab(), bisphosphonates()),
            courses.stream().filter(c -> ORAL_BISPHOSPHONATES.contains(c.drug())))
        .anyMatch(c -> c.last() != null || c.undated());
  }

  /** Earliest dose of the agents that are active now. */
  Integer boneAgentFirst() {
    List<Integer> firsts = new ArrayList<>();
    if (den120Active()) {
      firsts.add(first(denosumab(120)));
    }
    for (String drug : INTRAVENOUS_BISPHOSPHONATES) {
      if (bisphosphonateActive(drug)) {
        firsts.add(first(courses(drug)));
      }
    }
    if (taken("clodronate_po")) {
      firsts.add(first(courses("clodronate_po")));
    }
    return firsts.stream().filter(day -> day != null).min(Comparator.naturalOrder()).orElse(null);
  }

  Stream<Course> checkpointInhibitors() {
    return courses.stream().filter(c -> CHECKPOINT_INHIBITORS.contains(c.drug()));
  }

  boolean iciNow() {
    return checkpointInhibitors()
        .anyMatch(c -> (!c.stopped() && c.lastWithin(56)) || c.plannedWithin(42));
  }

  boolean ici180() {
    return checkpointInhibitors().anyMatch(c -> c.lastWithin(180));
  }
}

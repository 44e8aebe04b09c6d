package io.osteon.web.mdt.calculator;

import io.osteon.clinical.CalciumCourse;
import io.osteon.clinical.Derivation;
import io.osteon.clinical.ZoledronicAcidDose;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.Fact;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Parameters;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstability;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.ZoledronateDose;
import io.osteon.intake.CaseAssembler;
import io.osteon.intake.CaseNames;
import io.osteon.intake.InputNote;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.terminology.AcceptedUnit;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One calculation: what was typed becomes a small case, which is checked as every case is and
 * computed by the clinical room. There are no formulas here.
 */
final class Calculation {
  /** All values are of one day, so that none is too old. */
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  private static final BigDecimal HIGHEST_CLEARANCE = BigDecimal.valueOf(300);

  private final List<Fact> facts;
  private final List<RejectedValue> rejected;
  private final List<String> unreadable;
  private final CalciumCourse.Graded calcium;

  private Calculation(
      List<Fact> facts,
      List<RejectedValue> rejected,
      List<String> unreadable,
      CalciumCourse.Graded calcium) {
    this.facts = facts;
    this.rejected = rejected;
    this.unreadable = unreadable;
    this.calcium = calcium;
  }

  /** Values that cannot be right, with the reason. */
  List<RejectedValue> rejected() {
    return rejected;
  }

  /** Fields of which the text is not a number that can be used. */
  List<String> unreadable() {
    return unreadable;
  }

  /** The calcium with the limits that it is graded with, if there is one. */
  Optional<CalciumCourse.Graded> calcium() {
    return Optional.ofNullable(calcium);
  }

  /** A computed fact. */
  <F extends Fact> Optional<F> fact(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The Mirels score; without a fact when no item was chosen. */
  static Calculation mirels(CalculatorInput input, Terminology terminology, Parameters parameters) {
    CaseAssembler assembler = new CaseAssembler(terminology, DAY);
    assembler.longBoneLesion(
        new LongBoneLesionItems(
            points(input, "mirels", CaseNames.MIRELS, "site"),
            points(input, "mirels", CaseNames.MIRELS, "pain"),
            points(input, "mirels", CaseNames.MIRELS, "lesion"),
            points(input, "mirels", CaseNames.MIRELS, "size"),
            null,
            List.of()));
    return of(assembler, parameters, LongBoneFractureRisk.class);
  }

  /** The Spinal Instability Neoplastic Score; without a fact when no item was chosen. */
  static Calculation spine(CalculatorInput input, Terminology terminology, Parameters parameters) {
    CaseAssembler assembler = new CaseAssembler(terminology, DAY);
    assembler.spinalInstability(
        new SpinalInstabilityItems(
            points(input, "sins", CaseNames.SPINAL_INSTABILITY, "location"),
            points(input, "sins", CaseNames.SPINAL_INSTABILITY, "pain"),
            points(input, "sins", CaseNames.SPINAL_INSTABILITY, "lesion"),
            points(input, "sins", CaseNames.SPINAL_INSTABILITY, "alignment"),
            points(input, "sins", CaseNames.SPINAL_INSTABILITY, "collapse"),
            points(input, "sins", CaseNames.SPINAL_INSTABILITY, "posterolateral"),
            null,
            List.of()));
    return of(assembler, parameters, SpinalInstability.class);
  }

  private static Integer points(
      CalculatorInput input, String score, Map<String, Map<String, Integer>> items, String item) {
    return items.get(item).get(input.text(score + "-" + item));
  }

  /** The corrected calcium. */
  static Calculation calcium(
      CalculatorInput input, Terminology terminology, Parameters parameters) {
    CaseAssembler assembler = new CaseAssembler(terminology, DAY);
    String total = input.text("calcium-total");
    if (!total.isEmpty()) {
      assembler.laboratory(
          LaboratoryItem.CALCIUM_TOTAL,
          null,
          total,
          input.text("calcium-total-unit"),
          DAY,
          limit(input, "calcium-lower"),
          limit(input, "calcium-upper"),
          source("calcium-total"));
    }
    result(assembler, input, LaboratoryItem.ALBUMIN, "calcium-albumin", terminology);
    return of(assembler, parameters, CalciumAssessment.class);
  }

  private static String limit(CalculatorInput input, String field) {
    return input.text(field).isEmpty() ? null : input.text(field);
  }

  /** Creatinine clearance, filtration rate and the dose of zoledronic acid. */
  static Calculation kidney(CalculatorInput input, Terminology terminology, Parameters parameters) {
    CaseAssembler assembler = new CaseAssembler(terminology, DAY);
    List<String> unreadable = new ArrayList<>();
    Integer age = age(input.text("kidney-age"), unreadable);
    assembler.patient(age, sex(input.text("kidney-sex")), source("kidney-age"));
    result(assembler, input, LaboratoryItem.CREATININE, "kidney-creatinine", terminology);
    result(assembler, input, LaboratoryItem.WEIGHT, "kidney-weight", terminology);
    result(assembler, input, LaboratoryItem.HEIGHT, "kidney-height", terminology);
    if (input.text("kidney-dialysis").equals("yes")) {
      assembler.finding(FindingName.DIALYSIS, true, source("kidney-dialysis"));
    }
    Calculation calculation = of(assembler, parameters, RenalFunction.class, ZoledronateDose.class);
    unreadable.addAll(calculation.unreadable);
    return new Calculation(calculation.facts, calculation.rejected, List.copyOf(unreadable), null);
  }

  /** The dose of zoledronic acid for a creatinine clearance; without a fact below 30 mL/min. */
  static Calculation zoledronate(CalculatorInput input, Parameters parameters) {
    String text = input.text("zoledronate-clearance");
    Optional<BigDecimal> clearance = number(text);
    if (clearance.isEmpty()) {
      return new Calculation(
          List.of(),
          List.of(),
          text.isEmpty() ? List.of() : List.of("zoledronate-clearance"),
          null);
    }
    boolean dialysis = input.text("zoledronate-dialysis").equals("yes");
    boolean severe =
        dialysis || clearance.get().compareTo(parameters.number("renal.severe-clearance")) < 0;
    RenalFunction function =
        new RenalFunction(clearance.get(), List.of(), null, dialysis, false, severe, List.of());
    List<Fact> facts = new ArrayList<>();
    facts.add(function);
    ZoledronicAcidDose.of(function).ifPresent(facts::add);
    return new Calculation(List.copyOf(facts), List.of(), List.of(), null);
  }

  /** A clearance above 0 and up to 300 mL/min. */
  private static Optional<BigDecimal> number(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,10})?")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() > 0 && number.compareTo(HIGHEST_CLEARANCE) <= 0
        ? Optional.of(number)
        : Optional.empty();
  }

  private static Integer age(String text, List<String> unreadable) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("[0-9]{1,3}")) {
      return Integer.valueOf(text); // the assembler says whether it can be right
    }
    unreadable.add("kidney-age");
    return null;
  }

  private static Sex sex(String text) {
    return switch (text) {
      case "female" -> Sex.FEMALE;
      case "male" -> Sex.MALE;
      default -> null;
    };
  }

  private static void result(
      CaseAssembler assembler,
      CalculatorInput input,
      LaboratoryItem item,
      String field,
      Terminology terminology) {
    String text = input.text(field);
    if (!text.isEmpty()) {
      String unit = input.text(field + "-unit");
      assembler.laboratory(
          item,
          null,
          text,
          unit.isEmpty() ? onlyUnit(item, terminology) : unit,
          DAY,
          null,
          null,
          source(field));
    }
  }

  /** Only where an item has one unit alone it need not be chosen. */
  private static String onlyUnit(LaboratoryItem item, Terminology terminology) {
    List<AcceptedUnit> units = terminology.acceptedUnits(item);
    return units.size() == 1 ? units.get(0).unit().ucum() : "";
  }

  /** The field that a note is about; limits have a name of their own. */
  private static String unusedField(InputNote note) {
    return switch (note.code()) {
      case "not-a-number", "implausible-age" -> note.location();
      case "limits-not-used" -> "calcium-limits";
      default -> "";
    };
  }

  private static Source source(String field) {
    return new Source(field);
  }

  @SafeVarargs
  private static Calculation of(
      CaseAssembler assembler, Parameters parameters, Class<? extends Fact>... wanted) {
    PatientCase small = assembler.assemble();
    List<Fact> computed = new ArrayList<>();
    for (Fact fact : Derivation.derive(small.facts(), DAY, parameters)) {
      for (Class<? extends Fact> type : wanted) {
        if (type.isInstance(fact)) {
          computed.add(fact);
        }
      }
    }
    List<RejectedValue> rejected =
        small.facts().stream()
            .filter(RejectedValue.class::isInstance)
            .map(RejectedValue.class::cast)
            .toList();
    List<String> unreadable =
        small.notes().stream()
            .map(Calculation::unusedField)
            .filter(field -> !field.isEmpty())
            .distinct()
            .toList();
    return new Calculation(
        List.copyOf(computed),
        rejected,
        unreadable,
        CalciumCourse.of(small.facts(), parameters).stream().findFirst().orElse(null));
  }
}

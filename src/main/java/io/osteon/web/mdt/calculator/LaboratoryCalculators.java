package io.osteon.web.mdt.calculator;

import io.osteon.clinical.CalciumCourse;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Unit;
import io.osteon.facts.ZoledronateDose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calculators of corrected calcium, kidney function and the dose of zoledronic acid. */
final class LaboratoryCalculators {
  private static final String DOSE_SOURCE = "Zoledronic acid 4 mg, label, section 2, table 1.";

  private final CalculatorInput input;
  private final CalculatorText text;
  private final CalculatorWords words;

  LaboratoryCalculators(CalculatorInput input, CalculatorText text) {
    this.input = input;
    this.text = text;
    this.words = text.words();
  }

  /** Calcium corrected for albumin. */
  Calculator calcium() {
    List<Field> fields =
        List.of(
            text.number(input, "calcium-total", words.totalCalcium(), LaboratoryItem.CALCIUM_TOTAL),
            text.number(input, "calcium-albumin", words.albumin(), LaboratoryItem.ALBUMIN),
            text.number(input, "calcium-lower", words.lowerLimit(), words.limitHelp()),
            text.number(input, "calcium-upper", words.upperLimit(), words.limitHelp()));
    Calculation calculation = Calculation.calcium(input, text.terminology(), text.parameters());
    return new Calculator(
        "calcium",
        words.calcium(),
        fields,
        List.of(words.calciumFormulaMolar(), words.calciumFormulaMass()),
        List.of("Payne RB et al. BMJ 1973;4:643–646.", "CTCAE v5.0."),
        List.of(words.calciumCaution(), words.calciumNotConverted()),
        calcium(calculation, fields));
  }

  private Answer calcium(Calculation calculation, List<Field> fields) {
    List<String> problems = new ArrayList<>(text.problems(calculation, fields));
    if (calculation.unreadable().contains("calcium-limits")) {
      problems.add(words.limitsNotUsed());
    }
    Optional<CalciumAssessment> graded =
        calculation.fact(CalciumAssessment.class).filter(CalciumAssessment::known);
    if (graded.isEmpty()) {
      return new Answer(List.of(), "neutral", List.of(), missing(fields.subList(0, 2)), problems);
    }
    CalciumAssessment calcium = graded.get();
    int decimals = calcium.unit() == Unit.MILLIGRAM_PER_DECILITRE ? 1 : 2;
    String value = text.amount(CalculatorText.rounded(calcium.value(), decimals), calcium.unit());
    return new Answer(
        List.of(
            new Answer.Result(
                words.correctedCalcium(), value, text.names().constant(calcium.state()))),
        tone(calcium),
        calculation.calcium().map(this::limits).stream().toList(),
        List.of(),
        problems);
  }

  private String limits(CalciumCourse.Graded graded) {
    Unit unit = graded.candidate().unit();
    String lower = text.amount(graded.lower().toPlainString(), unit);
    String upper = text.amount(graded.upper().toPlainString(), unit);
    return graded.laboratoryLimits()
        ? words.gradedByLaboratory(lower, upper)
        : words.gradedByRules(lower, upper);
  }

  private static String tone(CalciumAssessment calcium) {
    return switch (calcium.state()) {
      case NORMAL -> "good";
      case HYPOCALCAEMIA, MILD_HYPERCALCAEMIA -> "warning";
      case SEVERE_HYPOCALCAEMIA, MODERATE_HYPERCALCAEMIA, SEVERE_HYPERCALCAEMIA -> "critical";
      case UNKNOWN -> "neutral";
    };
  }

  /** What of the needed fields is empty; nothing before something was typed. */
  private List<String> missing(List<Field> fields) {
    boolean untouched = fields.stream().allMatch(field -> field.value().isEmpty());
    return untouched
        ? List.of()
        : fields.stream().filter(field -> field.value().isEmpty()).map(Field::label).toList();
  }

  /** Creatinine clearance, filtration rate and the dose that follows. */
  Calculator kidney() {
    List<Field> fields =
        List.of(
            text.number(input, "kidney-age", words.age(), words.ageRange()),
            sex(),
            text.number(input, "kidney-creatinine", words.creatinine(), LaboratoryItem.CREATININE),
            text.number(input, "kidney-weight", words.weight(), LaboratoryItem.WEIGHT),
            text.number(input, "kidney-height", words.height(), LaboratoryItem.HEIGHT),
            check("kidney-dialysis"));
    Calculation calculation = Calculation.kidney(input, text.terminology(), text.parameters());
    return new Calculator(
        "kidney",
        words.kidney(),
        fields,
        List.of(words.clearanceFormula(), words.filtrationFormula(), words.conversions()),
        List.of(
            "Cockcroft DW, Gault MH. Nephron 1976;16:31–41.",
            "Inker LA et al. N Engl J Med 2021;385:1737–1749.",
            DOSE_SOURCE),
        List.of(words.clearanceCaution(), words.adultsCaution()),
        kidney(calculation, fields));
  }

  private Answer kidney(Calculation calculation, List<Field> fields) {
    RenalFunction function = calculation.fact(RenalFunction.class).orElseThrow();
    List<Answer.Result> results = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    if (function.clearanceKnown()) {
      String value = CalculatorText.rounded(function.creatinineClearance(), 1);
      results.add(
          new Answer.Result(
              words.clearance(),
              text.amount(value, Unit.MILLILITRE_PER_MINUTE),
              function.severe() ? words.severe() : ""));
    }
    if (function.estimatedFiltrationRate() != null) {
      String value = CalculatorText.rounded(function.estimatedFiltrationRate(), 1);
      results.add(
          new Answer.Result(
              words.filtration(),
              text.amount(value, Unit.MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE),
              words.neverForDose()));
    }
    if (function.clearanceKnown()) {
      results.add(dose(calculation));
      remarks.add(words.doseUnrounded());
    }
    if (function.bodyMassIndexCaution()) {
      remarks.add(words.bodyMassIndex());
    }
    boolean untouched =
        input.isEmpty(List.of("kidney-age", "kidney-sex", "kidney-creatinine", "kidney-weight"));
    List<String> missing =
        untouched
            ? List.of()
            : function.missingItems().stream()
                .map(item -> text.names().key("RenalFunction", "missingItems", item))
                .toList();
    return new Answer(
        results,
        function.clearanceKnown() && function.severe() ? "critical" : "neutral",
        remarks,
        missing,
        text.problems(calculation, fields));
  }

  private Answer.Result dose(Calculation calculation) {
    return calculation
        .fact(ZoledronateDose.class)
        .map(
            dose ->
                new Answer.Result(
                    words.zoledronateDose(),
                    words.milligrams(dose.dose().toPlainString()),
                    words.concentrate(dose.concentrate().toPlainString())))
        .orElseGet(
            () ->
                new Answer.Result(words.zoledronateDose(), words.notRecommended(), words.severe()));
  }

  private Field sex() {
    String chosen = input.text("kidney-sex");
    return new Field(
        "kidney-sex",
        words.sex(),
        "choice",
        chosen,
        List.of(
            new Field.Choice("female", words.female(), chosen.equals("female")),
            new Field.Choice("male", words.male(), chosen.equals("male"))),
        List.of(),
        "");
  }

  private Field check(String name) {
    return new Field(name, words.dialysis(), "check", input.text(name), List.of(), List.of(), "");
  }

  /** The dose of zoledronic acid for a clearance that is known. */
  Calculator zoledronate() {
    List<Field> fields =
        List.of(
            text.number(input, "zoledronate-clearance", words.clearance(), words.clearanceRange()),
            check("zoledronate-dialysis"));
    Calculation calculation = Calculation.zoledronate(input, text.parameters());
    return new Calculator(
        "zoledronate",
        words.zoledronate(),
        fields,
        List.of(words.doseTable()),
        List.of(DOSE_SOURCE),
        List.of(words.clearanceCaution(), words.hypercalcaemiaCaution()),
        zoledronate(calculation, fields));
  }

  private Answer zoledronate(Calculation calculation, List<Field> fields) {
    Optional<RenalFunction> function = calculation.fact(RenalFunction.class);
    List<String> problems = text.problems(calculation, fields);
    if (function.isEmpty()) {
      return new Answer(List.of(), "neutral", List.of(), List.of(), problems);
    }
    return new Answer(
        List.of(dose(calculation)),
        function.get().severe() ? "critical" : "neutral",
        List.of(),
        List.of(),
        problems);
  }
}

package io.osteon.web.mdt.calculator;

import io.osteon.evaluation.Names;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Parameters;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.Unit;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.terminology.AcceptedUnit;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.web.layout.Page;
import io.osteon.web.mdt.patient.PatientWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What calculators say, in the language of a page and with the limits of a rule base. */
final class CalculatorText {
  private final Page page;
  private final RuleBase ruleBase;
  private final CalculatorWords words;
  private final PatientWords scoreWords;
  private final Names names;

  CalculatorText(Page page, RuleBase ruleBase) {
    this.page = page;
    this.ruleBase = ruleBase;
    this.words = page.words(CalculatorWords.class);
    this.scoreWords = page.words(PatientWords.class);
    this.names = new Names(ruleBase.labels(), ruleBase.terminology(), page.language());
  }

  CalculatorWords words() {
    return words;
  }

  Names names() {
    return names;
  }

  Terminology terminology() {
    return ruleBase.terminology();
  }

  Parameters parameters() {
    return ruleBase.parameters();
  }

  /** The name of an item of a score. */
  String scoreItem(String item) {
    return scoreWords.scoreItem(item);
  }

  /** The name of a grade of an item of a score. */
  String scoreGrade(String item, String grade) {
    return scoreWords.scoreGrade(item + "-" + grade);
  }

  /** A number at so many decimals. */
  static String rounded(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A number with its unit. */
  String amount(String number, Unit unit) {
    return names.amount(number, unit.ucum());
  }

  /** Which values of an item can be right, in each unit. */
  String plausible(LaboratoryItem item) {
    List<String> ranges = new ArrayList<>();
    for (AcceptedUnit unit : terminology().acceptedUnits(item)) {
      if (unit.minimum() != null && unit.maximum() != null) {
        ranges.add(
            words.range(
                unit.minimum().toPlainString(),
                unit.maximum().toPlainString(),
                names.unit(unit.unit().ucum())));
      }
    }
    return String.join(words.semicolon(), ranges);
  }

  /** A number field of a laboratory or vital item, with its units. */
  Field number(CalculatorInput input, String field, String label, LaboratoryItem item) {
    List<Field.Choice> units = new ArrayList<>();
    String chosen = input.text(field + "-unit");
    List<AcceptedUnit> accepted = terminology().acceptedUnits(item);
    for (AcceptedUnit unit : accepted) {
      String ucum = unit.unit().ucum();
      boolean selected = accepted.size() == 1 || ucum.equals(chosen);
      units.add(new Field.Choice(ucum, names.unit(ucum), selected));
    }
    return new Field(
        field,
        label,
        "number",
        input.text(field),
        List.of(),
        units,
        help(input, field, plausible(item)));
  }

  /** A number field without a unit of its own. */
  Field number(CalculatorInput input, String field, String label, String range) {
    return new Field(
        field, label, "number", input.text(field), List.of(), List.of(), help(input, field, range));
  }

  private String help(CalculatorInput input, String field, String range) {
    return input.date(field) == null
        ? range
        : words.filledOf(page.date(input.date(field))) + words.semicolon() + range;
  }

  /** Why values cannot be used. */
  List<String> problems(Calculation calculation, List<Field> fields) {
    List<String> problems = new ArrayList<>();
    for (Field field : fields) {
      if (calculation.unreadable().contains(field.name())) {
        problems.add(words.unreadable(field.label(), field.help()));
      }
    }
    for (RejectedValue value : calculation.rejected()) {
      problems.add(words.notUsed(item(value.item()), names.constant(value.reason())));
    }
    return problems;
  }

  private String item(String key) {
    for (LaboratoryItem item : LaboratoryItem.values()) {
      if (item.key().equals(key)) {
        return names.constant(item);
      }
    }
    return key;
  }
}

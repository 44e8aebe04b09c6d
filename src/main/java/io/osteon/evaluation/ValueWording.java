package io.osteon.evaluation;

import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.Fact;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Unit;
import io.osteon.rulebase.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes values of facts for people. Rounding is for display only: what is graded or compared is
 * never the rounded value.
 */
final class ValueWording {
  private static final int COMPUTED_DECIMALS = 2;

  private final Names names;

  ValueWording(Names names) {
    this.names = names;
  }

  /**
   * A value of a fact.
   *
   * @param fact the fact that holds it
   * @param field the accessor that gave it
   * @param value {@code null} is written as unknown
   */
  String write(Object fact, String field, Object value) {
    if (value == null) {
      return unknown();
    }
    if (value instanceof BigDecimal number) {
      return number(fact, field, number);
    }
    if (value instanceof String key) {
      return names.key(fact.getClass().getSimpleName(), field, key);
    }
    if (value instanceof List<?> list) {
      StringJoiner joined = new StringJoiner(listSeparator());
      for (Object item : list) {
        joined.add(write(fact, field, item));
      }
      return joined.toString();
    }
    return plain(value);
  }

  /** A value of a fact with its unit, where it has one. */
  String withUnit(Object fact, String field, Object value) {
    String written = write(fact, field, value);
    String unit = value == null ? null : FieldUnits.of(fact, field);
    return unit == null ? written : names.amount(written, unit);
  }

  private String plain(Object value) {
    if (value instanceof Enum<?> constant) {
      return names.constant(constant);
    }
    if (value instanceof Boolean truth) {
      return yesOrNo(truth);
    }
    return value.toString();
  }

  private static String number(Object fact, String field, BigDecimal number) {
    return displayed(fact, field, number).toPlainString();
  }

  /** A number as it is displayed; as reported where it was reported. */
  static BigDecimal displayed(Object fact, String field, BigDecimal number) {
    if (fact instanceof CalciumAssessment calcium && field.equals("value")) {
      return calcium(number, calcium.unit());
    }
    if (fact instanceof CalciumCandidate calcium && field.equals("value")) {
      return calcium(number, calcium.unit());
    }
    if (fact instanceof RenalFunction) {
      return number.setScale(1, RoundingMode.HALF_UP);
    }
    return number.scale() > COMPUTED_DECIMALS && fact instanceof Fact ? shortened(number) : number;
  }

  private static BigDecimal calcium(BigDecimal number, Unit unit) {
    int decimals = unit == Unit.MILLIGRAM_PER_DECILITRE ? 1 : 2;
    return number.setScale(decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal shortened(BigDecimal number) {
    BigDecimal rounded =
        number.setScale(COMPUTED_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private boolean chinese() {
    return names.language() == Language.ZH;
  }

  String unknown() {
    return chinese() ? "未知" : "unknown";
  }

  String yesOrNo(boolean truth) {
    if (chinese()) {
      return truth ? "是" : "否";
    }
    return truth ? "yes" : "no";
  }

  String listSeparator() {
    return chinese() ? "、" : ", ";
  }

  String reasonSeparator() {
    return chinese() ? "；" : "; ";
  }

  /** Between two sentences. */
  String sentenceSeparator() {
    return chinese() ? "" : " ";
  }
}

package io.osteon.rulebase.terminology;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a terminology file. Each accessor reports what is wrong with a value and then returns
 * empty, so that one reading finds every problem.
 */
final class CsvRow {
  private final CsvFile file;
  private final int line;
  private final Map<String, String> values;

  CsvRow(CsvFile file, int line, Map<String, String> values) {
    this.file = file;
    this.line = line;
    this.values = values;
  }

  /** The value of a column; empty when nothing stands there. */
  Optional<String> optional(String column) {
    String value = values.get(column).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** The value of a column that must not be empty. */
  Optional<String> text(String column) {
    Optional<String> value = optional(column);
    if (value.isEmpty()) {
      problem("column " + column + " is empty; a value was expected", "missing-value");
    }
    return value;
  }

  /** One of the names of an enumeration, as an enumeration or as small letters. */
  <T extends Enum<T>> Optional<T> oneOf(String column, T[] choices, boolean smallLetters) {
    Optional<String> value = text(column);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    for (T choice : choices) {
      if (name(choice, smallLetters).equals(value.get())) {
        return Optional.of(choice);
      }
    }
    List<String> names = Arrays.stream(choices).map(c -> name(c, smallLetters)).toList();
    problem(
        column + " \"" + value.get() + "\" is unknown; expected one of " + String.join(", ", names),
        "unknown-value");
    return Optional.empty();
  }

  private static String name(Enum<?> choice, boolean smallLetters) {
    return smallLetters ? choice.name().toLowerCase(Locale.ROOT).replace('_', '-') : choice.name();
  }

  /** A decimal number of 0 or more; {@code null} when the column is empty. */
  BigDecimal number(String column) {
    Optional<String> value = optional(column);
    if (value.isEmpty()) {
      return null;
    }
    if (!value.get().matches("\\d{1,9}(\\.\\d{1,9})?")) {
      problem(column + " \"" + value.get() + "\" is not a decimal number", "not-a-number");
      return null;
    }
    return new BigDecimal(value.get());
  }

  /** The code system of the column {@code system}. */
  Optional<CodeSystem> codeSystem() {
    Optional<String> value = text("system");
    Optional<CodeSystem> system = value.flatMap(CodeSystem::ofLabel);
    if (value.isPresent() && system.isEmpty()) {
      List<String> labels = Arrays.stream(CodeSystem.values()).map(CodeSystem::label).toList();
      problem(
          "system \"" + value.get() + "\" is unknown; expected one of " + String.join(", ", labels),
          "unknown-value");
    }
    return system;
  }

  /** The columns {@code en} and {@code zh}, neither of them empty. */
  Optional<BilingualText> words() {
    Optional<String> en = text("en");
    Optional<String> zh = text("zh");
    return en.isPresent() && zh.isPresent()
        ? Optional.of(new BilingualText(en.get(), zh.get()))
        : Optional.empty();
  }

  /** Checks the column {@code status}. */
  void status() {
    oneOf("status", CodeStatus.values(), true);
  }

  void duplicate(String what) {
    problem(what + " stands here a second time", "duplicate");
  }

  void problem(String message, String code) {
    file.problems().add(Problem.error(file.path(), line, 1, message, code));
  }
}

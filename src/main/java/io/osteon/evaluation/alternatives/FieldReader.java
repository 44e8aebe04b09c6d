package io.osteon.evaluation.alternatives;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.Key;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads flat fields of text and collects what is wrong with them. For one thread. */
final class FieldReader {
  private static final int LONGEST_VALUE = 100;
  private static final int LONGEST_NUMBER = 20;

  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> read = new HashSet<>();
  private Map<String, String> fields = Map.of();
  private String pointer = "";
  private int before;

  /** Goes on with the fields of another form. */
  FieldReader of(Map<String, String> form, String place) {
    fields = form;
    pointer = place;
    before = violations.size();
    read.clear();
    return this;
  }

  /** Something is wrong with the present form. */
  boolean failed() {
    return violations.size() > before;
  }

  void throwIfAny() {
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }

  void violation(String place, String value, String expected) {
    String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    violations.add(new Violation(place, shown, expected));
  }

  void unknown(String field, String value, String expected) {
    violation(pointer + "/" + field, value, "expected " + expected);
  }

  /** Fields that nobody asked for are a slip of the sender. */
  void noOthers() {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!read.contains(field.getKey()) && !field.getValue().isBlank()) {
        unknown(field.getKey(), field.getValue(), "no such field for this change");
      }
    }
  }

  private String text(String field, boolean required) {
    read.add(field);
    String value = fields.getOrDefault(field, "").strip();
    if (value.isEmpty() && required) {
      unknown(field, "", "a value");
    }
    return value.isEmpty() ? null : value;
  }

  String required(String field) {
    return text(field, true);
  }

  BigDecimal number(String field, boolean required) {
    String text = text(field, required);
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST_NUMBER || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      unknown(field, text, "a decimal number");
      return null;
    }
    return new BigDecimal(text);
  }

  Integer whole(String field, boolean required) {
    String text = text(field, required);
    if (text == null) {
      return null;
    }
    if (!text.matches("-?[0-9]{1,6}")) {
      unknown(field, text, "a whole number");
      return null;
    }
    return Integer.valueOf(text);
  }

  boolean truth(String field) {
    String text = text(field, true);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      unknown(field, text, "true or false");
    }
    return "true".equals(text);
  }

  LocalDate date(String field, boolean required) {
    String text = text(field, required);
    return text == null ? null : day(field, text);
  }

  List<LocalDate> dates(String field) {
    String text = text(field, false);
    if (text == null) {
      return List.of();
    }
    List<LocalDate> dates = new ArrayList<>();
    for (String part : text.split(",")) {
      LocalDate day = day(field, part.strip());
      if (day != null) {
        dates.add(day);
      }
    }
    return dates;
  }

  private LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      unknown(field, text, "a day such as 2026-11-24");
      return null;
    }
  }

  LaboratoryItem item(String field) {
    String text = text(field, true);
    for (LaboratoryItem item : LaboratoryItem.values()) {
      if (item.key().equals(text)) {
        return item;
      }
    }
    if (text != null) {
      unknown(field, text, "a laboratory item of the terminology, for example ca_total");
    }
    return null;
  }

  Unit unit(String field) {
    String text = text(field, true);
    for (Unit unit : Unit.values()) {
      if (unit.ucum().equals(text)) {
        return unit;
      }
    }
    if (text != null) {
      unknown(field, text, "a UCUM unit, for example mmol/L");
    }
    return null;
  }

  <E extends Enum<E>> E choice(String field, E[] values) {
    String text = text(field, true);
    if (text == null) {
      return null;
    }
    return Key.parse(text, values)
        .orElseGet(
            () -> {
              unknown(
                  field,
                  text,
                  "one of " + String.join(", ", Arrays.stream(values).map(Key::of).toList()));
              return null;
            });
  }
}

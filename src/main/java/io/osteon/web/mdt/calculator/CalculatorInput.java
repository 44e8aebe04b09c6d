package io.osteon.web.mdt.calculator;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the fields of the calculators hold, by field; nothing of it is stored. */
final class CalculatorInput {
  private static final int LONGEST = 40;

  /** Of no field. */
  static final CalculatorInput EMPTY = new CalculatorInput(Map.of(), Map.of());

  private final Map<String, String> values;
  private final Map<String, LocalDate> dates;

  private CalculatorInput(Map<String, String> values, Map<String, LocalDate> dates) {
    this.values = Map.copyOf(values);
    this.dates = Map.copyOf(dates);
  }

  /**
   * What a form sent last of each field; the rest stays as it is here. A field that was emptied is
   * empty.
   */
  CalculatorInput with(MultivaluedMap<String, String> form) {
    Map<String, String> both = new HashMap<>(values);
    Map<String, LocalDate> kept = new HashMap<>(dates);
    for (Map.Entry<String, List<String>> entry : form.entrySet()) {
      String sent =
          entry.getValue().isEmpty() ? "" : entry.getValue().get(entry.getValue().size() - 1);
      String text = sent == null ? "" : sent.strip();
      String value = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
      if (!value.equals(both.put(entry.getKey(), value))) {
        kept.remove(entry.getKey());
      }
    }
    return new CalculatorInput(both, kept);
  }

  /** The text of a field, empty where there is none. */
  String text(String field) {
    return values.getOrDefault(field, "");
  }

  /** The day of the value that a field was filled with, or {@code null}. */
  LocalDate date(String field) {
    return dates.get(field);
  }

  /** None of the fields holds anything. */
  boolean isEmpty(List<String> fields) {
    return fields.stream().allMatch(field -> text(field).isEmpty());
  }

  /** Fills fields from a case. */
  static final class Builder {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, LocalDate> dates = new LinkedHashMap<>();

    /** Fills a field. */
    Builder put(String field, String value) {
      values.put(field, Objects.requireNonNull(value, "value"));
      return this;
    }

    /** Fills a field with a value of a day. */
    Builder put(String field, String value, LocalDate date) {
      dates.put(field, date);
      return put(field, value);
    }

    CalculatorInput build() {
      return new CalculatorInput(values, dates);
    }
  }
}

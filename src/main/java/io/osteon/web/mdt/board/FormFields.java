package io.osteon.web.mdt.board;

import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.Key;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a form that a browser sent. */
final class FormFields {
  private final MultivaluedMap<String, String> form;

  FormFields(MultivaluedMap<String, String> form) {
    this.form = Objects.requireNonNull(form, "form");
  }

  /** The fields by name, for showing them again. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    form.forEach((name, values) -> all.put(name, text(name)));
    return all;
  }

  /** A text with plain line feeds, without blanks around it; empty where there is none. */
  String text(String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  /** All values of a name, as they were sent. */
  List<String> texts(String name) {
    return form.getOrDefault(name, List.of());
  }

  /** The version that the form was made with; 0 where it names none. */
  long version() {
    try {
      return Long.parseLong(text("version"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Whether a field says so. */
  boolean truth(String name) {
    return text(name).equals("true");
  }

  /**
   * A constant by its key.
   *
   * @throws InvalidInputException when it is none
   */
  <E extends Enum<E>> E choice(String name, E[] values) {
    return Key.parse(text(name), values)
        .orElseThrow(() -> invalid(name, "one of the choices of the form"));
  }

  /**
   * A day, or {@code null} where the field is empty.
   *
   * @throws InvalidInputException when it is none
   */
  LocalDate date(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw invalid(name, "a date");
    }
  }

  private static InvalidInputException invalid(String name, String expected) {
    return new InvalidInputException(
        List.of(new InvalidInputException.Violation("/" + name, "", expected)));
  }
}

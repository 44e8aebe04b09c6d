package io.osteon.web.mdt.patient;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.intake.PartialDate;
import io.osteon.web.mdt.form.TypedForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads fields of a form as they are, writes them into JSON, and remembers which field stands where
 * in it, so that what is said of a place can be shown at the field. Nothing is guessed: what cannot
 * be read is a problem at its field.
 */
final class FormReading {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.][0-9]{1,8})?");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final TypedForm form;
  private final PatientWords words;
  private final Map<String, String> places = new LinkedHashMap<>();

  FormReading(TypedForm form, PatientWords words) {
    this.form = form;
    this.words = words;
  }

  TypedForm form() {
    return form;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Says what is wrong with a field. */
  void problem(String field, FormProblem problem) {
    form.problem(field, problem.text(words));
  }

  /** Remembers that a field is written at a place. */
  void place(String pointer, String field) {
    places.put(pointer, field);
  }

  /**
   * The field that is written at a place, or in the nearest object around it; empty where no field
   * is.
   */
  Optional<String> field(String pointer) {
    for (String place = pointer; !place.isEmpty(); place = above(place)) {
      if (places.containsKey(place)) {
        return Optional.of(places.get(place));
      }
    }
    return Optional.empty();
  }

  private static String above(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /** Something stands in a field. */
  boolean has(String field) {
    return !form.value(field).isEmpty();
  }

  /** A number as it is typed; empty, with a problem, if it is none. A comma is no decimal point. */
  Optional<BigDecimal> number(String field) {
    String text = form.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(text).matches()) {
      problem(field, FormProblem.NUMBER);
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** A whole number of at most four digits. */
  Optional<Integer> wholeNumber(String field) {
    String text = form.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      problem(field, FormProblem.WHOLE_NUMBER);
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  /** A day of the calendar. */
  Optional<LocalDate> date(String field) {
    String text = form.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = parsed(text);
    if (date.isEmpty()) {
      problem(field, FormProblem.DATE);
    }
    return date;
  }

  /** A birth date as it is typed: a year, a month or a day of the calendar. */
  Optional<String> birthDate(String field) {
    String text = form.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (PartialDate.parse(text).isEmpty()) {
      problem(field, FormProblem.BIRTH_DATE);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Days of the calendar, separated by commas, semicolons or spaces. */
  List<LocalDate> dates(String field) {
    List<LocalDate> dates = new ArrayList<>();
    for (String text : form.value(field).split("[,;，；、\\s]+")) {
      if (!text.isEmpty()) {
        Optional<LocalDate> date = parsed(text);
        if (date.isEmpty()) {
          problem(field, FormProblem.DATES);
          return List.of();
        }
        dates.add(date.get());
      }
    }
    return dates;
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text.toUpperCase(Locale.ROOT), DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

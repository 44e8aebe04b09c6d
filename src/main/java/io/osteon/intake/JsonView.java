package io.osteon.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.facts.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A JSON object that is read strictly. Each accessor records what is wrong and then returns {@code
 * null}, as for a property that is absent or null.
 */
final class JsonView {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final int DATE_LENGTH = 10;
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_LIST = 10_000;

  private final JsonNode node;
  private final String pointer;
  private final Violations violations;

  private JsonView(JsonNode node, String pointer, Violations violations) {
    this.node = node;
    this.pointer = pointer;
    this.violations = violations;
  }

  /** A view of an object at a place; {@code null}, with a violation, when it is no object. */
  static JsonView of(JsonNode node, String pointer, Violations violations) {
    if (!node.isObject()) {
      violations.add(pointer, node, "expected an object");
      return null;
    }
    return new JsonView(node, pointer, violations);
  }

  String pointer() {
    return pointer;
  }

  Source source() {
    return new Source(pointer);
  }

  Source source(String name) {
    return new Source(at(name));
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  void violation(String name, String expected) {
    violations.add(name.isEmpty() ? pointer : at(name), node.get(name), expected);
  }

  /** Refuses properties that are not among these. */
  void allow(Collection<String> names) {
    Iterator<String> present = node.fieldNames();
    while (present.hasNext()) {
      String name = present.next();
      if (!names.contains(name)) {
        violations.add(at(name), "", "unknown property" + Violations.didYouMean(name, names));
      }
    }
  }

  /** The names of all properties that are not null. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> names.add(name));
    names.removeIf(name -> !has(name));
    return names;
  }

  /** The property is there and not null. */
  boolean has(String name) {
    return node.hasNonNull(name);
  }

  private JsonNode get(String name) {
    return has(name) ? node.get(name) : null;
  }

  private <T> T wrong(String name, String expected) {
    violations.add(at(name), node.get(name), expected);
    return null;
  }

  /** Records a violation when the property is absent. */
  void require(String name, String expected) {
    if (!has(name)) {
      violations.add(at(name), "", "missing; expected " + expected);
    }
  }

  /** The property is a JSON text. */
  boolean isText(String name) {
    return node.path(name).isTextual();
  }

  /** A property is a list. */
  boolean isArray(String name) {
    return node.path(name).isArray();
  }

  /** The property is a JSON number. */
  boolean isNumber(String name) {
    return node.path(name).isNumber();
  }

  /** A number or a text, as it is written. */
  String scalar(String name) {
    return isText(name) ? text(name) : number(name);
  }

  /** A text of 1 to 500 characters that is not blank. */
  String text(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    boolean right = value.isTextual() && !value.asText().isBlank() && length(value) <= LONGEST_TEXT;
    return right ? value.asText() : wrong(name, "expected a text of 1 to 500 characters");
  }

  private static int length(JsonNode value) {
    return value.asText().codePointCount(0, value.asText().length());
  }

  /** A text that may be empty, as units may. */
  String unit(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    boolean right = value.isTextual() && length(value) <= LONGEST_TEXT;
    return right ? value.asText() : wrong(name, "expected a UCUM unit, for example \"mmol/L\"");
  }

  Boolean bool(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    return value.isBoolean()
        ? Boolean.valueOf(value.booleanValue())
        : wrong(name, "expected true or false");
  }

  /** A JSON number, as it is written. */
  String number(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    return value.isNumber() && Decimals.parse(value.asText()).isPresent()
        ? value.asText()
        : wrong(
            name, "expected a number of at most 20 digits before and 20 after the decimal point");
  }

  /** A whole number within limits. */
  Integer integer(String name, int minimum, int maximum) {
    JsonNode value = get(name);
    return value == null ? null : integer(value, at(name), minimum, maximum);
  }

  private Integer integer(JsonNode value, String place, int minimum, int maximum) {
    Optional<BigDecimal> number =
        value.isNumber() ? Decimals.parse(value.asText()) : Optional.empty();
    if (number.isPresent()
        && number.get().stripTrailingZeros().scale() <= 0
        && number.get().compareTo(BigDecimal.valueOf(minimum)) >= 0
        && number.get().compareTo(BigDecimal.valueOf(maximum)) <= 0) {
      return number.get().intValueExact();
    }
    violations.add(
        place, value, "expected a whole number from %d to %d".formatted(minimum, maximum));
    return null;
  }

  /** One of these whole numbers. */
  Integer oneOf(String name, int... values) {
    Integer value = integer(name, 0, Integer.MAX_VALUE);
    if (value == null || IntStream.of(values).anyMatch(v -> v == value)) {
      return value;
    }
    return wrong(
        name,
        "expected one of "
            + IntStream.of(values).mapToObj(Integer::toString).collect(Collectors.joining(", ")));
  }

  /** A list of whole numbers within limits; those that are wrong are left out. */
  List<Integer> integers(String name, int minimum, int maximum) {
    List<Integer> integers = new ArrayList<>();
    JsonNode list = list(name);
    for (int i = 0; list != null && i < list.size(); i++) {
      Integer number = integer(list.get(i), at(name) + "/" + i, minimum, maximum);
      if (number != null) {
        integers.add(number);
      }
    }
    return integers;
  }

  /** A list of texts; those that are no texts are left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonNode list = list(name);
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i).isTextual()) {
        texts.add(list.get(i).asText());
      } else {
        violations.add(at(name) + "/" + i, list.get(i), "expected a text");
      }
    }
    return texts;
  }

  /** A day of the calendar. */
  LocalDate date(String name) {
    JsonNode value = get(name);
    return value == null ? null : date(value, at(name));
  }

  /** A day of the calendar of which only the month or the year may be known. */
  PartialDate partialDate(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    Optional<PartialDate> date =
        value.isTextual() ? PartialDate.parse(value.asText()) : Optional.empty();
    return date.orElseGet(
        () ->
            wrong(
                name,
                "expected a year, a month or a day of the calendar as YYYY, YYYY-MM or"
                    + " YYYY-MM-DD"));
  }

  private LocalDate date(JsonNode value, String place) {
    if (value.isTextual() && value.asText().length() == DATE_LENGTH) {
      try {
        return LocalDate.parse(value.asText(), DATE);
      } catch (DateTimeParseException e) {
        // no such day: told below
      }
    }
    violations.add(place, value, "expected a day of the calendar as YYYY-MM-DD");
    return null;
  }

  /** A list of days; those that are wrong are left out. */
  List<LocalDate> dates(String name) {
    List<LocalDate> dates = new ArrayList<>();
    JsonNode list = list(name);
    for (int i = 0; list != null && i < list.size(); i++) {
      LocalDate date = date(list.get(i), at(name) + "/" + i);
      if (date != null) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** One of a set of words. */
  <T> T choice(String name, Map<String, T> choices) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    T choice = value.isTextual() ? choices.get(value.asText()) : null;
    if (choice != null) {
      return choice;
    }
    String hint =
        choices.size() <= 6
            ? "expected one of " + String.join(", ", new TreeSet<>(choices.keySet()))
            : "unknown name" + Violations.didYouMean(value.asText(), choices.keySet());
    return wrong(name, hint);
  }

  /** An object. */
  JsonView object(String name) {
    JsonNode value = get(name);
    return value == null ? null : of(value, at(name), violations);
  }

  /** A list of objects; {@code null} when it is absent; those that are no objects are left out. */
  List<JsonView> objects(String name) {
    JsonNode list = list(name);
    if (list == null) {
      return null;
    }
    List<JsonView> views = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonView view = of(list.get(i), at(name) + "/" + i, violations);
      if (view != null) {
        views.add(view);
      }
    }
    return views;
  }

  private JsonNode list(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    return value.isArray() && value.size() <= LONGEST_LIST
        ? value
        : wrong(name, "expected a list of at most 10000 entries");
  }
}

package io.osteon.cdshooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fields of an object of a feedback call. What is wrong is recorded with its place, never with
 * its value: comments may be about a patient. A field that is JSON {@code null} counts as absent.
 */
final class ReportFields {
  /** Something without blanks, such as an identifier. */
  static final Pattern WORD = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

  /** A short text on one line. */
  static final Pattern PHRASE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  private static final int LONGEST_COMMENT = 10_000;

  /** Date, time and offset as RFC 3339 has them; the calendar is checked afterwards. */
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

  /** What is wrong with a call. */
  static final class Problems {
    private static final int MOST = 100;

    private final List<Violation> violations = new ArrayList<>();

    private void add(String pointer, String expected) {
      if (violations.size() < MOST) {
        violations.add(new Violation(pointer, "", expected));
      }
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidInputException if something is wrong
     */
    void throwIfAny() {
      if (!violations.isEmpty()) {
        throw new InvalidInputException(violations);
      }
    }
  }

  private final JsonNode node;
  private final String pointer;
  private final Problems problems;

  private ReportFields(JsonNode node, String pointer, Problems problems) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** The fields of an object at a place; {@code null}, with a problem, if it is no object. */
  static ReportFields of(JsonNode node, String pointer, Problems problems) {
    if (!node.isObject()) {
      problems.add(pointer, "an object");
      return null;
    }
    return new ReportFields(node, pointer, problems);
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Some clients send an object without content where there is nothing to say. */
  boolean isEmptyObject(String name) {
    return node.path(name).isObject() && node.path(name).isEmpty();
  }

  void wrong(String name, String expected) {
    problems.add(pointer + "/" + name, expected);
  }

  /** A text of a form; {@code null}, with a problem, if it is absent or different. */
  String required(String name, Pattern form, String expected) {
    if (node.path(name).isTextual() && form.matcher(node.get(name).textValue()).matches()) {
      return node.get(name).textValue();
    }
    wrong(name, expected);
    return null;
  }

  /** A text of a form, {@code null} if it is absent. */
  String optional(String name, Pattern form, String expected) {
    return has(name) ? required(name, form, expected) : null;
  }

  /** One of these words. */
  <T> T choice(String name, Map<String, T> choices, String expected) {
    JsonNode value = node.path(name);
    T choice = value.isTextual() ? choices.get(value.textValue()) : null;
    if (choice == null) {
      wrong(name, expected);
    }
    return choice;
  }

  /** Free text; the one character that a database cannot hold is replaced. */
  String comment(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = node.get(name);
    if (!value.isTextual() || value.textValue().length() > LONGEST_COMMENT) {
      wrong(name, "a text of at most " + LONGEST_COMMENT + " characters");
      return null;
    }
    return value.textValue().replace('\u0000', '\ufffd');
  }

  /** A moment as RFC 3339 writes it. */
  Instant instant(String name) {
    String text = required(name, TIMESTAMP, "a date and time such as 2026-01-31T10:05:31Z");
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      wrong(name, "a date and time that exist, such as 2026-01-31T10:05:31Z");
      return null;
    }
  }

  /** An object; {@code null}, with a problem, if it is none. */
  ReportFields object(String name) {
    return of(node.path(name), pointer + "/" + name, problems);
  }

  /** A list of objects; {@code null}, with a problem, if something in it is none. */
  List<ReportFields> objects(String name, int most) {
    JsonNode list = node.path(name);
    if (!list.isArray() || list.size() > most) {
      wrong(name, "a list of at most " + most + " objects");
      return null;
    }
    List<ReportFields> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      ReportFields object = of(list.get(i), pointer + "/" + name + "/" + i, problems);
      if (object == null) {
        return null;
      }
      objects.add(object);
    }
    return objects;
  }
}

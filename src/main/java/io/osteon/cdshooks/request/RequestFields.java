package io.osteon.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the fields of an object of a request. What is wrong is recorded with its place, never with
 * its value, which may hold a token or patient data; a field that is JSON {@code null} counts as
 * absent.
 */
final class RequestFields {
  private static final int MOST_VIOLATIONS = 100;

  private final JsonNode node;
  private final String pointer;
  private final List<Violation> violations;

  private RequestFields(JsonNode node, String pointer, List<Violation> violations) {
    this.node = node;
    this.pointer = pointer;
    this.violations = violations;
  }

  /** The fields of the whole request. */
  static RequestFields of(JsonNode request) {
    List<Violation> violations = new ArrayList<>();
    if (!request.isObject()) {
      throw new InvalidInputException(
          List.of(new Violation("", "", "a CDS Hooks request as a JSON object")));
    }
    return new RequestFields(request, "", violations);
  }

  /** Ends the reading. */
  void requireValid() {
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }

  /** Records that a field is not what it must be. */
  void wrong(String name, String expected) {
    wrongAt("/" + name, expected);
  }

  void wrongAt(String below, String expected) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(new Violation(pointer + below, "", expected));
    }
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  JsonNode get(String name) {
    return node.get(name);
  }

  String pointer() {
    return pointer;
  }

  /** A text of a form, {@code null} when it is absent or wrong. */
  String text(String name, Pattern form, String expected) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isTextual() && form.matcher(value.textValue()).matches()) {
      return value.textValue();
    }
    wrong(name, expected);
    return null;
  }

  /** Like {@link #text}, and records when it is absent. */
  String requiredText(String name, Pattern form, String expected) {
    if (!has(name)) {
      wrong(name, expected);
      return null;
    }
    return text(name, form, expected);
  }

  /** An object, {@code null} when it is absent or none. */
  RequestFields object(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isObject()) {
      wrong(name, "an object");
      return null;
    }
    return new RequestFields(value, pointer + "/" + name, violations);
  }
}

package io.osteon.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.StrictJson;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The properties of a small JSON object that a caller sent. Each accessor notes what is wrong and
 * answers with something empty; {@link #finish} then refuses all of it at once.
 */
final class JsonFields {
  private static final int LIMIT = 64 * 1024;
  private static final int LONGEST_VALUE = 100;

  private final JsonNode object;
  private final Set<String> known = new HashSet<>();
  private final List<Violation> violations = new ArrayList<>();

  private JsonFields(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads a body.
   *
   * @throws InvalidInputException if it is no JSON object
   */
  static JsonFields read(InputStream body) {
    JsonNode node = StrictJson.parse(BodyReader.read(body, LIMIT));
    if (!node.isObject()) {
      throw new InvalidInputException(List.of(new Violation("", "", "a JSON object")));
    }
    return new JsonFields(node);
  }

  /** A text that has to be there. */
  String text(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty() && !object.hasNonNull(name)) {
      violations.add(new Violation("/" + name, "", "a text"));
    }
    return text.orElse("");
  }

  /** A secret that has to be there; its value is never repeated in an answer. */
  String secret(String name) {
    known.add(name);
    JsonNode node = object.path(name);
    if (!node.isTextual()) {
      violations.add(new Violation("/" + name, "", "a text"));
    }
    return node.asText("");
  }

  /** A text that may be left out. */
  Optional<String> optionalText(String name) {
    return field(name, "a text", JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** True or false, if it is there. */
  Optional<Boolean> optionalBoolean(String name) {
    return field(name, "true or false", JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  /** A whole number within limits, if it is there. */
  OptionalInt optionalInteger(String name, int minimum, int maximum) {
    return field(
            name,
            "a whole number from %d to %d".formatted(minimum, maximum),
            node ->
                node.isIntegralNumber()
                    && node.canConvertToInt()
                    && node.intValue() >= minimum
                    && node.intValue() <= maximum)
        .map(node -> OptionalInt.of(node.intValue()))
        .orElse(OptionalInt.empty());
  }

  /** A list of texts, if it is there. */
  Optional<List<String>> optionalTexts(String name) {
    return field(name, "a list of texts", JsonFields::isTexts)
        .map(
            list -> {
              List<String> texts = new ArrayList<>();
              list.forEach(text -> texts.add(text.textValue()));
              return texts;
            });
  }

  private static boolean isTexts(JsonNode node) {
    boolean texts = node.isArray();
    for (JsonNode each : node) {
      texts &= each.isTextual();
    }
    return texts;
  }

  private Optional<JsonNode> field(String name, String expected, Predicate<JsonNode> right) {
    known.add(name);
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!right.test(node)) {
      wrong("/" + name, node.isValueNode() ? node.asText() : "", expected);
      return Optional.empty();
    }
    return Optional.of(node);
  }

  /** Notes that a value cannot be used. */
  void wrong(String pointer, String value, String expected) {
    String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    violations.add(new Violation(pointer, shown, expected));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidInputException if anything was wrong, or there are properties nobody asked for
   */
  void finish() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                wrong(
                    "/" + name.replace("~", "~0").replace("/", "~1"),
                    "",
                    "no property of that name");
              }
            });
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }
}

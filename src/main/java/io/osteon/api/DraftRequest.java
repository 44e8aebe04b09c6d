package io.osteon.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.StrictJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A request about a draft: one JSON object of which nothing is passed over. Notes all that is wrong
 * and refuses it at once.
 */
final class DraftRequest {
  private static final int SHOWN = 100;

  private final JsonNode object;
  private final Set<String> known = new TreeSet<>();
  private final List<Violation> violations = new ArrayList<>();

  private DraftRequest(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads a body; an empty one counts as an object without properties.
   *
   * @throws InvalidInputException when it is no JSON object
   */
  static DraftRequest read(byte[] body) {
    JsonNode node =
        body.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictJson.parse(body);
    if (!node.isObject()) {
      throw new InvalidInputException(List.of(new Violation("", "", "a JSON object")));
    }
    return new DraftRequest(node);
  }

  /** A text, empty when it is left out; whether it must be there the use case says. */
  String text(String name) {
    return optional(name).orElse("");
  }

  /** A text that may be left out. */
  Optional<String> optional(String name) {
    JsonNode node = node(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      wrong(name, node, "a text");
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  /** A whole number that may be left out. */
  OptionalInt number(String name) {
    JsonNode node = node(name);
    if (node.isMissingNode() || node.isNull()) {
      return OptionalInt.empty();
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      wrong(name, node, "a whole number");
      return OptionalInt.empty();
    }
    return OptionalInt.of(node.intValue());
  }

  /** An id that may be left out. */
  Optional<UUID> id(String name) {
    Optional<String> text = optional(name);
    try {
      return text.map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      wrong(name, node(name), "an id such as 0b9f7f0e-54b6-4f0e-9a51-0a3f6c8f5a11");
      return Optional.empty();
    }
  }

  /** One of several words. */
  <E> Optional<E> oneOf(String name, Map<String, E> words) {
    Optional<String> text = optional(name);
    if (text.isEmpty() || !words.containsKey(text.get())) {
      wrong(name, node(name), "one of " + String.join(", ", new TreeSet<>(words.keySet())));
      return Optional.empty();
    }
    return Optional.of(words.get(text.get()));
  }

  /** Texts by key; null stands for no text. */
  Map<String, Optional<String>> texts(String name) {
    JsonNode node = node(name);
    Map<String, Optional<String>> texts = new LinkedHashMap<>();
    if (node.isMissingNode() || node.isNull()) {
      return texts;
    }
    if (!node.isObject()) {
      wrong(name, node, "an object of texts by path");
      return texts;
    }
    node.fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (value.isTextual() || value.isNull()) {
                texts.put(field.getKey(), Optional.ofNullable(value.textValue()));
              } else {
                wrong(name, value, "a text by path, or null for no such file");
              }
            });
    return texts;
  }

  private JsonNode node(String name) {
    known.add(name);
    return object.path(name);
  }

  private void wrong(String name, JsonNode value, String expected) {
    String text = value.isValueNode() ? value.asText() : "";
    violations.add(
        new Violation(
            "/" + name, text.length() > SHOWN ? text.substring(0, SHOWN) : text, expected));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidInputException when anything was wrong, or a property is unknown
   */
  void finish() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                String shown = name.length() > SHOWN ? name.substring(0, SHOWN) : name;
                violations.add(
                    new Violation(
                        "/" + shown.replace("~", "~0").replace("/", "~1"),
                        "",
                        "no such property; known here: " + String.join(", ", known)));
              }
            });
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }
}

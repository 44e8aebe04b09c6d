package io.osteon.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.StrictJson;
import io.osteon.rulebase.Key;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The properties of a small JSON object that a caller sent. Each accessor notes what is wrong and
 * answers with something empty; {@link #finish} then refuses all of it at once.
 */
final class JsonFields {
  private static final int LIMIT = 64 * 1024;
  private static final int LONGEST_VALUE = 100;
  private static final Supplier<IllegalArgumentException> NO_SUCH_KEY =
      IllegalArgumentException::new;

  private final JsonNode object;

  /** Where the object stands in what was sent; empty for the whole. */
  private final String place;

  private final Set<String> known = new HashSet<>();
  private final List<Violation> violations;

  private JsonFields(JsonNode object, String place, List<Violation> violations) {
    this.object = object;
    this.place = place;
    this.violations = violations;
  }

  /**
   * Reads a body.
   *
   * @throws InvalidInputException if it is no JSON object
   */
  static JsonFields read(InputStream body) {
    return read(BodyReader.read(body, LIMIT));
  }

  /** The same of a body that was read. */
  static JsonFields read(byte[] body) {
    JsonNode node = StrictJson.parse(body);
    if (!node.isObject()) {
      throw new InvalidInputException(List.of(new Violation("", "", "a JSON object")));
    }
    return new JsonFields(node, "", new ArrayList<>());
  }

  /** A text that has to be there. */
  String text(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty() && !object.hasNonNull(name)) {
      wrong("/" + name, "", "a text");
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

  /** A day, if it is there. */
  Optional<LocalDate> optionalDate(String name) {
    return parsed(name, "a day such as 2026-11-26", LocalDate::parse);
  }

  /** A time of the day, if it is there. */
  Optional<LocalTime> optionalTime(String name) {
    return parsed(name, "a time such as 14:30", LocalTime::parse);
  }

  /** An id, if it is there. */
  Optional<UUID> optionalId(String name) {
    return parsed(name, "an id such as 0b9f7f0e-54b6-4f0e-9a51-0a3f6c8f5a11", UUID::fromString);
  }

  /** A value of an enumeration by its key, if it is there. */
  <E extends Enum<E>> Optional<E> optionalKey(String name, E[] values) {
    String keys = Arrays.stream(values).map(Key::of).collect(Collectors.joining(", "));
    return parsed(name, "one of " + keys, text -> Key.parse(text, values).orElseThrow(NO_SUCH_KEY));
  }

  private <T> Optional<T> parsed(String name, String expected, Function<String, T> reading) {
    return field(name, expected, JsonNode::isTextual)
        .flatMap(
            node -> {
              try {
                return Optional.of(reading.apply(node.textValue()));
              } catch (DateTimeException | IllegalArgumentException e) {
                wrong("/" + name, node.textValue(), expected);
                return Optional.empty();
              }
            });
  }

  /** A list of objects; empty when it is left out. Finish each of them too. */
  List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    field(name, "a list of objects", JsonNode::isArray)
        .ifPresent(
            list -> {
              for (int i = 0; i < list.size(); i++) {
                String each = place + "/" + name + "/" + i;
                if (list.get(i).isObject()) {
                  objects.add(new JsonFields(list.get(i), each, violations));
                } else {
                  violations.add(new Violation(each, "", "an object"));
                }
              }
            });
    return objects;
  }

  /** An object as it is, if it is there. */
  Optional<JsonNode> optionalObject(String name) {
    return field(name, "a JSON object", JsonNode::isObject);
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
    violations.add(new Violation(place + pointer, shown, expected));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidInputException if anything was wrong, or there are properties nobody asked for;
   *     for an object within another the refusal is left to that one
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
    if (place.isEmpty() && !violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }
}

package io.osteon.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.intake.InvalidInputException.Violation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Parses JSON from outside: UTF-8 only, no duplicate keys, nothing after the document, numbers as
 * exact decimals, nesting and lengths bounded. Safe for use by many threads.
 */
public final class StrictJson {
  /** Deepest nesting of objects and arrays. */
  public static final int MAXIMUM_DEPTH = 100;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_STRING = 20_000_000;
  private static final int LONGEST_KEY = 10_000;

  private static final ObjectMapper MAPPER = mapper(true);

  /**
   * The same without the parser's own search for duplicate keys, which costs as much as the rest:
   * the tree finds them, too, but cannot tell the place.
   */
  private static final ObjectMapper FAST = mapper(false);

  private static ObjectMapper mapper(boolean locatesDuplicates) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, locatesDuplicates)
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(MAXIMUM_DEPTH)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_STRING)
                        .maxNameLength(LONGEST_KEY)
                        .build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  private StrictJson() {}

  /**
   * Parses one JSON document.
   *
   * @throws InvalidInputException when the bytes are not one well-formed JSON document in UTF-8;
   *     the violation names line and column
   */
  public static JsonNode parse(byte[] bytes) {
    if (isAscii(bytes)) {
      try {
        JsonNode node = FAST.readTree(bytes);
        if (node != null && !node.isMissingNode()) {
          return node;
        }
      } catch (IOException e) {
        // what is wrong is told below
      }
    }
    return parse(decode(bytes));
  }

  /** Text that needs no decoding; a zero byte would be taken for another encoding. */
  private static boolean isAscii(byte[] bytes) {
    for (byte each : bytes) {
      if (each <= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Parses one JSON document.
   *
   * @throws InvalidInputException when the text is not one well-formed JSON document
   */
  public static JsonNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || node.isMissingNode()) {
        throw invalid("", "the document is empty; expected a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      String place =
          location == null
              ? ""
              : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
      throw invalid(place, expectation(e));
    }
  }

  private static String decode(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw invalid("", "the document is not UTF-8; expected JSON in UTF-8");
    }
  }

  /** The parser's own words without what the document says. */
  private static String expectation(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    if (message.startsWith("Duplicate field")) {
      return "a property stands twice in the same object; each may stand once";
    }
    if (message.contains("nesting depth")) {
      return "nested too deeply; at most %d levels are read".formatted(MAXIMUM_DEPTH);
    }
    if (message.contains("exceeds the maximum allowed")) {
      return "a number, text or name is too long; numbers may have %d characters"
          .formatted(LONGEST_NUMBER);
    }
    if (message.startsWith("Trailing token")) {
      return "something follows the JSON document; expected exactly one";
    }
    if (message.contains("end-of-input")) {
      return "the document ends too early; expected complete JSON";
    }
    return "not well-formed JSON at this place";
  }

  private static InvalidInputException invalid(String place, String expected) {
    return new InvalidInputException(List.of(new Violation("", place, expected)));
  }
}

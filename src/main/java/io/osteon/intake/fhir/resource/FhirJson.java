package io.osteon.intake.fhir.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A forward-only view of a FHIR JSON text.
 *
 * <p>The caller walks through an object with {@link #enterObject()} and {@link #nextField()} and
 * takes each value with the method of its type, or {@link #skip()}. A value of the wrong JSON type
 * becomes a violation with its JSON pointer and reads as {@code null}, so that one pass finds all
 * of them. Text that is not JSON ends the reading with an {@link InvalidInputException}.
 */
public final class FhirJson implements AutoCloseable {
  /** Nesting beyond this is refused; real resources stay below 30. */
  static final int MAXIMUM_DEPTH = 100;

  private static final int MAXIMUM_VIOLATIONS = 100;
  private static final int SHOWN_VALUE = 100;

  /** Decimal places and zeros of a number beyond this cannot be a clinical value. */
  private static final int MAXIMUM_SCALE = 40;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAXIMUM_DEPTH)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final byte[] bytes;
  private final JsonParser parser;
  private final List<Violation> violations = new ArrayList<>();

  /** A field that was read to learn a resource's type, and is still to be handed out. */
  private String pendingField;

  /**
   * Starts reading.
   *
   * @param bytes a JSON text in UTF-8
   * @throws InvalidInputException if it cannot be UTF-8 or is no JSON object
   */
  public FhirJson(byte[] bytes) {
    this.bytes = bytes;
    requireUtf8(bytes);
    try {
      this.parser = FACTORY.createParser(bytes);
    } catch (IOException e) {
      throw failure("", "a FHIR resource as JSON in UTF-8");
    }
    if (advance() != JsonToken.START_OBJECT) {
      throw failure("", "a FHIR resource as a JSON object");
    }
  }

  /** The violations found so far. */
  public List<Violation> violations() {
    return violations;
  }

  /** Records that the current value is not what the element allows, and skips it. */
  public void reject(String expected) {
    addViolation(new Violation(pointer(), shownValue(), expected));
    skip();
  }

  /** Records a violation at another place than the current value. */
  public void addViolation(Violation violation) {
    violations.add(violation);
    if (violations.size() >= MAXIMUM_VIOLATIONS) {
      throw new InvalidInputException(violations);
    }
  }

  /** JSON pointer of the current value. */
  public String pointer() {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  /**
   * Enters the object at the current position.
   *
   * @return {@code false} when the value is no object; it is then skipped with a violation
   */
  public boolean enterObject() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    reject("a JSON object");
    return false;
  }

  /** Goes to the next field of the object; its name, or {@code null} at the object's end. */
  public String nextField() {
    if (pendingField != null) {
      String name = pendingField;
      pendingField = null;
      return name;
    }
    try {
      String name = parser.nextFieldName();
      if (name != null) {
        parser.nextToken();
      }
      return name;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Goes over the current value, whatever it is. */
  public void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** A string; empty strings, which FHIR forbids, read as {@code null}. */
  public String string() {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      reject("a JSON string");
      return null;
    }
    String text = text();
    return text.isEmpty() ? null : text;
  }

  /**
   * A code of a set that FHIR itself defines, such as a status, in FHIR's spelling: a sender that
   * writes "Entered in Error" must not have that count as nothing.
   */
  public String code() {
    return plainCode(string());
  }

  /** A word in the spelling of FHIR's own codes: small letters and hyphens. */
  static String plainCode(String word) {
    return word == null
        ? null
        : SEPARATORS.matcher(word.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  /** A boolean. */
  public Boolean bool() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    reject("true or false");
    return null;
  }

  /** A number, exactly as written. */
  public BigDecimal decimal() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      reject("a JSON number");
      return null;
    }
    try {
      BigDecimal value = parser.getDecimalValue();
      if (Math.abs((long) value.scale()) > MAXIMUM_SCALE) {
        reject("a number of ordinary size");
        return null;
      }
      return value;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** A date, dateTime or instant. */
  public FhirDate date() {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      reject(FhirDate.EXPECTED);
      return null;
    }
    FhirDate date = FhirDate.parse(text());
    if (date == null) {
      reject(FhirDate.EXPECTED);
    }
    return date;
  }

  /**
   * The elements of an array; {@code null} elements, which FHIR uses to keep places, are left out.
   *
   * @param element reads one element, {@code null} when it cannot be used
   */
  public <T> List<T> list(Function<FhirJson, T> element) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      reject("a JSON array");
      return List.of();
    }
    List<T> result = new ArrayList<>(4);
    while (advance() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      T value = element.apply(this);
      if (value != null) {
        result.add(value);
      }
    }
    return result;
  }

  /** Walks through an array without keeping its elements. */
  public void each(Runnable element) {
    list(
        in -> {
          element.run();
          return null;
        });
  }

  /**
   * Enters the resource at the current position and tells its type, wherever in the object {@code
   * resourceType} stands.
   *
   * @return the type, or {@code null} when there is none: the value is then skipped with a
   *     violation
   */
  public String enterResource() {
    if (!enterObject()) {
      return null;
    }
    long offset = parser.currentTokenLocation().getByteOffset();
    String first = nextField();
    if ("resourceType".equals(first) && parser.currentToken() == JsonToken.VALUE_STRING) {
      return text();
    }
    String type = first == null ? null : typeAhead(offset);
    pendingField = first;
    if (type == null) {
      leaveObject();
      addViolation(new Violation(pointer(), "", "a resource with a resourceType"));
    }
    return type;
  }

  /** Goes to the end of an object that was entered. */
  public void leaveObject() {
    for (String name = nextField(); name != null; name = nextField()) {
      skip();
    }
  }

  private String typeAhead(long offset) {
    int start = (int) offset;
    try (JsonParser ahead = FACTORY.createParser(bytes, start, bytes.length - start)) {
      ahead.nextToken();
      for (String name = ahead.nextFieldName(); name != null; name = ahead.nextFieldName()) {
        JsonToken value = ahead.nextToken();
        if ("resourceType".equals(name)) {
          return value == JsonToken.VALUE_STRING ? ahead.getText() : null;
        }
        ahead.skipChildren();
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Makes sure that nothing follows the document. */
  public void end() {
    if (advance() != null) {
      throw failure("", "one JSON document and nothing after it");
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new IllegalStateException("closing a parser of bytes cannot fail", e);
    }
  }

  private JsonToken advance() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private String shownValue() {
    JsonToken token = parser.currentToken();
    if (token == null || token.isStructStart() || token.isStructEnd()) {
      return "";
    }
    String text = text();
    return text.length() <= SHOWN_VALUE ? text : text.substring(0, SHOWN_VALUE);
  }

  private InvalidInputException failure(String pointer, String expected) {
    List<Violation> all = new ArrayList<>(violations);
    all.add(new Violation(pointer, "", expected));
    return new InvalidInputException(all);
  }

  /** The text is no JSON; its own words are not repeated, since they may hold patient data. */
  private InvalidInputException broken(IOException problem) {
    if (problem instanceof StreamConstraintsException) {
      return failure(
          pointer(), "at most " + MAXIMUM_DEPTH + " levels, and numbers of at most 100 characters");
    }
    if (problem instanceof JsonEOFException) {
      return failure(pointer(), "a complete JSON text: it ends in the middle");
    }
    if (problem instanceof JsonProcessingException syntax) {
      String message = String.valueOf(syntax.getOriginalMessage());
      if (message.startsWith("Invalid UTF-8")) {
        return failure(pointer(), "text in UTF-8");
      }
      if (message.startsWith("Duplicate field")) {
        return failure(pointer(), "each property of an object once");
      }
      return failure(
          pointer(),
          "well-formed JSON at line %d, column %d"
              .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr()));
    }
    return failure(pointer(), "text in UTF-8");
  }

  /** UTF-16 and UTF-32 show a zero byte or a byte order mark among the first bytes. */
  private static void requireUtf8(byte[] bytes) {
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
        throw new InvalidInputException(List.of(new Violation("", "", "JSON text in UTF-8")));
      }
    }
    if (bytes.length == 0) {
      throw new InvalidInputException(
          List.of(new Violation("", "", "a FHIR resource as a JSON object, not an empty text")));
    }
  }
}

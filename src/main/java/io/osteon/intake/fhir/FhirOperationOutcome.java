package io.osteon.intake.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.osteon.intake.InputNote;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.ViolationWording;
import io.osteon.rulebase.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Tells a FHIR sender what is wrong, as an OperationOutcome in JSON. */
public final class FhirOperationOutcome {
  /** The media type of an outcome. */
  public static final String MEDIA_TYPE = "application/fhir+json";

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Elements with a choice of types, whose JSON name ends with the type: {@code valueQuantity}. */
  private static final Set<String> CHOICES =
      Set.of(
          "value",
          "effective",
          "onset",
          "abatement",
          "performed",
          "occurrence",
          "medication",
          "deceased",
          "asNeeded",
          "dose",
          "item");

  /** Elements whose name only looks like a choice. */
  private static final Set<String> PLAIN = Set.of("doseAndRate");

  private FhirOperationOutcome() {}

  /**
   * An outcome with one error an issue.
   *
   * @param violations what is wrong, at least one entry
   * @return JSON in UTF-8
   */
  public static byte[] ofViolations(List<Violation> violations) {
    return ofViolations(violations, Language.EN);
  }

  /** The same in a language. */
  public static byte[] ofViolations(List<Violation> violations, Language language) {
    boolean chinese = language == Language.ZH;
    String expected = chinese ? "应为：" : "expected: ";
    return write(
        generator -> {
          for (Violation violation : ViolationWording.in(language, violations)) {
            String found =
                violation.value().isEmpty()
                    ? null
                    : (chinese ? "实际为：" : "found: ") + printable(violation.value());
            issue(
                generator,
                "error",
                violation.pointer().isEmpty() ? "structure" : "value",
                expected + printable(violation.expected()),
                found,
                path(violation.pointer()));
          }
        });
  }

  /**
   * An outcome with one issue for each thing that was left out, or one that says that all is well.
   *
   * @param notes what was left out or read only in part
   * @return JSON in UTF-8
   */
  public static byte[] ofNotes(List<InputNote> notes) {
    return write(
        generator -> {
          if (notes.isEmpty()) {
            issue(generator, "information", "informational", "All is well.", null, null);
          }
          for (InputNote note : notes) {
            issue(
                generator,
                "warning",
                "incomplete",
                printable(note.message()) + " [" + note.code() + "]",
                "at: " + printable(note.location()),
                null);
          }
        });
  }

  /**
   * An outcome with one error.
   *
   * @param code of FHIR's value set of issue types, for example {@code not-found}
   * @param text what is wrong, in one sentence
   * @return JSON in UTF-8
   */
  public static byte[] ofError(String code, String text) {
    return ofErrors(code, List.of(text));
  }

  /** The same with one issue a text, at least one. */
  public static byte[] ofErrors(String code, List<String> texts) {
    return write(
        generator -> {
          for (String text : texts) {
            issue(generator, "error", code, printable(text), null, null);
          }
        });
  }

  /** Writes issues. */
  @FunctionalInterface
  private interface Issues {
    void write(JsonGenerator generator) throws IOException;
  }

  private static byte[] write(Issues issues) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      generator.writeStartObject();
      generator.writeStringField("resourceType", "OperationOutcome");
      generator.writeArrayFieldStart("issue");
      issues.write(generator);
      generator.writeEndArray();
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void issue(
      JsonGenerator generator,
      String severity,
      String code,
      String text,
      String diagnostics,
      String expression)
      throws IOException {
    generator.writeStartObject();
    generator.writeStringField("severity", severity);
    generator.writeStringField("code", code);
    generator.writeObjectFieldStart("details");
    generator.writeStringField("text", text);
    generator.writeEndObject();
    if (diagnostics != null) {
      generator.writeStringField("diagnostics", diagnostics);
    }
    if (expression != null) {
      generator.writeArrayFieldStart("expression");
      generator.writeString(expression);
      generator.writeEndArray();
    }
    generator.writeEndObject();
  }

  /** The place as FHIRPath: {@code /entry/3/resource/status} is Bundle.entry[3].resource.status. */
  static String path(String pointer) {
    if (pointer.isEmpty()) {
      return null;
    }
    StringBuilder path =
        new StringBuilder(pointer.equals("/type") || pointer.startsWith("/entry") ? "Bundle" : "");
    for (String segment : pointer.substring(1).split("/", -1)) {
      if (!segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9')) {
        path.append('[').append(segment).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(element(segment));
      }
    }
    return printable(path.toString());
  }

  private static String element(String segment) {
    if (PLAIN.contains(segment)) {
      return segment;
    }
    for (int i = 1; i < segment.length(); i++) {
      if (Character.isUpperCase(segment.charAt(i)) && CHOICES.contains(segment.substring(0, i))) {
        return segment.substring(0, i);
      }
    }
    return segment;
  }

  /** FHIR strings hold no control characters and do not begin or end with a blank. */
  private static String printable(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(result::appendCodePoint);
    String stripped = result.toString().strip();
    return stripped.isEmpty() ? "?" : stripped;
  }
}

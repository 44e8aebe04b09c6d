package io.osteon.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.intake.InvalidInputException.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A problem document (RFC 9457): what went wrong, and for each place in the input the value and
 * what would be right.
 *
 * @param status the HTTP status
 * @param title a short sentence that is the same for every problem of its kind
 * @param detail what is special about this one; never patient data
 * @param violations places in the input; may be empty
 * @param code a key for machines that is the same for every problem of its kind, if it has one
 */
public record ProblemDocument(
    int status, String title, String detail, List<Violation> violations, Optional<String> code) {
  /** The media type of the document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A problem without a code. */
  public ProblemDocument(int status, String title, String detail, List<Violation> violations) {
    this(status, title, detail, violations, Optional.empty());
  }

  /** A problem that machines know by its code. */
  public static ProblemDocument of(int status, String title, String detail, String code) {
    return new ProblemDocument(status, title, detail, List.of(), Optional.of(code));
  }

  /** A problem without a place in the input. */
  public static ProblemDocument of(int status, String title, String detail) {
    return new ProblemDocument(status, title, detail, List.of());
  }

  /** The document as JSON. */
  public byte[] json() {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    code.ifPresent(key -> problem.put("code", key));
    if (!violations.isEmpty()) {
      ArrayNode errors = problem.putArray("errors");
      for (Violation violation : violations) {
        ObjectNode error = errors.addObject();
        error.put("pointer", violation.pointer());
        error.put("value", violation.value());
        error.put("expected", violation.expected());
      }
    }
    return (problem + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

package io.osteon.api;

import io.osteon.governance.audit.AuditQuery;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which rows of the audit trail are asked for, and in which form. */
public class AuditRequest {
  static final String CSV = "text/csv";
  static final String JSON_LINES = "application/x-ndjson";
  private static final int MOST = 1_000;
  private static final int USUAL = 100;

  /** The forms of an answer. */
  enum Form {
    PAGE(MediaType.APPLICATION_JSON, "json"),
    CSV(AuditRequest.CSV + ";charset=UTF-8;header=present", "csv"),
    JSONL(JSON_LINES, "jsonl");

    private final String mediaType;
    private final String ending;

    Form(String mediaType, String ending) {
      this.mediaType = mediaType;
      this.ending = ending;
    }

    String mediaType() {
      return mediaType;
    }

    String ending() {
      return ending;
    }
  }

  private final List<Violation> violations = new ArrayList<>();

  @Parameter(description = "Not before: a date or an instant, ISO 8601")
  @QueryParam("from")
  String from;

  @Parameter(description = "Before: a date or an instant, ISO 8601")
  @QueryParam("to")
  String to;

  @Parameter(description = "Only of that name")
  @QueryParam("actor")
  String actor;

  @Parameter(description = "Only of that kind, such as release-created")
  @QueryParam("action")
  String action;

  @Parameter(description = "Only on that object, such as release/1.2.0")
  @QueryParam("object")
  String object;

  @Parameter(description = "Only after that sequence, in the order asked for")
  @QueryParam("after")
  String after;

  @Parameter(description = "At most so many rows of a page, 1 to 1000; 100 when left out")
  @QueryParam("limit")
  String limit;

  @Parameter(description = "oldest (when left out) or newest first")
  @QueryParam("order")
  String order;

  @Parameter(description = "json, csv or jsonl; what Accept says when left out")
  @QueryParam("format")
  String format;

  /** The form that the parameter or else the header asks for. */
  Form form(String accept) {
    if (format == null) {
      boolean header = accept != null;
      return header && accept.contains(CSV)
          ? Form.CSV
          : header && accept.contains(JSON_LINES) ? Form.JSONL : Form.PAGE;
    }
    return switch (format) {
      case "json" -> Form.PAGE;
      case "csv" -> Form.CSV;
      case "jsonl" -> Form.JSONL;
      default -> {
        violations.add(violation("?format", format, "json, csv or jsonl"));
        yield Form.PAGE;
      }
    };
  }

  /**
   * The query.
   *
   * @throws InvalidInputException if a parameter cannot be understood
   */
  AuditQuery query(Form form) {
    if (order != null && !order.equals("newest") && !order.equals("oldest")) {
      violations.add(violation("?order", order, "oldest or newest"));
    }
    int rows =
        number("?limit", limit, 1, MOST)
            .map(Long::intValue)
            .orElse(form == Form.PAGE ? USUAL : Integer.MAX_VALUE);
    Optional<Long> sequence = number("?after", after, 0, Long.MAX_VALUE);
    AuditQuery query =
        new AuditQuery(
            instant("?from", from),
            instant("?to", to),
            text("?actor", actor),
            text("?action", action),
            text("?object", object),
            sequence.map(OptionalLong::of).orElseGet(OptionalLong::empty),
            rows,
            "newest".equals(order));
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    return query;
  }

  private Optional<String> text(String name, String value) {
    if (value != null && (value.length() > 200 || value.indexOf('\0') >= 0)) {
      violations.add(violation(name, "", "at most 200 characters"));
    }
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  private Optional<Long> number(String name, String value, long least, long most) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    String range = most == Long.MAX_VALUE ? "from " + least : least + " to " + most;
    violations.add(violation(name, value, "a whole number " + range));
    return Optional.empty();
  }

  private Optional<Instant> instant(String name, String value) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant =
          value.indexOf('T') < 0
              ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(value);
      int year = instant.atZone(ZoneOffset.UTC).getYear();
      if (year >= 1900 && year <= 9999) {
        return Optional.of(instant);
      }
    } catch (DateTimeException e) {
      // said below
    }
    violations.add(
        violation(
            name, value, "a date such as 2026-01-31, or an instant such as 2026-01-31T08:00:00Z"));
    return Optional.empty();
  }

  private static Violation violation(String pointer, String value, String expected) {
    return new Violation(pointer, value.length() > 100 ? value.substring(0, 100) : value, expected);
  }
}

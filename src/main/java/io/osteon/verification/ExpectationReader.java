package io.osteon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code must}, {@code not}, {@code missing}, {@code not_missing}, {@code because} and {@code
 * expect_values} of a test patient.
 */
final class ExpectationReader {
  private static final Set<String> VALUES =
      Set.of("ca_value", "ca", "crcl", "zol_dose", "deferred");
  private static final int SHOWN = 100;

  private final List<Violation> violations = new ArrayList<>();

  private ExpectationReader() {}

  /**
   * Reads what a test patient expects.
   *
   * @throws InvalidInputException naming everything that cannot be read
   */
  static Expectations read(JsonNode scenario) {
    ExpectationReader reader = new ExpectationReader();
    Expectations expectations =
        new Expectations(
            reader.ids(scenario, "must"),
            reader.ids(scenario, "not"),
            reader.ids(scenario, "missing"),
            reader.ids(scenario, "not_missing"),
            reader.because(scenario.path("because")),
            reader.values(scenario));
    if (!reader.violations.isEmpty()) {
      throw new InvalidInputException(reader.violations);
    }
    return expectations;
  }

  private void violation(String pointer, JsonNode value, String expected) {
    String shown = value.isTextual() ? value.textValue() : value.toString();
    violations.add(
        new Violation(pointer, shown.substring(0, Math.min(SHOWN, shown.length())), expected));
  }

  private List<String> ids(JsonNode scenario, String field) {
    JsonNode list = scenario.path(field);
    List<String> ids = new ArrayList<>();
    if (list.isMissingNode() || list.isNull()) {
      return ids;
    }
    if (!list.isArray()) {
      violation("/" + field, list, "must be a list of rule ids");
    }
    for (JsonNode id : list) {
      if (id.isTextual()) {
        ids.add(id.textValue());
      } else {
        violation("/" + field, id, "must be a rule id such as BTA-08");
      }
    }
    return ids;
  }

  private Map<String, Set<String>> because(JsonNode because) {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    if (because.isMissingNode() || because.isNull()) {
      return places;
    }
    if (!because.isObject()) {
      violation("/because", because, "must name places by the id of what they led to");
    }
    for (Map.Entry<String, JsonNode> entry : because.properties()) {
      Set<String> sources = new TreeSet<>();
      if (!entry.getValue().isArray()) {
        violation("/because/" + entry.getKey(), entry.getValue(), "must be a list of places");
      }
      for (JsonNode place : entry.getValue()) {
        if (place.isTextual() && place.textValue().startsWith("/")) {
          sources.add(place.textValue());
        } else {
          violation("/because/" + entry.getKey(), place, "must be a place such as /labs/0");
        }
      }
      places.put(entry.getKey(), sources);
    }
    return places;
  }

  private ExpectedValues values(JsonNode scenario) {
    JsonNode values = scenario.path("expect_values");
    if (values.isMissingNode() || values.isNull()) {
      return ExpectedValues.NONE;
    }
    values
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!VALUES.contains(name)) {
                violation("/expect_values/" + name, values.get(name), "is not a known value");
              }
            });
    return new ExpectedValues(
        number(values, "ca_value"),
        state(values.path("ca")),
        number(values, "crcl"),
        number(values, "zol_dose"),
        deferral(values.path("deferred")));
  }

  private Optional<BigDecimal> number(JsonNode values, String name) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isNumber()) {
      violation("/expect_values/" + name, value, "must be a number");
      return Optional.empty();
    }
    return Optional.of(value.decimalValue());
  }

  private Optional<String> state(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!CalciumStateKey.isKey(value.asText())) {
      violation(
          "/expect_values/ca",
          value,
          "must be hypo_sev, hypo, normal, hyper, hyper_mod, hyper_sev or unknown");
    }
    return Optional.of(value.asText());
  }

  private Optional<ExpectedDeferral> deferral(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    for (ExpectedDeferral deferral : ExpectedDeferral.values()) {
      if (deferral.toString().equals(value.asText())) {
        return Optional.of(deferral);
      }
    }
    violation("/expect_values/deferred", value, "must be yes, no or n/a");
    return Optional.empty();
  }
}

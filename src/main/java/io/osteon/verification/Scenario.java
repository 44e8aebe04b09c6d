package io.osteon.verification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.evaluation.Decision;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.util.List;

/**
 * A test patient.
 *
 * @param id its name
 * @param json as written; not to be changed
 * @param expectations what has to come of it
 * @param patientCase what is known of the patient
 */
public record Scenario(
    String id, ObjectNode json, Expectations expectations, PatientCase patientCase) {
  /** Test patients count days from the evaluation date, so that any date does; always the same. */
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads the test patient that a line of a scenario file describes.
   *
   * @throws InvalidInputException when the line cannot be read
   */
  public static Scenario read(String line, Terminology terminology) {
    return read(parse(line), terminology);
  }

  /**
   * Reads a test patient that was parsed already.
   *
   * @throws InvalidInputException with everything that is wrong
   */
  public static Scenario read(ObjectNode json, Terminology terminology) {
    Expectations expectations = ExpectationReader.read(json);
    PatientCase patientCase = ScenarioReader.read(json, DATE, terminology);
    return new Scenario(id(json), json, expectations, patientCase);
  }

  /**
   * The patient that a line describes, whatever is expected.
   *
   * @throws InvalidInputException when the line cannot be read
   */
  static PatientCase patient(String line, Terminology terminology) {
    return ScenarioReader.read(parse(line), DATE, terminology);
  }

  /** The id on a line; empty when the line cannot be read. */
  static String idOf(String line) {
    try {
      return MAPPER.readTree(line).path("id").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** Compares what the rules said of this test patient with what has to come of it. */
  public ScenarioOutcome judge(Decision decision) {
    ScenarioOutcome bare = new ScenarioOutcome(id, decision, List.of());
    List<String> failures = ExpectationCheck.failures(bare, expectations);
    return failures.isEmpty() ? bare : new ScenarioOutcome(id, decision, failures);
  }

  private static ObjectNode parse(String line) {
    try {
      if (MAPPER.readTree(line) instanceof ObjectNode scenario) {
        return scenario;
      }
    } catch (JsonProcessingException e) {
      throw invalid("", "must be one JSON object: " + e.getOriginalMessage());
    }
    throw invalid("", "must be one JSON object");
  }

  private static String id(JsonNode scenario) {
    JsonNode id = scenario.path("id");
    if (!id.isTextual() || id.textValue().isBlank()) {
      throw invalid("/id", "must be a text that names the test patient");
    }
    return id.textValue();
  }

  private static InvalidInputException invalid(String pointer, String expected) {
    return new InvalidInputException(
        List.of(new InvalidInputException.Violation(pointer, "", expected)));
  }
}

package io.osteon.verification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import java.time.LocalDate;
import java.util.List;

/** Runs test patients against a rule base. Safe for use by many threads. */
public final class ScenarioRunner {
  /** Test patients count days from the evaluation date, so that any date does; always the same. */
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Evaluator evaluator;

  /** Runs test patients against the rule base of an evaluator. */
  public ScenarioRunner(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Runs the test patient that a line of a scenario file describes.
   *
   * @throws InvalidInputException when the line cannot be read
   * @throws io.osteon.engine.EvaluationLimitException when it takes more work than allowed
   */
  public ScenarioOutcome run(String line) {
    JsonNode scenario = parse(line);
    Expectations expectations = ExpectationReader.read(scenario);
    Decision decision = evaluator.decide(patient(scenario, evaluator));
    ScenarioOutcome bare = new ScenarioOutcome(id(scenario), decision, List.of());
    List<String> failures = ExpectationCheck.failures(bare, expectations);
    return failures.isEmpty() ? bare : new ScenarioOutcome(bare.id(), decision, failures);
  }

  /**
   * The test patient alone, as the rule base of an evaluator reads it.
   *
   * @throws InvalidInputException when the line cannot be read
   */
  public static PatientCase patient(String line, Evaluator evaluator) {
    return patient(parse(line), evaluator);
  }

  private static PatientCase patient(JsonNode scenario, Evaluator evaluator) {
    return ScenarioReader.read(scenario, DATE, evaluator.ruleBase().terminology());
  }

  /** The id of a test patient; empty when the line cannot be read. */
  public static String idOf(String line) {
    try {
      return MAPPER.readTree(line).path("id").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static JsonNode parse(String line) {
    try {
      JsonNode scenario = MAPPER.readTree(line);
      if (scenario != null && scenario.isObject()) {
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

package io.osteon.web.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.authoring.overview.RuleOverview;
import io.osteon.authoring.sentence.RuleSentences;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A rule base prepared for reading: what belongs to what, and each rule as a sentence. */
public final class RuleCatalogue {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RuleBase ruleBase;
  private final RuleOverview overview;
  private final Map<Language, RuleSentences> sentences = new EnumMap<>(Language.class);
  private final Map<String, TestPatient> patients;

  private RuleCatalogue(Evaluator evaluator) {
    this.ruleBase = evaluator.ruleBase();
    this.overview = RuleOverview.of(evaluator);
    for (Language language : Language.values()) {
      sentences.put(language, RuleSentences.of(ruleBase, language));
    }
    this.patients = patients(ruleBase);
  }

  /** Reads a rule base; costs some tens of milliseconds, so that it is kept. */
  public static RuleCatalogue of(Evaluator evaluator) {
    return new RuleCatalogue(evaluator);
  }

  /** The rule base. */
  public RuleBase ruleBase() {
    return ruleBase;
  }

  /** Rules and parameters with what belongs to them. */
  public RuleOverview overview() {
    return overview;
  }

  /** The rules as sentences. */
  public RuleSentences sentences(Language language) {
    return sentences.get(language);
  }

  /** The test patient of an id. */
  public Optional<TestPatient> patient(String id) {
    return Optional.ofNullable(patients.get(id));
  }

  /** How many test patients there are. */
  public int patients() {
    return patients.size();
  }

  private static Map<String, TestPatient> patients(RuleBase ruleBase) {
    Map<String, TestPatient> patients = new LinkedHashMap<>();
    for (String path : ruleBase.scenarioPaths()) {
      new String(ruleBase.files().bytes(path), StandardCharsets.UTF_8)
          .lines()
          .map(line -> patient(line, path))
          .flatMap(Optional::stream)
          .forEach(patient -> patients.putIfAbsent(patient.id(), patient));
    }
    return patients;
  }

  /** A line that cannot be read is the business of the checks, not of a page. */
  private static Optional<TestPatient> patient(String line, String path) {
    try {
      JsonNode node = JSON.readTree(line);
      return Optional.ofNullable(node)
          .filter(JsonNode::isObject)
          .map(
              patient ->
                  new TestPatient(patient.path("id").asText(), patient.path("why").asText(), path));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}

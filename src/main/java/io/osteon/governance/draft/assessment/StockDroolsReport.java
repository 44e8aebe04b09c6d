package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.engine.stock.StockDrools;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What stock Drools says of a draft, as JSON {@code {"made", "why", "version", "problems":
 * [{"severity", "file", "line", "column", "message"}]}}.
 *
 * @param made whether it was asked
 * @param absence why not; {@link Absence#NONE} when it was
 * @param version the release of Drools that answered; empty when none did
 * @param problems its words; errors are refusals
 */
public record StockDroolsReport(
    boolean made, Absence absence, String version, List<Problem> problems) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Why stock Drools was not asked; continuous integration does it then. */
  public enum Absence {
    /** It was asked. */
    NONE,
    /** A native executable cannot run a compiler. */
    NATIVE,
    /** Its jars are not beside the service's. */
    NOT_INSTALLED;

    /** The spelling in JSON, for example {@code not-installed}. */
    public String key() {
      return Key.of(this);
    }
  }

  public StockDroolsReport {
    problems = List.copyOf(problems);
  }

  /** It was asked and said this. */
  static StockDroolsReport of(List<Problem> problems) {
    return new StockDroolsReport(true, Absence.NONE, StockDrools.VERSION, problems);
  }

  /** It could not be asked here. */
  static StockDroolsReport absent(Absence why) {
    return new StockDroolsReport(false, why, "", List.of());
  }

  /** How many refusals there are. */
  public long refusals() {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
  }

  JsonNode write() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("made", made);
    if (!made) {
      json.put("why", absence.key());
      json.put(
          "note",
          "This check is made by continuous integration: osteon check --stock-drools on a JVM.");
    } else {
      json.put("version", version);
    }
    ArrayNode list = json.putArray("problems");
    for (Problem problem : problems) {
      ObjectNode entry = list.addObject();
      entry.put("severity", Key.of(problem.severity()));
      entry.put("file", problem.file());
      entry.put("line", problem.line());
      entry.put("column", problem.column());
      entry.put("message", problem.message());
    }
    return json;
  }

  /** What was written. */
  public static StockDroolsReport read(JsonNode json) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode entry : json.path("problems")) {
      problems.add(
          new Problem(
              entry.path("file").asText(),
              entry.path("line").asInt(),
              entry.path("column").asInt(),
              Key.parse(entry.path("severity").asText(), Problem.Severity.values())
                  .orElse(Problem.Severity.ERROR),
              entry.path("message").asText(),
              StockDrools.CODE));
    }
    boolean made = json.path("made").asBoolean();
    Absence why =
        Key.parse(json.path("why").asText(), Absence.values())
            .orElse(made ? Absence.NONE : Absence.NOT_INSTALLED);
    return new StockDroolsReport(made, why, json.path("version").asText(), problems);
  }
}

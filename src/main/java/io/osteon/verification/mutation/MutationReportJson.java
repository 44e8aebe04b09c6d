package io.osteon.verification.mutation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Key;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mutation report as JSON, and back. */
public final class MutationReportJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private MutationReportJson() {}

  /** The report as one JSON object. */
  public static String write(MutationReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      write(report, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory does not fail
    }
    return text.toString();
  }

  /** Writes the report as one JSON object; the scores beside it are for readers. */
  public static void write(MutationReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("hash", report.hash());
    json.writeNumberField("mutants", report.mutants());
    json.writeNumberField("killed", report.killed());
    json.writeNumberField("score", report.score());
    json.writeNumberField("unexcused", report.unexcused());
    json.writeArrayFieldStart("rules");
    for (RuleScore rule : report.rules()) {
      write(rule, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("failing");
    for (String id : report.failing()) {
      json.writeString(id);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(RuleScore rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule());
    json.writeNumberField("mutants", rule.mutants());
    json.writeNumberField("killed", rule.killed());
    json.writeNumberField("score", rule.score());
    json.writeArrayFieldStart("survivors");
    for (Mutant mutant : rule.survivors()) {
      write(mutant, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Mutant mutant, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", mutant.id());
    json.writeStringField("rule", mutant.rule());
    json.writeStringField("file", mutant.file());
    json.writeNumberField("line", mutant.line());
    json.writeNumberField("column", mutant.column());
    json.writeStringField("kind", Key.of(mutant.kind()));
    json.writeStringField("original", mutant.original());
    json.writeStringField("mutated", mutant.mutated());
    words("sentence", mutant.sentence(), json);
    if (mutant.excuse().isPresent()) {
      words("excuse", mutant.excuse().get(), json);
    }
    if (mutant.witness().isPresent()) {
      json.writeStringField("witness", mutant.witness().get());
    }
    json.writeEndObject();
  }

  private static void words(String field, BilingualText words, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("en", words.en());
    json.writeStringField("zh", words.zh());
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write(MutationReport)} wrote.
   *
   * @throws IllegalArgumentException when the text is something else
   */
  public static MutationReport read(String text) {
    try {
      return read(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a mutation report", e);
    }
  }

  /**
   * Reads a report that was parsed already.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static MutationReport read(JsonNode report) {
    List<RuleScore> rules = new ArrayList<>();
    for (JsonNode rule : report.path("rules")) {
      List<Mutant> survivors = new ArrayList<>();
      rule.path("survivors").forEach(mutant -> survivors.add(mutant(mutant)));
      rules.add(
          new RuleScore(
              text(rule, "rule"), number(rule, "mutants"), number(rule, "killed"), survivors));
    }
    List<String> failing = new ArrayList<>();
    report.path("failing").forEach(id -> failing.add(id.asText()));
    return new MutationReport(text(report, "hash"), rules, failing);
  }

  private static Mutant mutant(JsonNode mutant) {
    return new Mutant(
        text(mutant, "id"),
        text(mutant, "rule"),
        text(mutant, "file"),
        number(mutant, "line"),
        number(mutant, "column"),
        Key.parse(text(mutant, "kind"), MutantKind.values())
            .orElseThrow(() -> new IllegalArgumentException("unknown kind of mutant")),
        text(mutant, "original"),
        text(mutant, "mutated"),
        words(mutant.path("sentence")),
        mutant.has("excuse") ? Optional.of(words(mutant.path("excuse"))) : Optional.empty(),
        mutant.has("witness") ? Optional.of(text(mutant, "witness")) : Optional.empty());
  }

  private static BilingualText words(JsonNode words) {
    return new BilingualText(text(words, "en"), text(words, "zh"));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("a mutation report without " + field);
    }
    return value.textValue();
  }

  private static int number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isInt()) {
      throw new IllegalArgumentException("a mutation report without " + field);
    }
    return value.intValue();
  }
}

package io.osteon.verification.impact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.evaluation.Status;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Urgency;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An impact report as JSON, and back. */
public final class ImpactReportJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ImpactReportJson() {}

  /** The report as one JSON object. */
  public static String write(ImpactReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      write(report, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory does not fail
    }
    return text.toString();
  }

  /** Writes the report as one JSON object. */
  public static void write(ImpactReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("before", report.before());
    json.writeStringField("after", report.after());
    json.writeNumberField("cases", report.cases());
    json.writeNumberField("affected", report.affected());
    json.writeNumberField("unreadable", report.unreadable());
    json.writeArrayFieldStart("rules");
    for (RuleImpact rule : report.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule());
      json.writeNumberField("gained", rule.gained());
      json.writeNumberField("lost", rule.lost());
      json.writeNumberField("changed", rule.changed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("listed");
    for (CaseImpact each : report.listed()) {
      write(each, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(CaseImpact each, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", each.id());
    json.writeStringField("source", Key.of(each.source()));
    json.writeArrayFieldStart("changes");
    for (RecommendationChange change : each.changes()) {
      json.writeStartObject();
      json.writeStringField("rule", change.rule());
      json.writeStringField("kind", Key.of(change.kind()));
      write("before", change.before(), json);
      write("after", change.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String field, ShownRule shown, JsonGenerator json) throws IOException {
    if (shown == null) {
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("urgency", Key.of(shown.urgency()));
    json.writeStringField("status", Key.of(shown.status()));
    json.writeObjectFieldStart("text");
    json.writeStringField("en", shown.text().en());
    json.writeStringField("zh", shown.text().zh());
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static ImpactReport read(String text) {
    try {
      JsonNode root = MAPPER.readTree(text);
      List<RuleImpact> rules = new ArrayList<>();
      for (JsonNode rule : root.required("rules")) {
        rules.add(
            new RuleImpact(
                rule.required("rule").asText(),
                rule.required("gained").asInt(),
                rule.required("lost").asInt(),
                rule.required("changed").asInt()));
      }
      List<CaseImpact> listed = new ArrayList<>();
      for (JsonNode each : root.required("listed")) {
        listed.add(readCase(each));
      }
      return new ImpactReport(
          root.required("before").asText(),
          root.required("after").asText(),
          root.required("cases").asInt(),
          root.required("affected").asInt(),
          root.required("unreadable").asInt(),
          rules,
          listed);
    } catch (IOException e) {
      throw new IllegalArgumentException("not an impact report", e);
    }
  }

  private static CaseImpact readCase(JsonNode each) {
    List<RecommendationChange> changes = new ArrayList<>();
    for (JsonNode change : each.required("changes")) {
      changes.add(
          new RecommendationChange(
              change.required("rule").asText(),
              constant(RecommendationChange.Kind.class, change.required("kind")),
              readShown(change.get("before")),
              readShown(change.get("after"))));
    }
    return new CaseImpact(
        each.required("id").asText(),
        constant(ImpactCase.Source.class, each.required("source")),
        changes);
  }

  private static ShownRule readShown(JsonNode shown) {
    return shown == null
        ? null
        : new ShownRule(
            constant(Urgency.class, shown.required("urgency")),
            constant(Status.class, shown.required("status")),
            new BilingualText(
                shown.required("text").required("en").asText(),
                shown.required("text").required("zh").asText()));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode key) {
    return Key.parse(key.asText(), type.getEnumConstants())
        .orElseThrow(
            () -> new IllegalArgumentException("not an impact report: " + type.getSimpleName()));
  }
}

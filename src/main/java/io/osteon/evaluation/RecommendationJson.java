package io.osteon.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Writes a recommendation as JSON. */
final class RecommendationJson {
  private RecommendationJson() {}

  static void write(Recommendation recommendation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", recommendation.id());
    json.writeStringField("group", recommendation.group());
    EvaluationJson.writeKey("urgency", recommendation.urgency(), json);
    EvaluationJson.writeKey("status", recommendation.status(), json);
    json.writeStringField("title", recommendation.title());
    json.writeStringField("text", recommendation.text());
    writeEvidence(recommendation, json);
    writeExplanations("why", recommendation.why(), json);
    EvaluationJson.writeStrings("needs", recommendation.needs(), json);
    writeActions(recommendation, json);
    EvaluationJson.writeKey("level", recommendation.level(), json);
    EvaluationJson.writeStrings("interview", recommendation.interview(), json);
    writeDeparture(recommendation.departure(), json);
    json.writeStringField("defaults", recommendation.defaults());
    writeQuestion(recommendation.question(), json);
    EvaluationJson.writeStrings("hides", recommendation.hides(), json);
    writeDeferral(recommendation, json);
    json.writeEndObject();
  }

  private static void writeEvidence(Recommendation recommendation, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Recommendation.Evidence evidence : recommendation.evidence()) {
      json.writeStartObject();
      json.writeStringField("source", evidence.source());
      json.writeStringField("citation", evidence.citation());
      json.writeStringField("doi", evidence.doi());
      EvaluationJson.writeKey("kind", evidence.kind(), json);
      json.writeStringField("jurisdiction", evidence.jurisdiction());
      json.writeStringField("statement", evidence.statement());
      json.writeStringField("grade", evidence.grade());
      EvaluationJson.writeKey("status", evidence.status(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeActions(Recommendation recommendation, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("actions");
    for (Recommendation.Action action : recommendation.actions()) {
      json.writeStartObject();
      EvaluationJson.writeKey("kind", action.kind(), json);
      json.writeStringField("what", action.what());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeDeparture(Recommendation.Departure departure, JsonGenerator json)
      throws IOException {
    json.writeFieldName("departure");
    if (departure == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("interview", departure.interview());
    json.writeStringField("published", departure.published());
    json.writeEndObject();
  }

  private static void writeQuestion(Recommendation.Question question, JsonGenerator json)
      throws IOException {
    json.writeFieldName("question");
    if (question == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("id", question.id());
    json.writeStringField("position1", question.position1());
    json.writeStringField("position2", question.position2());
    json.writeEndObject();
  }

  private static void writeDeferral(Recommendation recommendation, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("deferredBecause");
    for (Recommendation.Deferral reason : recommendation.deferredBecause()) {
      json.writeStartObject();
      json.writeStringField("id", reason.id());
      json.writeStringField("title", reason.title());
      json.writeStringField("text", reason.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeExplanations(
      String field, List<Explanation> explanations, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Explanation explanation : explanations) {
      json.writeStartObject();
      json.writeStringField("rule", explanation.rule());
      EvaluationJson.writeKey("kind", explanation.kind(), json);
      json.writeStringField("condition", explanation.sentence());
      json.writeArrayFieldStart("facts");
      for (Explanation.ExplainedFact fact : explanation.facts()) {
        writeFact(fact, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("parameters");
      for (Explanation.ExplainedParameter parameter : explanation.parameters()) {
        writeParameter(parameter, json);
      }
      json.writeEndArray();
      writeExplanations("because", explanation.because(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFact(Explanation.ExplainedFact fact, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", fact.type());
    json.writeStringField("text", fact.text());
    json.writeArrayFieldStart("values");
    for (Explanation.ExplainedValue value : fact.values()) {
      json.writeStartObject();
      json.writeStringField("field", value.field());
      json.writeStringField("name", value.name());
      json.writeFieldName("value");
      writeValue(value.value(), json);
      json.writeStringField("unit", value.unit());
      json.writeStringField("text", value.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sources");
    for (Explanation.Origin origin : fact.origins()) {
      json.writeStartObject();
      json.writeStringField("reference", origin.reference());
      json.writeStringField("text", origin.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeValue(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void writeParameter(Explanation.ExplainedParameter parameter, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", parameter.id());
    json.writeStringField("meaning", parameter.meaning());
    json.writeNumberField("value", parameter.value());
    json.writeStringField("unit", parameter.unit());
    json.writeStringField("source", parameter.source());
    json.writeEndObject();
  }
}

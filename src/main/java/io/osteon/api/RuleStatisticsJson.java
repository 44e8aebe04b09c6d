package io.osteon.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.osteon.governance.monitoring.Proportion;
import io.osteon.governance.monitoring.RuleStatistics;
import io.osteon.rulebase.Key;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Writes how rules fared as JSON; rates have four decimals and are left out of nothing. */
final class RuleStatisticsJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DECIMALS = 4;

  private RuleStatisticsJson() {}

  static String write(List<RuleStatistics> rules, LocalDate until, int days) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("until", until.toString());
      json.writeNumberField("days", days);
      json.writeArrayFieldStart("rules");
      for (RuleStatistics rule : rules) {
        write(rule, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory does not fail
    }
    return text.toString();
  }

  private static void write(RuleStatistics rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule());
    proportion("shown", rule.shown(), json);
    proportion("shownBefore", rule.shownBefore(), json);
    json.writeStringField("shownDrift", Key.of(rule.shownDrift()));
    json.writeBooleanField("neverShown", rule.neverShown());
    json.writeNumberField("cards", rule.cards());
    proportion("overridden", rule.overridden(), json);
    proportion("overriddenBefore", rule.overriddenBefore(), json);
    json.writeStringField("overriddenDrift", Key.of(rule.overriddenDrift()));
    json.writeArrayFieldStart("reasons");
    for (RuleStatistics.OverrideReason reason : rule.reasons()) {
      json.writeStartObject();
      text("system", reason.system(), json);
      text("code", reason.code(), json);
      text("display", reason.display(), json);
      json.writeNumberField("cards", reason.cards());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void proportion(String field, Proportion proportion, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("count", proportion.count());
    json.writeNumberField("of", proportion.of());
    if (proportion.rate() != null) {
      json.writeNumberField(
          "rate", BigDecimal.valueOf(proportion.rate()).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
    json.writeEndObject();
  }

  private static void text(String field, String value, JsonGenerator json) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }
}

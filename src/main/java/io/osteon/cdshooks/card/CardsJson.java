package io.osteon.cdshooks.card;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Urgency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * Writes the answer to a call. What is not there is left out: but for {@code cards} nothing is ever
 * empty.
 */
public final class CardsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CardsJson() {}

  /** The answer as UTF-8. */
  public static byte[] bytes(List<Card> cards) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    try (JsonGenerator json = MAPPER.getFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.writeStartObject();
      json.writeArrayFieldStart("cards");
      for (Card card : cards) {
        write(card, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Card card, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("uuid", card.uuid().toString());
    json.writeStringField("summary", card.summary());
    json.writeStringField("indicator", indicator(card.urgency()));
    json.writeStringField("detail", card.detail());
    json.writeObjectFieldStart("source");
    json.writeStringField("label", card.source().label());
    writeUrl("url", card.source().url(), json);
    json.writeFieldName("topic");
    write(card.source().topic(), json);
    json.writeEndObject();
    writeSuggestions(card, json);
    if (!card.overrideReasons().isEmpty()) {
      json.writeArrayFieldStart("overrideReasons");
      for (Card.Coding reason : card.overrideReasons()) {
        write(reason, json);
      }
      json.writeEndArray();
    }
    writeLinks(card.links(), json);
    json.writeEndObject();
  }

  /** The value of {@code indicator}: critical means that a serious outcome looms. */
  static String indicator(Urgency urgency) {
    return switch (urgency) {
      case CRITICAL -> "critical";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }

  private static void write(Card.Coding coding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("system", coding.system());
    json.writeStringField("code", coding.code());
    json.writeStringField("display", coding.display());
    json.writeEndObject();
  }

  private static void writeUrl(String field, URI url, JsonGenerator json) throws IOException {
    if (url != null) {
      json.writeStringField(field, url.toString());
    }
  }

  private static void writeSuggestions(Card card, JsonGenerator json) throws IOException {
    if (card.suggestions().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("suggestions");
    for (Card.Suggestion suggestion : card.suggestions()) {
      json.writeStartObject();
      json.writeStringField("label", suggestion.label());
      json.writeStringField("uuid", suggestion.uuid().toString());
      if (suggestion.recommended()) {
        json.writeBooleanField("isRecommended", true);
      }
      if (suggestion.separable()) {
        json.writeStringField("actionSelectionBehavior", "any");
      }
      json.writeArrayFieldStart("actions");
      for (Card.Action action : suggestion.actions()) {
        write(action, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("selectionBehavior", Key.of(card.selection()));
  }

  private static void write(Card.Action action, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (action instanceof Card.Create create) {
      writeResource("create", create.description(), create.resource(), json);
    } else if (action instanceof Card.Update update) {
      writeResource("update", update.description(), update.resource(), json);
    } else if (action instanceof Card.Delete delete) {
      json.writeStringField("type", "delete");
      json.writeStringField("description", delete.description());
      json.writeStringField("resourceId", delete.resourceId());
    }
    json.writeEndObject();
  }

  private static void writeResource(
      String type, String description, ObjectNode resource, JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("description", description);
    json.writeFieldName("resource");
    MAPPER.writeTree(json, resource);
  }

  private static void writeLinks(List<Card.Link> links, JsonGenerator json) throws IOException {
    if (links.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("links");
    for (Card.Link link : links) {
      json.writeStartObject();
      json.writeStringField("label", link.label());
      writeUrl("url", link.url(), json);
      json.writeStringField("type", Key.of(link.type()));
      if (link.appContext() != null) {
        json.writeStringField("appContext", link.appContext());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

package io.osteon.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The ids of the rules that an answer shows, read from the answer itself. */
final class ShownRules {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ShownRules() {}

  /** The ids in the order of the answer; empty when it is no answer. */
  static List<String> of(byte[] answer) {
    List<String> ids = new ArrayList<>();
    try (JsonParser json = FACTORY.createParser(answer)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return ids;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("recommendations") && value == JsonToken.START_ARRAY) {
          recommendations(json, ids);
          return ids;
        }
        json.skipChildren();
      }
    } catch (IOException e) {
      return List.of(); // whoever wrote it did not write an answer
    }
    return ids;
  }

  private static void recommendations(JsonParser json, List<String> ids) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean id = json.currentName().equals("id");
        JsonToken value = json.nextToken();
        if (id && value == JsonToken.VALUE_STRING) {
          ids.add(json.getText());
        }
        json.skipChildren();
      }
    }
  }
}

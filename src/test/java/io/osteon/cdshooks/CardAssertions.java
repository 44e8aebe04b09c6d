package io.osteon.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.testing.CdsHooksModels;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.SharedMaterial;
import java.util.Optional;

/** What holds for every card that leaves the door. */
final class CardAssertions {
  /** HL7's logical models, where the published material is at hand. */
  private static final Optional<CdsHooksModels> MODELS =
      SharedMaterial.folder().map(CdsHooksModels::in);

  private CardAssertions() {}

  /** An answer is valid by HL7's logical model of a response. */
  static void assertValid(JsonNode answer) {
    MODELS.ifPresent(
        models ->
            assertThat(models.responseErrors(answer.toString())).as(answer.toString()).isEmpty());
  }

  /** No null, no empty text, list or object, at any level. */
  static void assertNothingEmpty(JsonNode node) {
    assertThat(node.isNull()).isFalse();
    assertThat(node.isTextual() && node.textValue().isEmpty()).isFalse();
    assertThat(node.isContainerNode() && node.isEmpty()).as(node.toString()).isFalse();
    node.forEach(CardAssertions::assertNothingEmpty);
  }

  /** A card about a patient, as the specification wants it. */
  static void assertCard(JsonNode card, String patient) {
    assertNothingEmpty(card);
    assertThat(card.get("uuid").textValue()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(card.get("summary").textValue()).hasSizeLessThan(140);
    assertThat(card.get("indicator").textValue()).isIn("info", "warning", "critical");
    assertThat(card.at("/source/label").textValue()).isNotBlank();
    assertThat(card.at("/source/url").textValue()).startsWith("https://");
    assertThat(card.at("/source/topic/system").textValue()).isNotBlank();
    assertThat(card.get("detail").textValue()).doesNotContain("<script");
    card.path("overrideReasons").forEach(CardAssertions::assertReason);
    card.path("links").forEach(CardAssertions::assertLink);
    assertThat(card.has("selectionBehavior")).isEqualTo(card.has("suggestions"));
    card.path("suggestions").forEach(suggestion -> assertSuggestion(suggestion, patient));
  }

  private static void assertReason(JsonNode reason) {
    assertThat(reason.get("code").textValue()).isNotBlank();
    assertThat(reason.get("system").textValue()).isNotBlank();
    assertThat(reason.get("display").textValue()).isNotBlank();
  }

  private static void assertLink(JsonNode link) {
    assertThat(link.get("label").textValue()).isNotBlank();
    assertThat(link.get("url").textValue()).startsWith(OpenAccess.PUBLIC_URL);
    assertThat(link.get("type").textValue()).isEqualTo("absolute");
    assertThat(link.has("appContext")).isFalse();
  }

  private static void assertSuggestion(JsonNode suggestion, String patient) {
    assertThat(suggestion.get("label").textValue()).isNotBlank();
    assertThat(suggestion.get("uuid").textValue()).isNotBlank();
    if (suggestion.has("isRecommended")) {
      assertThat(suggestion.get("isRecommended").isBoolean()).isTrue();
    }
    for (JsonNode action : suggestion.get("actions")) {
      String type = action.get("type").textValue();
      assertThat(type).isIn("create", "update", "delete");
      assertThat(action.get("description").textValue()).isNotBlank();
      assertThat(action.has("resource")).isEqualTo(!type.equals("delete"));
      assertThat(action.has("resourceId")).isEqualTo(type.equals("delete"));
      if (type.equals("create")) {
        JsonNode resource = action.get("resource");
        assertThat(resource.get("id").textValue()).isNotBlank();
        assertThat(resource.at("/subject/reference").textValue()).isEqualTo("Patient/" + patient);
        assertThat(FhirValidation.errors(resource.toString())).isEmpty();
      }
    }
  }
}

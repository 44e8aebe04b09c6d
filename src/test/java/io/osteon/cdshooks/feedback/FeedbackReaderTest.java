package io.osteon.cdshooks.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.journal.CardFeedback;
import io.osteon.journal.CardFeedback.Outcome;
import io.osteon.journal.CardFeedback.OverrideReason;
import io.osteon.testing.SharedMaterial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is feedback, what is not, and where it is wrong. */
class FeedbackReaderTest {
  private static final String CARD = "4e0a3a1e-3283-4575-ab82-028d55fe2719";
  private static final String TIME = "2026-01-31T10:05:31Z";

  private static List<CardFeedback> read(String body) {
    return FeedbackReader.read(
        body.getBytes(StandardCharsets.UTF_8), "service", "hospital", Instant.EPOCH);
  }

  private static CardFeedback one(String fields) {
    return read("{\"feedback\":[{%s}]}".formatted(fields)).get(0);
  }

  private static List<String> pointers(String body) {
    InvalidInputException invalid =
        catchThrowableOfType(InvalidInputException.class, () -> read(body));
    assertThat(invalid).as("refused").isNotNull();
    assertThat(invalid.violations()).extracting(Violation::value).containsOnly("");
    return invalid.violations().stream().map(Violation::pointer).toList();
  }

  private static String report(String more) {
    return "\"card\":\"" + CARD + "\",\"outcomeTimestamp\":\"" + TIME + "\"," + more;
  }

  @Test
  void anAcceptedCardNamesItsSuggestions() {
    CardFeedback feedback =
        one(
            report(
                "\"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\"a\"},{\"id\":\"b\"}]"));
    assertThat(feedback)
        .isEqualTo(
            new CardFeedback(
                UUID.fromString(CARD),
                "service",
                "hospital",
                Outcome.ACCEPTED,
                List.of("a", "b"),
                OverrideReason.NONE,
                Instant.parse(TIME),
                Instant.EPOCH));
  }

  /** Catches: a reason that must have a display, or be there at all. */
  @Test
  void anOverriddenCardMaySayWhy() {
    assertThat(one(report("\"outcome\":\"overridden\"")).reason()).isEqualTo(OverrideReason.NONE);
    assertThat(
            one(report(
                    "\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{\"code\":\"d7\",\"system\":\"urn:x\"},\"userComment\":\"c\"}"))
                .reason())
        .isEqualTo(new OverrideReason("urn:x", "d7", null, "c"));
    assertThat(
            one(report(
                    "\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{},\"userComment\":\"评论\"}"))
                .reason())
        .isEqualTo(new OverrideReason(null, null, null, "评论"));
  }

  /** Catches: a comment that no database can hold stopping the whole journal. */
  @Test
  void aCharacterThatTheDatabaseCannotHoldIsReplaced() {
    assertThat(
            one(report(
                    "\"outcome\":\"overridden\",\"overrideReason\":{\"userComment\":\"a\\u0000b\"}"))
                .reason()
                .comment())
        .isEqualTo("a\ufffdb");
  }

  @Test
  void unknownFieldsAndExtensionsAreLetGo() {
    assertThat(
            read(
                "{\"extension\":{\"org.example\":1},\"x\":null,\"feedback\":[{\"extension\":{},\"y\":[],"
                    + report("\"outcome\":\"overridden\",\"acceptedSuggestions\":null}]}")))
        .hasSize(1);
    assertThat(read("{\"feedback\":[]}")).isEmpty();
  }

  @Test
  void severalCardsAreReadAndEverythingWrongIsTold() {
    assertThat(
            pointers(
                "{\"feedback\":[{"
                    + report("\"outcome\":\"ignored\"")
                    + "},7,{\"outcome\":\"accepted\"}]}"))
        .containsExactly(
            "/feedback/0/outcome",
            "/feedback/1",
            "/feedback/2/card",
            "/feedback/2/acceptedSuggestions",
            "/feedback/2/outcomeTimestamp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "null", "7", "\"x\"", "{\"feedback\":{}}", "{\"feedback\":null}"})
  void whatHasNoArrayOfFeedbackIsRefused(String body) {
    pointers(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/feedback/0/acceptedSuggestions   | \"outcome\":\"accepted\"",
        "/feedback/0/acceptedSuggestions   | \"outcome\":\"accepted\",\"acceptedSuggestions\":[]",
        "/feedback/0/acceptedSuggestions   | \"outcome\":\"accepted\",\"acceptedSuggestions\":{}",
        "/feedback/0/acceptedSuggestions/0 | \"outcome\":\"accepted\",\"acceptedSuggestions\":[\"a\"]",
        "/feedback/0/acceptedSuggestions/0/id | \"outcome\":\"accepted\",\"acceptedSuggestions\":[{}]",
        "/feedback/0/acceptedSuggestions/0/id | \"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\"\\u0000\"}]",
        "/feedback/0/outcome               | \"outcome\":7",
        "/feedback/0/outcome               | \"outcome\":\"Accepted\"",
        "/feedback/0/overrideReason        | \"outcome\":\"overridden\",\"overrideReason\":\"x\"",
        "/feedback/0/overrideReason/reason | \"outcome\":\"overridden\",\"overrideReason\":{}",
        "/feedback/0/overrideReason/reason | \"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{}}",
        "/feedback/0/overrideReason/reason | \"outcome\":\"overridden\",\"overrideReason\":{\"reason\":\"x\"}",
        "/feedback/0/overrideReason/reason/code | \"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{\"code\":7}}",
        "/feedback/0/overrideReason/userComment | \"outcome\":\"overridden\",\"overrideReason\":{\"userComment\":7}"
      })
  void theWrongPlaceIsNamed(String pointer, String fields) {
    assertThat(pointers("{\"feedback\":[{" + report(fields) + "}]}")).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T10:05:31Z, 2026-01-31T10:05:31Z",
    "2026-01-31t10:05:31.123456789z, 2026-01-31T10:05:31.123456789Z",
    "2026-01-31T18:05:31+08:00, 2026-01-31T10:05:31Z"
  })
  void aMomentIsReadAsRfc3339HasIt(String text, Instant moment) {
    assertThat(
            one("\"card\":\"%s\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"%s\""
                    .formatted(CARD, text))
                .outcomeAt())
        .isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-31",
        "2026-01-31T10:05:31",
        "2026-02-31T10:05:31Z",
        "2026-01-31T25:05:31Z",
        "+12026-01-31T10:05:31Z",
        "2026-01-31T10:05:31+99:00",
        "yesterday"
      })
  void noMomentIsRefused(String text) {
    assertThat(
            pointers(
                "{\"feedback\":[{\"card\":\"%s\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"%s\"}]}"
                    .formatted(CARD, text)))
        .containsExactly("/feedback/0/outcomeTimestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "urn:uuid:4e0a3a1e-3283-4575-ab82-028d55fe2719", "x"})
  void noUuidIsRefused(String card) {
    assertThat(
            pointers(
                "{\"feedback\":[{\"card\":\"%s\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"%s\"}]}"
                    .formatted(card, TIME)))
        .containsExactly("/feedback/0/card");
  }

  /** Catches: an example of the specification that is refused. */
  @ParameterizedTest
  @ValueSource(strings = {"spec-21.json", "spec-22.json", "spec-23.json"})
  void theExamplesOfTheSpecificationAreRead(String example) throws IOException {
    Optional<Path> shared = SharedMaterial.folder();
    assumeTrue(shared.isPresent(), "the specification's examples are not there");
    Path file = shared.get().resolve("fixtures/cds-hooks-spec-examples").resolve(example);
    assertThat(read(Files.readString(file))).hasSize(1);
  }
}

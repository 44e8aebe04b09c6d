package io.osteon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.Unit;
import io.osteon.testing.ShippedTerminology;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaseJsonPropertyTest {
  static final LocalDate AT = LocalDate.of(2026, 11, 23);

  @Provide
  Arbitrary<ObjectNode> validCases() {
    return CaseJsonGenerator.valid();
  }

  @Provide
  Arbitrary<ObjectNode> mutatedCases() {
    return CaseJsonGenerator.mutated();
  }

  private static PatientCase read(JsonNode json) {
    return CaseJsonReader.read(
        json.toString().getBytes(StandardCharsets.UTF_8), AT, ShippedTerminology.terminology());
  }

  /** Violations other than unknown keys, which the terminology decides and not the schema. */
  private static List<InvalidInputException.Violation> formalViolations(JsonNode json) {
    try {
      read(json);
      return List.of();
    } catch (InvalidInputException e) {
      return e.violations().stream()
          .filter(
              violation ->
                  !violation.expected().startsWith("unknown condition")
                      && !violation.expected().startsWith("unknown drug key"))
          .toList();
    }
  }

  @Property
  void validCasesAreReadAndTheSchemaAcceptsThem(@ForAll("validCases") ObjectNode json) {
    assertThat(CaseSchema.accepts(json)).isTrue();
    assertThat(read(json).facts()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Property(tries = 5000)
  void readerRefusesExactlyWhatTheSchemaRefuses(@ForAll("mutatedCases") ObjectNode json) {
    assertThat(formalViolations(json).isEmpty())
        .as("violations %s", formalViolations(json))
        .isEqualTo(CaseSchema.accepts(json));
  }

  @Property
  void orderOfTheListsDoesNotMatter(@ForAll("validCases") ObjectNode json, @ForAll Random random) {
    ObjectNode shuffled = json.deepCopy();
    shuffle(shuffled, random);
    assertThat(withoutSources(read(shuffled))).isEqualTo(withoutSources(read(json)));
  }

  private static void shuffle(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      List<JsonNode> entries = new ArrayList<>();
      array.forEach(entries::add);
      Collections.shuffle(entries, random);
      array.removeAll();
      array.addAll(entries);
    }
    node.forEach(child -> shuffle(child, random));
  }

  private static List<String> withoutSources(PatientCase read) {
    return read.facts().stream()
        .map(Fact::toString)
        .map(text -> text.replaceAll("Source\\[[^]]*](, )?", ""))
        .toList();
  }

  @Property
  void emptyListsAreKnownAndAbsentOnesAreNot(@ForAll("validCases") ObjectNode json) {
    RecordedLists lists =
        read(json).facts().stream()
            .filter(RecordedLists.class::isInstance)
            .map(RecordedLists.class::cast)
            .findAny()
            .orElseThrow();
    assertThat(lists.diagnosesKnown()).isEqualTo(json.has("diagnoses"));
    assertThat(lists.medicationsKnown()).isEqualTo(json.has("medications"));
    assertThat(lists.allergiesKnown()).isEqualTo(json.has("allergies"));
  }

  @Property
  void acceptedValuesAreThoseThatWereSentAndNeverConverted(@ForAll("validCases") ObjectNode json) {
    for (Fact fact : read(json).facts()) {
      if (fact instanceof LaboratoryResult result) {
        JsonNode entry = json.at(result.sources().get(0).reference());
        assertThat(result.value()).isEqualByComparingTo(entry.get("value").decimalValue());
        String unit = entry.path("unit").asText(result.unit() == Unit.ONE ? "1" : "");
        assertThat(ShippedTerminology.terminology().unit(unit.isEmpty() ? "1" : unit))
            .contains(result.unit());
        assertThat(result.daysAgo()).isNotNegative();
      } else if (fact instanceof RejectedValue rejected) {
        assertThat(rejected.sources()).isNotEmpty();
      }
    }
  }

  @Property
  void arbitraryBytesAreReadOrRefused(@ForAll byte[] bytes) {
    assertReadOrRefused(bytes);
  }

  @Property
  void arbitraryTextIsReadOrRefused(@ForAll String text) {
    assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void damagedDocumentsAreReadOrRefused(
      @ForAll("mutatedCases") ObjectNode json, @ForAll Random random) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    assertReadOrRefused(bytes);
    assertReadOrRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
  }

  private static void assertReadOrRefused(byte[] bytes) {
    for (boolean scenario : new boolean[] {false, true}) {
      try {
        PatientCase read =
            scenario
                ? ScenarioReader.read(bytes, AT, ShippedTerminology.terminology())
                : CaseJsonReader.read(bytes, AT, ShippedTerminology.terminology());
        assertThat(read.facts()).hasSizeGreaterThanOrEqualTo(2);
      } catch (InvalidInputException e) {
        assertThat(e.violations()).isNotEmpty();
      }
    }
  }
}

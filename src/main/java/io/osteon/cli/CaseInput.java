package io.osteon.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import io.osteon.intake.fhir.FhirBundleReader;
import io.osteon.rulebase.terminology.Terminology;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Reads a case from a file in whichever of the formats it is written. */
final class CaseInput {
  private static final String STANDARD_INPUT = "-";
  private static final int MAXIMUM_BYTES = 64 * 1024 * 1024;
  private static final Set<String> SCENARIO_FIELDS = Set.of("dx", "rx", "labs", "f", "wt", "must");

  private CaseInput() {}

  /**
   * Reads a case.
   *
   * @param file its path, or {@code -} for standard input
   * @throws io.osteon.intake.InvalidInputException when it cannot be judged
   */
  static PatientCase read(String file, LocalDate at, Terminology terminology, Terminal terminal)
      throws IOException {
    byte[] bytes = bytes(file, terminal);
    Set<String> fields = topLevelFields(bytes);
    if (fields.contains("resourceType")) {
      return FhirBundleReader.read(bytes, at, terminology);
    }
    if (fields.stream().anyMatch(SCENARIO_FIELDS::contains)) {
      return ScenarioReader.read(bytes, at, terminology);
    }
    return CaseJsonReader.read(bytes, at, terminology);
  }

  private static byte[] bytes(String file, Terminal terminal) throws IOException {
    try (InputStream stream =
        file.equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(Path.of(file))) {
      byte[] bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
      if (bytes.length > MAXIMUM_BYTES) {
        throw new CommandFailure("%s is larger than 64 MiB".formatted(file));
      }
      return bytes;
    }
  }

  /** The fields of the outermost object; empty for what is no JSON, which its reader tells. */
  private static Set<String> topLevelFields(byte[] bytes) {
    Set<String> fields = new HashSet<>();
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fields;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        fields.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException e) {
      return fields;
    }
    return fields;
  }
}

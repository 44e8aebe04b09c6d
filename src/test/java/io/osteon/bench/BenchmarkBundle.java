package io.osteon.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The FHIR Bundle of the benchmarks: a busy chart, filled up with older laboratory results to 30
 * KB.
 */
public final class BenchmarkBundle {
  /** The day on which it is evaluated. */
  public static final LocalDate AT = LocalDate.of(2026, 3, 1);

  private static final int BYTES = 30_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] LOINC = {"718-7", "2532-0", "2857-1", "1988-5"};
  private static final String[] UNITS = {"g/L", "U/L", "ng/mL", "mg/L"};

  private BenchmarkBundle() {}

  /** Writes the Bundle to the file that the argument names, for measurements over HTTP. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), read());
  }

  /** The Bundle as an EHR sends it, without indentation. */
  public static byte[] read() {
    try {
      ObjectNode bundle =
          (ObjectNode)
              JSON.readTree(Path.of("src/test/resources/fhir/breast-denosumab.json").toFile());
      ArrayNode entries = (ArrayNode) bundle.get("entry");
      String patient = entries.get(0).path("resource").path("id").asText();
      byte[] bytes = JSON.writeValueAsBytes(bundle);
      for (int i = 0; bytes.length < BYTES; i++) {
        entries.addObject().set("resource", observation(i, patient));
        bytes = JSON.writeValueAsBytes(bundle);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode observation(int i, String patient) {
    ObjectNode observation = JSON.createObjectNode();
    observation.put("resourceType", "Observation").put("id", "older-" + i).put("status", "final");
    observation.putObject("meta").put("lastUpdated", "2026-02-01T08:00:00Z").put("versionId", "1");
    observation
        .putArray("category")
        .addObject()
        .putArray("coding")
        .addObject()
        .put("system", "http://terminology.hl7.org/CodeSystem/observation-category")
        .put("code", "laboratory");
    observation
        .putObject("code")
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", LOINC[i % LOINC.length]);
    observation.putObject("subject").put("reference", "Patient/" + patient);
    observation.put("effectiveDateTime", AT.minusDays(20 + i) + "T08:10:00+08:00");
    observation
        .putObject("valueQuantity")
        .put("value", 100 + i)
        .put("unit", UNITS[i % UNITS.length])
        .put("system", "http://unitsofmeasure.org")
        .put("code", UNITS[i % UNITS.length]);
    return observation;
  }
}

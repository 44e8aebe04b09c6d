package io.osteon.platform.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.fhir.CaseFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The documents of the demonstration, for tests and benchmarks that need lifelike ones. */
public final class DemonstrationDocuments {
  private DemonstrationDocuments() {}

  /** Those that are the newest of their case. */
  public static List<String> newest() {
    return DemonstrationStart.newest(DemonstrationMaterial.script());
  }

  /** All that the script names. */
  static Set<String> all() {
    Set<String> files = new TreeSet<>(newest());
    for (JsonNode entry : DemonstrationMaterial.script().get("cases")) {
      files.add(entry.get("record").asText());
    }
    return files;
  }

  /** A document as it is to be on a day. */
  public static byte[] on(LocalDate today, String file) {
    return DemonstrationMaterial.patient(file, today);
  }

  /** The format of a document. */
  public static CaseFormat format(String file) {
    return DemonstrationMaterial.format(file);
  }
}

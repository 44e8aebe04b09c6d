package io.osteon.platform.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.intake.fhir.CaseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What the demonstration is made of, as it lies in the program. The documents are written as if
 * {@link #ANCHOR} were today; each date is moved by the same number of days, the birth date with
 * the rest, so that ages and intervals are the same on any day.
 */
final class DemonstrationMaterial {
  /** The day for which the documents were written. */
  static final LocalDate ANCHOR = LocalDate.of(2026, 1, 15);

  private static final String FOLDER = "demo/";
  private static final Pattern DATE = Pattern.compile("(?<=\")\\d{4}-\\d{2}-\\d{2}(?=[T\"])");

  private DemonstrationMaterial() {}

  /** Who takes part, which meetings there are, what they decide; the structure is read by name. */
  static JsonNode script() {
    try {
      return new ObjectMapper().readTree(read("board.json"));
    } catch (IOException e) {
      throw new UncheckedIOException("the demonstration's script is no JSON", e);
    }
  }

  /**
   * A patient's document.
   *
   * @param file its name
   * @param today the day on which its picture is to be true
   */
  static byte[] patient(String file, LocalDate today) {
    long days = ChronoUnit.DAYS.between(ANCHOR, today);
    String text = new String(read("patients/" + file), StandardCharsets.UTF_8);
    return DATE.matcher(text)
        .replaceAll(found -> LocalDate.parse(found.group()).plusDays(days).toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The format of a patient's document, which its name tells. */
  static CaseFormat format(String file) {
    return file.endsWith(".bundle.json") ? CaseFormat.FHIR_JSON : CaseFormat.CASE_JSON;
  }

  private static byte[] read(String name) {
    try (InputStream resource =
        DemonstrationMaterial.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (resource == null) {
        throw new IllegalStateException("the program has no " + FOLDER + name);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who falls into a share of patients. */
class CaseKeyTest {
  private static final int PATIENTS = 20_000;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Catches: a share of ten percent that is five or twenty. */
  @Test
  void theShareOfPatientsIsAboutTheOneAskedFor() {
    for (int percent : new int[] {1, 10, 50, 99}) {
      long shared =
          IntStream.range(0, PATIENTS)
              .filter(i -> CaseKey.bucket("patient-" + i) < percent)
              .count();
      assertThat(100.0 * shared / PATIENTS).isBetween(percent - 1.5, percent + 1.5);
    }
  }

  /**
   * Catches: a patient who gets the answers of one release in one door and of another in the next.
   */
  @Test
  void aPatientHasTheSameKeyAtEveryDoor() {
    String id = UUID.randomUUID().toString();
    String patient = "{\"resourceType\": \"Patient\", \"id\": \"%s\"}".formatted(id);
    String call = "{\"hook\": \"patient-view\", \"context\": {\"patientId\": \"%s\"}}";
    String bundle =
        "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": {\"resourceType\": \"Condition\", \"id\": \"c\"}}, {\"resource\": %s}]}";

    assertThat(CaseKey.ofCall(bytes(call.formatted(id)))).isEqualTo(id);
    assertThat(CaseKey.ofCase(EvaluationReplay.FHIR_JSON, bytes(bundle.formatted(patient))))
        .isEqualTo(id);
    assertThat(CaseKey.ofCase(EvaluationReplay.FHIR_JSON, bytes(patient))).isEqualTo(id);
    assertThat(CaseKey.ofCase("application/json", bytes("{\"id\": \"%s\"}".formatted(id))))
        .isEqualTo(id);
  }

  /** Catches: input without a patient's id, or no JSON at all, that fails before it is read. */
  @Test
  void withoutAnIdTheContentDecides() {
    for (String input : new String[] {"{}", "{\"id\": 7}", "[", "", "null", "{\"id\": \" \"}"}) {
      assertThat(CaseKey.ofCase("application/json", bytes(input)))
          .isEqualTo(CaseKey.ofCase(EvaluationReplay.FHIR_JSON, bytes(input)))
          .isEqualTo(CaseKey.ofCall(bytes(input)))
          .hasSize(64);
    }
  }
}

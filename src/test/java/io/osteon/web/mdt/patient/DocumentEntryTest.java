package io.osteon.web.mdt.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.intake.fhir.CaseFormat;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Documents that are pasted or dropped. */
class DocumentEntryTest {
  private static CaseFormat format(String document) {
    return DocumentEntry.format(document.getBytes(StandardCharsets.UTF_8));
  }

  /** Catches a Bundle that is read as a case, or a case that mentions FHIR read as a Bundle. */
  @Test
  void theTopOfADocumentSaysItsFormat() {
    assertThat(format("{\"entry\":[{\"a\":1}],\"resourceType\":\"Bundle\"}"))
        .isEqualTo(CaseFormat.FHIR_JSON);
    assertThat(format("{\"patient\":{\"resourceType\":\"Patient\"}}"))
        .isEqualTo(CaseFormat.CASE_JSON);
    assertThat(format("no document")).isEqualTo(CaseFormat.CASE_JSON);
    assertThat(format("[{\"resourceType\":\"Bundle\"}]")).isEqualTo(CaseFormat.CASE_JSON);
  }
}

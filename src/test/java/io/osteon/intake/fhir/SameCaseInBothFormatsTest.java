package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.AT;
import static io.osteon.intake.fhir.FhirCases.file;
import static io.osteon.intake.fhir.FhirCases.readJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Fact;
import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.PatientCase;
import io.osteon.testing.ShippedTerminology;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same patient as FHIR and as case JSON gives the same facts, apart from where they stand. */
class SameCaseInBothFormatsTest {

  @ParameterizedTest
  @ValueSource(strings = {"breast-denosumab", "bone-events", "batch-response"})
  void bothFormatsGiveEqualFacts(String name) {
    PatientCase fhir = readJson(file(name + ".json"));
    PatientCase json =
        CaseJsonReader.read(
            file(name + ".case.json").getBytes(StandardCharsets.UTF_8),
            AT,
            ShippedTerminology.terminology());

    assertThat(withoutSources(fhir)).isEqualTo(withoutSources(json));
  }

  /** Facts print their sources last; everything before that is what they say. */
  private static List<String> withoutSources(PatientCase patientCase) {
    return patientCase.facts().stream()
        .map(Fact::toString)
        .map(text -> text.replaceFirst(",? ?sources=.*", ""))
        .sorted()
        .toList();
  }
}

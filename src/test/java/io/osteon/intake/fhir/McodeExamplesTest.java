package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.osteon.facts.Diagnosis;
import io.osteon.facts.Measurement;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.intake.PatientCase;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.McodeExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that mCODE 4.0.0 publishes, each in a Bundle with a bone metastasis added. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McodeExamplesTest {
  /** What each example of a cancer must be read as. */
  private static final Map<String, String> CANCERS =
      Map.of(
          "Condition-primary-cancer-condition-breast.json", "breast_cancer",
          "Condition-primary-cancer-condition-jenny-m.json", "breast_cancer",
          "Condition-primary-cancer-condition-nsclc.json", "lung_cancer",
          "Condition-primary-cancer-condition-brian-l.json", "haematological_malignancy",
          "Condition-primary-cancer-condition-cll.json", "haematological_malignancy",
          "Condition-primary-cancer-condition-nonspecific.json", "malignancy",
          "Condition-secondary-cancer-condition-brain-mets.json", "brain_metastasis");

  private Optional<Path> examples = Optional.empty();

  @BeforeAll
  void find() {
    examples = McodeExamples.folder();
  }

  List<String> files() throws IOException {
    if (examples.isEmpty()) {
      return List.of("");
    }
    return McodeExamples.files(examples.get()).stream()
        .map(path -> path.getFileName().toString())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void anyExampleWithABoneMetastasisIsRead(String file) throws IOException {
    assumeTrue(!file.isEmpty(), "mCODE's examples are not beside the project");
    String json = McodeExamples.withBoneMetastasis(examples.orElseThrow().resolve(file));

    PatientCase patientCase = FhirCases.readJson(json);

    assertThat(facts(patientCase, Diagnosis.class))
        .extracting(Diagnosis::condition)
        .contains("bone_metastasis");
    String cancer = CANCERS.get(file);
    if (cancer != null) {
      assertThat(facts(patientCase, Diagnosis.class))
          .extracting(Diagnosis::condition)
          .containsExactlyInAnyOrder("bone_metastasis", cancer);
    }
    FhirValidation.parse(json);
  }

  @Test
  void theExampleOfAWholePatientIsRead() throws IOException {
    assumeTrue(examples.isPresent(), "mCODE's examples are not beside the project");
    PatientCase patientCase =
        FhirCases.readJson(
            McodeExamples.withBoneMetastasis(
                examples.orElseThrow().resolve("Bundle-mcode-patient-bundle-jenny-m.json")));

    assertThat(facts(patientCase, Patient.class).get(0).age()).isEqualTo(61);
    assertThat(facts(patientCase, Diagnosis.class))
        .extracting(Diagnosis::condition)
        .containsExactlyInAnyOrder("bone_metastasis", "breast_cancer");
    assertThat(facts(patientCase, Measurement.class)).hasSize(1);
    assertThat(facts(patientCase, PastEvent.class))
        .as("the radiotherapy went to the chest wall, the operation to the breast")
        .isEmpty();
  }
}

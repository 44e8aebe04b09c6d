package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.Measurement;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.intake.PatientCase;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.SharedMaterial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that mCODE 4.0.0 publishes, each in a Bundle with a bone metastasis added. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McodeExamplesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

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
    examples =
        SharedMaterial.folder()
            .map(shared -> shared.resolve("fixtures").resolve("mcode-4.0.0-examples"))
            .filter(Files::isDirectory);
  }

  List<String> files() throws IOException {
    if (examples.isEmpty()) {
      return List.of("");
    }
    try (Stream<Path> paths = Files.list(examples.get())) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void anyExampleWithABoneMetastasisIsRead(String file) throws IOException {
    assumeTrue(!file.isEmpty(), "mCODE's examples are not beside the project");
    String json = withBoneMetastasis(file);

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
        FhirCases.readJson(withBoneMetastasis("Bundle-mcode-patient-bundle-jenny-m.json"));

    assertThat(facts(patientCase, Patient.class).get(0).age()).isEqualTo(61);
    assertThat(facts(patientCase, Diagnosis.class))
        .extracting(Diagnosis::condition)
        .containsExactlyInAnyOrder("bone_metastasis", "breast_cancer");
    assertThat(facts(patientCase, Measurement.class)).hasSize(1);
    assertThat(facts(patientCase, PastEvent.class))
        .as("the radiotherapy went to the chest wall, the operation to the breast")
        .isEmpty();
  }

  private String withBoneMetastasis(String file) throws IOException {
    JsonNode example = MAPPER.readTree(Files.readString(examples.orElseThrow().resolve(file)));
    ObjectNode bundle;
    if (example.path("resourceType").asText().equals("Bundle")) {
      bundle = (ObjectNode) example;
    } else {
      bundle = MAPPER.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
      bundle.putArray("entry").addObject().set("resource", example);
    }
    ObjectNode metastasis =
        (ObjectNode)
            MAPPER.readTree(
                """
                {"resourceType":"Condition","id":"bone-metastasis",
                 "clinicalStatus":{"coding":[{"code":"active",
                  "system":"http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
                 "verificationStatus":{"coding":[{"code":"confirmed",
                  "system":"http://terminology.hl7.org/CodeSystem/condition-ver-status"}]},
                 "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"C79.51"}]},
                 "onsetDateTime":"2026-11-01"}
                """);
    metastasis.putObject("subject").put("reference", subject(bundle));
    ((ArrayNode) bundle.path("entry")).addObject().set("resource", metastasis);
    return MAPPER.writeValueAsString(bundle);
  }

  private static String subject(JsonNode bundle) {
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("resourceType").asText().equals("Patient")) {
        return "Patient/" + resource.path("id").asText();
      }
      for (String field : List.of("subject", "patient")) {
        String reference = resource.path(field).path("reference").asText();
        if (reference.startsWith("Patient/")) {
          return reference;
        }
      }
    }
    return "Patient/somebody";
  }
}

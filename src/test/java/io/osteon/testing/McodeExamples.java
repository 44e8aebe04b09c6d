package io.osteon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The examples that mCODE 4.0.0 publishes. */
public final class McodeExamples {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private McodeExamples() {}

  /** Their folder, where it is beside the project. */
  public static Optional<Path> folder() {
    return SharedMaterial.folder()
        .map(shared -> shared.resolve("fixtures").resolve("mcode-4.0.0-examples"))
        .filter(Files::isDirectory);
  }

  /** The examples of a folder, sorted. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** An example in a Bundle, as JSON text, with a bone metastasis of the same patient added. */
  public static String withBoneMetastasis(Path example) throws IOException {
    JsonNode resource = MAPPER.readTree(Files.readString(example));
    ObjectNode bundle;
    if (resource.path("resourceType").asText().equals("Bundle")) {
      bundle = (ObjectNode) resource;
    } else {
      bundle = MAPPER.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
      bundle.putArray("entry").addObject().set("resource", resource);
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

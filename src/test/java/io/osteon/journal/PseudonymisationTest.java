package io.osteon.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.evaluation.EvaluationJson;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.rulebase.Language;
import io.osteon.testing.McodeExamples;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored names nobody and gives the same answer. */
class PseudonymisationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate AT = LocalDate.of(2026, 11, 20);
  private static final Set<String> CUT = Set.of("name", "telecom", "text", "note", "performer");

  private static String pseudonymised(String resource) {
    return new String(
        Pseudonymisation.of(resource.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  /** Catches: a member that names somebody and is kept, or one that rules read and is not. */
  @Test
  void whatNamesPeopleIsLeftOut() {
    assertThat(
            pseudonymised(
                """
                {"resourceType":"Bundle","link":[{"relation":"self","url":"x?_id=p"}],"entry":[
                 {"resource":{"name":[{"text":"王芳"}],"resourceType":"Patient","id":"p",
                  "text":{"status":"generated","div":"<div>Wang</div>"}, "birthDate":"1968-03-14" , "telecom":[]},"search":{"mode":"match"}},
                 {"resource":{"resourceType":"Observation","code":{"text":"Calcium","coding":[{"display":"Calcium"}]},
                  "subject":{"reference":"Patient/p","display":"Wang"},"performer":[{"display":"Dr Li"}],
                  "valueQuantity":{"value":2.10,"unit":"mmol/L"},"note":[{"text":"call Wang"}],
                  "contained":[{"resourceType":"Practitioner","name":[{"family":"Li"}]},{"resourceType":"Specimen","identifier":[{"value":"7"}],"status":"available"}]}}]}
                """))
        .isEqualTo(
            """
            {"resourceType":"Bundle","link":[{"relation":"self","url":"x?_id=p"}],"entry":[
             {"resource":{"resourceType":"Patient","id":"p", "birthDate":"1968-03-14" },"search":{"mode":"match"}},
             {"resource":{"resourceType":"Observation","code":{"text":"Calcium","coding":[{"display":"Calcium"}]},
              "subject":{"reference":"Patient/p"},
              "valueQuantity":{"value":2.10,"unit":"mmol/L"},
              "contained":[{"resourceType":"Practitioner"},{"resourceType":"Specimen","status":"available"}]}}]}
            """
                .replace("\n             {\"res", "\n {\"res")
                .replace("\n              \"", "\n  \""));
  }

  /** Catches: an answer that cannot be made again from what was stored. */
  @ParameterizedTest
  @MethodSource("bundles")
  void theAnswerStaysTheSame(Path file) throws IOException {
    byte[] bundle = Files.readAllBytes(file);
    assertThat(answer(Pseudonymisation.of(bundle))).isEqualTo(answer(bundle));
  }

  static Stream<Path> bundles() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> own = Files.list(Path.of("src/test/resources/fhir"))) {
      own.filter(file -> file.toString().endsWith(".json") && !file.toString().contains(".case."))
          .forEach(files::add);
    }
    Optional<Path> published = McodeExamples.folder();
    if (published.isPresent()) {
      files.addAll(McodeExamples.files(published.get()));
    }
    return files.stream().sorted();
  }

  private static String answer(byte[] bundle) {
    try {
      return new String(
          EvaluationJson.bytes(
              ShippedRules.evaluator()
                  .evaluate(
                      CaseFormat.FHIR_JSON.read(bundle, AT, ShippedRules.ruleBase().terminology()),
                      Language.ZH)),
          StandardCharsets.UTF_8);
    } catch (io.osteon.intake.InvalidInputException e) {
      return e.violations().toString();
    }
  }

  /** Catches: places that are counted wrongly, so that what is left is no JSON or another one. */
  @Property(tries = 500)
  void whatIsLeftIsWhatRemainsOfTheTree(@ForAll("resources") JsonNode resource) throws IOException {
    for (String text : List.of(resource.toString(), resource.toPrettyString())) {
      assertThat(JSON.readTree(pseudonymised(text))).isEqualTo(withoutNames(resource));
    }
  }

  /** Catches: an encoding of JSON that the service reads and could not store. */
  @Test
  void otherEncodingsBecomeUtf8() {
    byte[] utf16 =
        "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"王\"}],\"gender\":\"female\"}"
            .getBytes(StandardCharsets.UTF_16BE);
    assertThat(new String(Pseudonymisation.of(utf16), StandardCharsets.UTF_8))
        .isEqualTo("{\"resourceType\":\"Patient\",\"gender\":\"female\"}");
  }

  private static JsonNode withoutNames(JsonNode resource) {
    ObjectNode copy = resource.deepCopy();
    copy.remove(CUT);
    copy.path("contained").forEach(each -> ((ObjectNode) each).remove(CUT));
    return copy;
  }

  @Provide
  Arbitrary<JsonNode> resources() {
    Arbitrary<String> names =
        Arbitraries.of(
            "id", "code", "名", "valueString", "name", "telecom", "text", "note", "performer");
    Arbitrary<JsonNode> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings()
                .ofMaxLength(6)
                .map(text -> (JsonNode) JSON.getNodeFactory().textNode(text)),
            Arbitraries.integers()
                .map(number -> (JsonNode) JSON.getNodeFactory().numberNode(number)),
            Arbitraries.of(true, false)
                .map(truth -> (JsonNode) JSON.getNodeFactory().booleanNode(truth)));
    Arbitrary<JsonNode> nested =
        Arbitraries.maps(Arbitraries.of("coding", "name", "text", "x"), leaf)
            .ofMaxSize(3)
            .map(members -> object(members));
    Arbitrary<JsonNode> value =
        Arbitraries.oneOf(
            leaf, nested, nested.list().ofMaxSize(2).map(PseudonymisationTest::array));
    Arbitrary<JsonNode> flat =
        Arbitraries.maps(names, value).ofMaxSize(6).map(members -> object(members));
    return flat.flatMap(
        root ->
            flat.list()
                .ofMaxSize(3)
                .map(
                    contained ->
                        ((ObjectNode) root.deepCopy()).set("contained", array(contained))));
  }

  private static JsonNode object(java.util.Map<String, JsonNode> members) {
    ObjectNode object = JSON.createObjectNode();
    members.forEach(object::set);
    return object;
  }

  private static JsonNode array(List<JsonNode> elements) {
    ArrayNode array = JSON.createArrayNode();
    elements.forEach(array::add);
    return array;
  }
}

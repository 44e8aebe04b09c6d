package io.osteon.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.osteon.evaluation.CasePriority;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.Recommendation;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.rulebase.Language;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The demonstration's patients show what they are there for, on whatever day it is. */
class DemonstrationMaterialTest {
  /** What each is there for; it shows more. */
  private static final Map<String, List<String>> SHOWN =
      Map.ofEntries(
          Map.entry("demo-01.bundle.json", List.of("MON-01", "MON-03", "MON-10", "BTA-17")),
          Map.entry("demo-02.case.json", List.of("MDT-01", "MDT-03", "MDT-13")),
          Map.entry("demo-03.case.json", List.of("BTA-03", "MDT-11")),
          Map.entry("demo-04.bundle.json", List.of("BTA-04", "ICI-01", "MDT-08", "DQ-07")),
          Map.entry("demo-05.bundle.json", List.of("BTA-08", "MON-12", "ICI-06", "ICI-02")),
          Map.entry("demo-06.case.json", List.of("SAF-07", "MON-09", "BTA-05")),
          Map.entry("demo-07.case.json", List.of("MON-15", "SAF-10", "BTA-01")),
          Map.entry("demo-08.bundle.json", List.of("MON-17", "BTA-12", "SAF-04")),
          Map.entry("demo-09.case.json", List.of("MDT-15", "MON-05", "DQ-01")),
          Map.entry("demo-10.bundle.json", List.of("MDT-05", "MDT-10", "MDT-12")));

  /** A leap day, ends of months, both sides of a new year. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 11, 24),
          LocalDate.of(2026, 12, 31),
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2027, 3, 1),
          LocalDate.of(2028, 2, 29),
          LocalDate.of(2031, 7, 31));

  /** Would catch a board that is asked to hear six cases before the one who cannot walk. */
  @Test
  void theRulesProposeCordCompressionFirstThenHypercalcaemia() {
    LocalDate today = DAYS.get(0);
    List<String> proposed =
        SHOWN.keySet().stream()
            .sorted()
            .sorted(
                Comparator.comparing(
                    file -> CasePriority.of(evaluation(file, today).decision().shown()),
                    CasePriority.ORDER))
            .toList();

    assertThat(proposed)
        .containsExactly(
            "demo-02.case.json", // cord compression
            "demo-06.case.json", // hypercalcaemia that needs treatment
            "demo-05.bundle.json", // two infusions to be withheld, two warnings
            "demo-08.bundle.json", // jaw, two critical
            "demo-01.bundle.json", // equal to the next one: as they stand
            "demo-07.case.json",
            "demo-10.bundle.json", // impending fracture: the board is called
            "demo-04.bundle.json",
            "demo-09.case.json",
            "demo-03.case.json");
  }

  private static Evaluation evaluation(String file, LocalDate today) {
    Evaluator evaluator = ShippedRules.evaluator();
    return evaluator.evaluate(
        DemonstrationMaterial.format(file)
            .read(
                DemonstrationMaterial.patient(file, today),
                today,
                evaluator.ruleBase().terminology()),
        Language.EN);
  }

  private static List<String> shown(Evaluation evaluation) {
    return evaluation.recommendations().stream().map(Recommendation::id).toList();
  }

  /** A patient that no longer shows its lesson, or shows a group of rules to nobody. */
  @Test
  void eachPatientShowsItsLessonAndTogetherTheyShowAllGroups() {
    assertThat(DemonstrationDocuments.newest()).containsExactlyInAnyOrderElementsOf(SHOWN.keySet());
    Set<String> groups = new TreeSet<>();
    SHOWN.forEach(
        (file, lesson) -> {
          List<String> shown = shown(evaluation(file, DemonstrationMaterial.ANCHOR));
          assertThat(shown).as(file).containsAll(lesson);
          shown.forEach(rule -> groups.add(rule.substring(0, rule.indexOf('-'))));
        });
    assertThat(groups).containsExactly("BTA", "DQ", "ICI", "MDT", "MON", "SAF");
  }

  /** A date that is not moved with the others, so that the picture fades with time. */
  @Test
  void thePictureIsTheSameOnAnyDay() {
    for (String file : DemonstrationDocuments.newest()) {
      List<String> first = shown(evaluation(file, DemonstrationMaterial.ANCHOR));
      for (LocalDate day : DAYS) {
        assertThat(shown(evaluation(file, day))).as(file + " on " + day).isEqualTo(first);
      }
    }
  }

  /** A value that the service cannot use, which would look like a fault of the service. */
  @Test
  void nothingInTheDocumentsIsLeftUnused() {
    for (String file : DemonstrationDocuments.newest()) {
      assertThat(evaluation(file, DemonstrationMaterial.ANCHOR).notes()).as(file).isEmpty();
    }
  }

  /** A Bundle that a health record would not accept. */
  @Test
  void theBundlesAreFhir() {
    for (String file : DemonstrationDocuments.all()) {
      if (DemonstrationMaterial.format(file) == CaseFormat.FHIR_JSON) {
        assertThat(FhirValidation.errors(text(file))).as(file).isEmpty();
      }
    }
  }

  /** Case JSON that the published schema refuses. */
  @Test
  void theCasesFollowTheSchema() throws IOException {
    JsonSchema schema;
    try (InputStream stream = getClass().getResourceAsStream("/schema/case.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(stream);
    }
    for (String file : DemonstrationDocuments.all()) {
      if (DemonstrationMaterial.format(file) == CaseFormat.CASE_JSON) {
        JsonNode document = new ObjectMapper().readTree(text(file));
        assertThat(schema.validate(document)).as(file).isEmpty();
      }
    }
  }

  private static String text(String file) {
    return new String(
        DemonstrationMaterial.patient(file, DemonstrationMaterial.ANCHOR), StandardCharsets.UTF_8);
  }
}

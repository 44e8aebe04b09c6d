package io.osteon.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.intake.InputNote;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.testing.FhirValidation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirOperationOutcomeTest {

  @Test
  void violationsAreIssuesOfAValidOperationOutcome() {
    String json =
        text(
            FhirOperationOutcome.ofViolations(
                List.of(
                    new Violation("", "", "a complete JSON text"),
                    new Violation(
                        "/entry/3/resource/valueQuantity/value",
                        " \u0000二.三\uD800",
                        "a JSON number"))));

    assertThat(FhirValidation.errors(json)).isEmpty();
    OperationOutcome outcome = (OperationOutcome) FhirValidation.parse(json);
    assertThat(outcome.getIssue()).hasSize(2);
    assertThat(outcome.getIssue().get(1).getSeverity())
        .isEqualTo(OperationOutcome.IssueSeverity.ERROR);
    assertThat(outcome.getIssue().get(1).getDetails().getText())
        .isEqualTo("expected: a JSON number");
    assertThat(outcome.getIssue().get(1).getDiagnostics()).startsWith("found: 二.三");
    assertThat(outcome.getIssue().get(1).getExpression().get(0).getValue())
        .isEqualTo("Bundle.entry[3].resource.value.value");
  }

  @Test
  void notesAreWarningsAndNoNotesSayThatAllIsWell() {
    String none = text(FhirOperationOutcome.ofNotes(List.of()));
    String some =
        text(
            FhirOperationOutcome.ofNotes(
                List.of(new InputNote("Observation/1", "preliminary", "it is preliminary"))));

    assertThat(FhirValidation.errors(none)).isEmpty();
    assertThat(FhirValidation.errors(some)).isEmpty();
    assertThat(((OperationOutcome) FhirValidation.parse(some)).getIssueFirstRep().getSeverity())
        .isEqualTo(OperationOutcome.IssueSeverity.WARNING);
  }

  @Test
  void theValidatorOfTheseTestsFindsWhatIsWrong() {
    assertThat(FhirValidation.errors("{\"resourceType\":\"OperationOutcome\"}")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/type,Bundle.type",
    "/entry/0/resource,Bundle.entry[0].resource",
    "/entry/0/resource/onsetDateTime,Bundle.entry[0].resource.onset",
    "/entry/0/resource/component/2/valueInteger,Bundle.entry[0].resource.component[2].value",
    "/entry/0/resource/dosageInstruction/0/doseAndRate/0/doseQuantity,"
        + "Bundle.entry[0].resource.dosageInstruction[0].doseAndRate[0].dose",
    "/birthDate,birthDate"
  })
  void pointersBecomePathsWithoutTheTypeOfAChoice(String pointer, String path) {
    assertThat(FhirOperationOutcome.path(pointer)).isEqualTo(path);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}

package io.osteon.mdt.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.mdt.minutes.CaseEntry;
import io.osteon.mdt.minutes.MeetingRecord;
import io.osteon.rulebase.Language;
import io.osteon.testing.BoardRecords;
import io.osteon.testing.FhirValidation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions as FHIR, judged by HAPI. */
class DecisionBundleTest {
  private static final byte[] CANONICAL = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  private static String json(CaseEntry entry, Language language) {
    return new String(
        DecisionBundle.bytes(
            entry,
            BoardRecords.CHAIR,
            "Dr Chen Wei",
            MeetingRecord.latest(entry.decision(), Instant.EPOCH),
            entry.decision().isSigned() ? CANONICAL : new byte[0],
            language),
        StandardCharsets.UTF_8);
  }

  private static <R extends Resource> List<R> all(String json, Class<R> type) {
    return ((Bundle) FhirValidation.parse(json))
        .getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(type::isInstance)
            .map(type::cast)
            .toList();
  }

  /** Catches everything that FHIR does not allow, and a reference that leads nowhere. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void bundlesAreValidAndWhole(Language language) {
    for (CaseEntry entry :
        List.of(BoardRecords.signed(language), BoardRecords.unsigned(language))) {
      String json = json(entry, language);
      assertThat(FhirValidation.errors(json)).isEmpty();
      assertThat(json(entry, language)).isEqualTo(json);
      Set<String> known = new HashSet<>();
      ((Bundle) FhirValidation.parse(json))
          .getEntry()
          .forEach(each -> known.add(each.getFullUrl()));
      List<String> used =
          Pattern.compile("\"reference\":\"([^\"]+)\"")
              .matcher(json)
              .results()
              .map(each -> each.group(1))
              .toList();
      assertThat(used).isNotEmpty().allMatch(known::contains);
    }
  }

  /** Catches an order or plan that a receiver would carry out though nobody has signed. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsNotSignedIsADraft(Language language) {
    String json = json(BoardRecords.unsigned(language), language);
    assertThat(all(json, CarePlan.class))
        .extracting(CarePlan::getStatus)
        .containsExactly(CarePlan.CarePlanStatus.DRAFT);
    assertThat(all(json, ServiceRequest.class)).isEmpty();
    // an answer to a recommendation that the newer basis does not show
    assertThat(all(json, CarePlan.class).get(0).getNote())
        .extracting(Annotation::getText)
        .anyMatch(note -> note.contains("MDT-01") && note.contains("no deficit any more"));
    assertThat(all(json, Provenance.class)).hasSize(1).allMatch(each -> !each.hasSignature());
  }

  /** Catches a lost answer, dissent, task or signature; and orders of what was not accepted. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aSignedDecisionSaysAll(Language language) {
    CaseEntry entry = BoardRecords.signed(language);
    String json = json(entry, language);
    CarePlan plan = all(json, CarePlan.class).get(0);
    assertThat(plan.getStatus()).isEqualTo(CarePlan.CarePlanStatus.ACTIVE);
    assertThat(plan.getDescription()).isEqualTo(BoardRecords.TEXT);
    assertThat(plan.getNote().get(0).getText()).contains("Would operate first.");
    assertThat(plan.getActivity().get(1).getDetail().getDescription()).contains("静脉补钙 first");
    assertThat(plan.getActivity().get(2).getDetail().getStatus())
        .isEqualTo(CarePlan.CarePlanActivityStatus.CANCELLED);
    assertThat(all(json, GuidanceResponse.class))
        .hasSize(entry.seen().evaluation().recommendations().size());
    assertThat(all(json, Task.class))
        .extracting(Task::getStatus)
        .containsExactly(Task.TaskStatus.REQUESTED, Task.TaskStatus.COMPLETED);
    String accepted = entry.decision().responses().get(0).rule();
    String title =
        entry.seen().ruleBase().advice().find(accepted).orElseThrow().title().in(language);
    assertThat(all(json, ServiceRequest.class))
        .isNotEmpty()
        .allMatch(each -> each.getIntent() == ServiceRequest.ServiceRequestIntent.PROPOSAL)
        .allMatch(each -> each.getReasonCodeFirstRep().getText().equals(title));
    assertThat(all(json, Provenance.class)).anyMatch(Provenance::hasSignature);
  }
}

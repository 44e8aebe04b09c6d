package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.code;
import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.finding;
import static io.osteon.intake.fhir.FhirCases.local;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.read;
import static io.osteon.intake.fhir.FhirCases.snomed;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.PastEvent;
import io.osteon.facts.PlannedEvent;
import io.osteon.intake.PatientCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureMappingTest {
  private static final String RADIOTHERAPY = snomed("1217123003");
  private static final String FEMUR = "'bodySite':[" + snomed("71341001") + "]";
  private static final String MANDIBLE = "'bodySite':[" + snomed("91609006") + "]";
  private static final String TONGUE = "'bodySite':[" + snomed("21974007") + "]";

  private static String procedure(String id, String status, String code, String more) {
    return "{'resourceType':'Procedure','id':'%s','status':'%s','code':%s,%s}"
        .formatted(id, status, code, more);
  }

  private static String on(String day) {
    return "'performedDateTime':'" + day + "'";
  }

  @ParameterizedTest
  @CsvSource({
    "http://snomed.info/sct,55162003,DENTAL_EXTRACTION",
    "http://www.ada.org/cdt,D7140,DENTAL_EXTRACTION",
    "http://www.ada.org/cdt,D0150,DENTAL_EXAMINATION",
    "urn:osteon:clinical-items,bone-surgery,BONE_SURGERY",
    "urn:osteon:clinical-items,multidisciplinary-meeting," + "MULTIDISCIPLINARY_MEETING"
  })
  void aProcedureThatWasDoneIsAPastEvent(String system, String code, EventName event) {
    PatientCase patientCase =
        read(procedure("p", "completed", code(system, code), on("2026-11-13")));

    assertThat(only(patientCase, PastEvent.class).name()).isEqualTo(event);
    assertThat(only(patientCase, PastEvent.class).daysAgo()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-done", "entered-in-error"})
  void whatWasNotDoneIsNoEvent(String status) {
    PatientCase patientCase = read(procedure("p", status, snomed("55162003"), on("2026-11-13")));

    assertThat(patientCase.facts()).hasSize(2);
    assertThat(patientCase.notes()).isEmpty();
  }

  @Test
  void ofWhatNobodyKnowsWhetherItWasDoneOnlyANoteIsLeft() {
    PatientCase patientCase = read(procedure("p", "unknown", snomed("55162003"), on("2026-11-13")));

    assertThat(facts(patientCase, PastEvent.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("status-unknown");
  }

  @Test
  void aProcedureInPreparationIsPlanned() {
    PatientCase patientCase =
        read(procedure("p", "preparation", local("bone-surgery"), on("2026-11-26")));

    assertThat(only(patientCase, PlannedEvent.class).inDays()).isEqualTo(3);
  }

  @Test
  void doneInTheFutureIsNotDone() {
    PatientCase patientCase =
        read(procedure("p", "completed", local("bone-surgery"), on("2026-11-26")));

    assertThat(facts(patientCase, PastEvent.class)).isEmpty();
    assertThat(facts(patientCase, PlannedEvent.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("date-in-future");
  }

  @Test
  void anEventWithoutADayIsNoted() {
    assertThat(noteCodes(read(procedure("p", "completed", local("bone-surgery"), on("2026-11")))))
        .containsExactly("date-missing");
  }

  @Test
  void anOperationIsABoneOperationByItsSite() {
    String surgical = ",'category':" + snomed("387713003");
    assertThat(
            only(
                    read(
                        procedure(
                            "p",
                            "completed",
                            "{'text':'x'}",
                            on("2026-11-13") + surgical + "," + FEMUR)),
                    PastEvent.class)
                .name())
        .isEqualTo(EventName.BONE_SURGERY);
    assertThat(
            facts(
                read(procedure("p", "completed", "{'text':'x'}", on("2026-11-13") + surgical)),
                PastEvent.class))
        .isEmpty();
  }

  @Test
  void radiotherapyOfABoneIsAnEventAndAHistory() {
    PatientCase patientCase =
        read(procedure("p", "completed", RADIOTHERAPY, on("2026-11-13") + "," + FEMUR));

    assertThat(only(patientCase, PastEvent.class).name()).isEqualTo(EventName.BONE_RADIOTHERAPY);
    assertThat(finding(patientCase, FindingName.SKELETAL_RADIOTHERAPY)).contains(true);
    assertThat(finding(patientCase, FindingName.JAW_RADIOTHERAPY)).isEmpty();
  }

  @Test
  void radiotherapyThatReachesTheJawsIsKnown() {
    assertThat(
            finding(
                read(procedure("p", "stopped", RADIOTHERAPY, on("2019") + "," + MANDIBLE)),
                FindingName.JAW_RADIOTHERAPY))
        .contains(true);
    PatientCase tongue =
        read(procedure("p", "completed", RADIOTHERAPY, on("2019-01-01") + "," + TONGUE));
    assertThat(finding(tongue, FindingName.JAW_RADIOTHERAPY)).contains(true);
    assertThat(finding(tongue, FindingName.SKELETAL_RADIOTHERAPY)).isEmpty();
  }

  @Test
  void radiotherapyWithoutAKnownSiteIsNoted() {
    PatientCase patientCase = read(procedure("p", "completed", RADIOTHERAPY, on("2026-11-13")));

    assertThat(facts(patientCase, PastEvent.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("body-site-unknown");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-13,71341001,true", "2026-11-01,71341001,false", "2026-11-13,85050009,false"})
  void radiotherapyOfTheSameBoneAfterTheOperationIsPostoperative(
      String day, String site, boolean postoperative) {
    PatientCase patientCase =
        read(
            procedure("s", "completed", local("bone-surgery"), on("2026-11-02") + "," + FEMUR),
            procedure(
                "r", "completed", RADIOTHERAPY, on(day) + ",'bodySite':[" + snomed(site) + "]"));

    assertThat(finding(patientCase, FindingName.POSTOPERATIVE_RADIOTHERAPY).isPresent())
        .isEqualTo(postoperative);
  }

  private static String request(String status, String code, String more) {
    return "{'resourceType':'ServiceRequest','id':'r','intent':'order','status':'%s','code':%s%s}"
        .formatted(status, code, more);
  }

  @Test
  void anOrderIsAPlan() {
    PatientCase patientCase =
        read(request("active", snomed("55162003"), ",'occurrencePeriod':{'start':'2026-11-30'}"));

    assertThat(only(patientCase, PlannedEvent.class).name()).isEqualTo(EventName.DENTAL_EXTRACTION);
    assertThat(only(patientCase, PlannedEvent.class).inDays()).isEqualTo(7);
  }

  @Test
  void anOrderWithoutADayIsStillAPlan() {
    PatientCase patientCase = read(request("draft", snomed("55162003"), ""));

    assertThat(only(patientCase, PlannedEvent.class).inDays()).isZero();
    assertThat(noteCodes(patientCase)).containsExactly("undated-plan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"revoked", "completed", "entered-in-error", "on-hold", "unknown"})
  void anOrderThatDoesNotStandIsNoPlan(String status) {
    assertThat(
            facts(
                read(request(status, snomed("55162003"), ",'occurrenceDateTime':'2026-11-30'")),
                PlannedEvent.class))
        .isEmpty();
  }

  @Test
  void anOrderNotToDoSomethingIsNoPlan() {
    assertThat(
            facts(
                read(request("active", snomed("55162003"), ",'doNotPerform':true")),
                PlannedEvent.class))
        .isEmpty();
  }

  @Test
  void aPlanWhoseDayHasPassedIsNoted() {
    PatientCase patientCase =
        read(request("active", snomed("55162003"), ",'occurrenceDateTime':'2026-11-20'"));

    assertThat(facts(patientCase, PlannedEvent.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("plan-in-past");
  }

  @Test
  void plannedRadiotherapyIsNoHistoryOfRadiotherapy() {
    PatientCase patientCase =
        read(request("active", RADIOTHERAPY, ",'occurrenceDateTime':'2026-11-30'," + FEMUR));

    assertThat(only(patientCase, PlannedEvent.class).name()).isEqualTo(EventName.BONE_RADIOTHERAPY);
    assertThat(finding(patientCase, FindingName.SKELETAL_RADIOTHERAPY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"booked,1,0", "fulfilled,0,0", "cancelled,0,0", "noshow,0,0"})
  void appointmentsAreFutureOrPastByTheirStatus(String status, int planned, int past) {
    PatientCase patientCase =
        read(
            "{'resourceType':'Appointment','id':'a','status':'"
                + status
                + "','start':'2026-11-30T09:00:00+08:00','serviceType':["
                + local("dental-examination")
                + "]}");

    assertThat(facts(patientCase, PlannedEvent.class)).hasSize(planned);
    assertThat(facts(patientCase, PastEvent.class)).hasSize(past);
  }
}

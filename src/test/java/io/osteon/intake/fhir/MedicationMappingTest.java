package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.atc;
import static io.osteon.intake.fhir.FhirCases.code;
import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.from;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.read;
import static io.osteon.intake.fhir.FhirCases.readJson;
import static io.osteon.intake.fhir.FhirCases.snomed;
import static io.osteon.intake.fhir.FhirCases.ucum;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.MedicationCourse;
import io.osteon.facts.RecordedLists;
import io.osteon.intake.PatientCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicationMappingTest {
  private static final String DENOSUMAB = "'medicationCodeableConcept':" + atc("M05BX04");
  private static final String ZOLEDRONATE = "'medicationCodeableConcept':" + atc("M05BA08");
  private static final String IBUPROFEN = "'medicationCodeableConcept':" + atc("M01AE01");
  private static final String DOSE_120 =
      "'doseAndRate':[{'doseQuantity':" + ucum("120", "mg") + "}]";

  private static String order(String status, String fields) {
    return order("order", status, "order", fields);
  }

  private static String order(String id, String status, String intent, String fields) {
    return "{'resourceType':'MedicationRequest','id':'%s','status':'%s','intent':'%s',%s}"
        .formatted(id, status, intent, fields);
  }

  private static String dose(String id, String status, String day, String fields) {
    return "{'resourceType':'MedicationAdministration','id':'%s','status':'%s',%s,%s}"
        .formatted(id, status, "'effectiveDateTime':'" + day + "'", fields);
  }

  private static String statement(String status, String fields) {
    return "{'resourceType':'MedicationStatement','id':'s','status':'%s',%s}"
        .formatted(status, fields);
  }

  private static String events(String... days) {
    return "'dosageInstruction':[{'timing':{'event':['" + String.join("','", days) + "']}}]";
  }

  private static String bounds(String start, String end) {
    String ends = end.isEmpty() ? "" : ",'end':'" + end + "'";
    return "'dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'start':'"
        + start
        + "'"
        + ends
        + "}}}}]";
  }

  @Test
  void anActiveOrderThatHasBegunMeansTakenNowAndProvesNoDose() {
    MedicationCourse course =
        only(
            read(order("active", DENOSUMAB + ",'authoredOn':'2026-04-01'," + events("2026-10-20"))),
            MedicationCourse.class);

    assertThat(course.withoutDates()).isTrue();
    assertThat(course.active()).isTrue();
  }

  @Test
  void anActiveOrderThatBeginsTodayOrLaterIsPlanned() {
    assertThat(
            only(
                    read(order("active", ZOLEDRONATE + "," + bounds("2026-11-30", ""))),
                    MedicationCourse.class)
                .plannedInDays())
        .containsExactly(7);
    assertThat(
            only(
                    read(
                        order("active", ZOLEDRONATE + ",'authoredOn':'2026-11-23T08:00:00+08:00'")),
                    MedicationCourse.class)
                .plannedInDays())
        .containsExactly(0);
  }

  @Test
  void theFutureDoseDaysOfAnActiveOrderArePlanned() {
    MedicationCourse course =
        only(
            read(
                order("active", ZOLEDRONATE + "," + events("2026-12-01", "2026-12-29")),
                dose("d", "completed", "2026-11-03", ZOLEDRONATE)),
            MedicationCourse.class);

    assertThat(course.givenDaysAgo()).containsExactly(20);
    assertThat(course.plannedInDays()).containsExactly(8, 36);
  }

  @ParameterizedTest
  @CsvSource({"draft,order", "active,plan", "active,proposal", "draft,proposal"})
  void whatIsNotYetOrderedCountsAsPlannedForToday(String status, String intent) {
    PatientCase patientCase = read(order("o", status, intent, ZOLEDRONATE));

    assertThat(only(patientCase, MedicationCourse.class).plannedInDays()).containsExactly(0);
    assertThat(noteCodes(patientCase)).containsExactly("undated-plan");
    assertThat(only(patientCase, RecordedLists.class).medicationsKnown())
        .as("a draft is no medication list")
        .isFalse();
  }

  @Test
  void aPlanWhoseDaysHavePassedIsNotTakenNow() {
    PatientCase patientCase = read(order("draft", ZOLEDRONATE + "," + events("2026-11-01")));

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("plan-in-past");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "entered-in-error"})
  void anOrderThatDoesNotStandIsNoUse(String status) {
    assertThat(facts(read(order(status, DENOSUMAB)), MedicationCourse.class)).isEmpty();
  }

  @Test
  void anOrderNotToGiveADrugIsNoUse() {
    assertThat(
            facts(
                read(order("active", DENOSUMAB + ",'doNotPerform':true")), MedicationCourse.class))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"on-hold", "unknown", "ended"})
  void anOrderOnHoldOrOfUnknownStatusIsNotedAndNotUsed(String status) {
    PatientCase patientCase = read(order(status, DENOSUMAB));

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
    assertThat(patientCase.notes()).hasSize(1);
    assertThat(only(patientCase, RecordedLists.class).medicationsKnown()).isTrue();
  }

  @Test
  void aStoppedOrderEndsOnItsLastDayElseOnTheDayOfTheLastDose() {
    assertThat(
            only(
                    read(order("stopped", IBUPROFEN + "," + bounds("2026-01-01", "2026-10-24"))),
                    MedicationCourse.class)
                .stopInDays())
        .isEqualTo(-30);
    assertThat(
            only(
                    read(
                        order("stopped", DENOSUMAB + ",'authoredOn':'2026-01-01'"),
                        dose("d", "completed", "2026-10-24", DENOSUMAB)),
                    MedicationCourse.class)
                .stopInDays())
        .isEqualTo(-30);
  }

  @Test
  void aDrugThatIsOrderedAgainHasNotStopped() {
    MedicationCourse course =
        only(
            read(
                order(
                    "old",
                    "stopped",
                    "order",
                    IBUPROFEN + "," + bounds("2026-01-01", "2026-02-01")),
                order("new", "active", "order", IBUPROFEN + ",'authoredOn':'2026-06-01'")),
            MedicationCourse.class);

    assertThat(course.stopped()).isFalse();
    assertThat(course.sources()).isEqualTo(from("MedicationRequest/new", "MedicationRequest/old"));
  }

  @Test
  void anActiveOrderWhoseEndHasPassedHasStopped() {
    assertThat(
            only(
                    read(order("active", IBUPROFEN + "," + bounds("2026-01-01", "2026-11-22"))),
                    MedicationCourse.class)
                .stopInDays())
        .isEqualTo(-1);
  }

  @Test
  void aCompletedOrderOfSingleDosesTellsOfItsDoses() {
    assertThat(
            only(
                    read(order("completed", ZOLEDRONATE + "," + events("2026-10-04"))),
                    MedicationCourse.class)
                .givenDaysAgo())
        .containsExactly(50);
    PatientCase undated = read(order("completed", ZOLEDRONATE + ",'authoredOn':'2026-10-04'"));
    assertThat(only(undated, MedicationCourse.class).givenDaysAgo()).containsExactly(50);
    assertThat(noteCodes(undated)).containsExactly("dose-day-from-order");
  }

  @Test
  void administrationsGoBeforeTheDoseDaysOfCompletedOrders() {
    assertThat(
            only(
                    read(
                        order("completed", ZOLEDRONATE + ",'authoredOn':'2026-10-01'"),
                        dose("d", "completed", "2026-10-04", ZOLEDRONATE)),
                    MedicationCourse.class)
                .givenDaysAgo())
        .containsExactly(50);
  }

  @Test
  void aCompletedOrderOfADailyDrugHasEnded() {
    assertThat(
            only(
                    read(order("completed", IBUPROFEN + ",'authoredOn':'2026-10-04'")),
                    MedicationCourse.class)
                .stopped())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "completed,1",
    "in-progress,1",
    "stopped,1",
    "not-done,0",
    "entered-in-error,0",
    "unknown,0"
  })
  void onlyDosesThatWereGivenCount(String status, int courses) {
    assertThat(facts(read(dose("d", status, "2026-11-20", DENOSUMAB)), MedicationCourse.class))
        .hasSize(courses);
  }

  @Test
  void aDoseGivenInTheFutureIsNoDose() {
    PatientCase patientCase = read(dose("d", "completed", "2026-11-24", DENOSUMAB));

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("date-in-future");
  }

  @Test
  void aDailyDrugLastAdministeredLongAgoHasStoppedAndOneGivenAtIntervalsHasNot() {
    assertThat(
            only(read(dose("d", "completed", "2026-10-25", IBUPROFEN)), MedicationCourse.class)
                .stopInDays())
        .isEqualTo(-29);
    assertThat(
            only(read(dose("d", "completed", "2026-10-26", IBUPROFEN)), MedicationCourse.class)
                .stopped())
        .isFalse();
    assertThat(
            only(read(dose("d", "completed", "2026-01-01", DENOSUMAB)), MedicationCourse.class)
                .stopped())
        .isFalse();
  }

  @Test
  void inUseWithoutDoseDaysAndPlannedAreTwoEntriesSoThatItIsNoFirstDose() {
    List<MedicationCourse> courses =
        facts(
            read(
                statement("active", DENOSUMAB + ",'effectivePeriod':{'start':'2026-01-01'}"),
                order("draft", DENOSUMAB + "," + events("2026-11-30"))),
            MedicationCourse.class);

    assertThat(courses).hasSize(2);
    assertThat(courses).anyMatch(MedicationCourse::active);
    assertThat(courses).anyMatch(course -> course.plannedInDays().equals(List.of(7)));
  }

  @ParameterizedTest
  @CsvSource({
    "active,2026-11-01,,true,",
    "active,2026-11-01,2026-12-03,true,10",
    "active,2026-01-01,2026-11-22,false,-1",
    "stopped,2026-01-01,2026-10-24,false,-30",
    "completed,2026-01-01,2026-10-24,false,-30"
  })
  void aStatementTellsWhetherTheDrugIsTakenNow(
      String status, String start, String end, boolean active, Integer stop) {
    String ends = end == null ? "" : ",'end':'" + end + "'";
    MedicationCourse course =
        only(
            read(
                statement(
                    status,
                    IBUPROFEN + ",'effectivePeriod':{'start':'" + start + "'" + ends + "}")),
            MedicationCourse.class);

    assertThat(course.active()).isEqualTo(active);
    assertThat(course.stopInDays()).isEqualTo(stop);
  }

  @Test
  void aStatementOfOneDayOfADrugGivenAtIntervalsIsADose() {
    assertThat(
            only(
                    read(statement("active", DENOSUMAB + ",'effectiveDateTime':'2026-11-03'")),
                    MedicationCourse.class)
                .givenDaysAgo())
        .containsExactly(20);
  }

  @Test
  void aPlannedEndOfADrugWithRecordedDosesIsKept() {
    MedicationCourse course =
        only(
            read(
                dose("d", "completed", "2026-11-03", DENOSUMAB),
                statement(
                    "active",
                    DENOSUMAB + ",'effectivePeriod':{'start':'2026-01-01','end':'2026-12-03'}")),
            MedicationCourse.class);

    assertThat(course.stopInDays()).isEqualTo(10);
    assertThat(course.active()).isTrue();
  }

  @Test
  void anIntendedDrugIsPlanned() {
    assertThat(
            only(
                    read(
                        statement(
                            "intended", DENOSUMAB + ",'effectivePeriod':{'start':'2026-12-01'}")),
                    MedicationCourse.class)
                .plannedInDays())
        .containsExactly(8);
  }

  @Test
  void aDrugThatIsNotTakenMakesTheListKnownAndNothingElse() {
    PatientCase patientCase = read(statement("not-taken", DENOSUMAB));

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
    assertThat(only(patientCase, RecordedLists.class).medicationsKnown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"no-known-medications,true", "no-medication-info,false"})
  void theSummaryCodesForNoneAndForNoInformationDiffer(String code, boolean known) {
    PatientCase patientCase =
        read(
            statement(
                "unknown",
                "'medicationCodeableConcept':"
                    + code("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", code)));

    assertThat(only(patientCase, RecordedLists.class).medicationsKnown()).isEqualTo(known);
    assertThat(patientCase.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Xgeva 120 mg/1.7 mL,denosumab,120",
    "普罗力,denosumab,60",
    "地舒单抗注射液,denosumab,",
    "1.7 ML denosumab-bbdz 70 MG/ML Injection [Wyost],denosumab,120",
    "cisplatin 1 MG/ML Injectable Solution,cisplatin,"
  })
  void aDrugWithoutAKnownCodeIsReadByItsName(String text, String drug, String strength) {
    MedicationCourse course =
        only(
            read(statement("active", "'medicationCodeableConcept':{'text':'" + text + "'}")),
            MedicationCourse.class);

    assertThat(course.drug()).isEqualTo(drug);
    assertThat(course.strength())
        .isEqualTo(strength == null ? null : new java.math.BigDecimal(strength));
  }

  @Test
  void aSaltNameWithinAnotherDrugsNameIsNotThatDrug() {
    assertThat(
            facts(
                read(
                    statement(
                        "active",
                        "'medicationCodeableConcept':{'text':'atorvastatin calcium 20 mg'}")),
                MedicationCourse.class))
        .noneMatch(course -> course.drug().startsWith("calcium"));
  }

  @Test
  void aDrugWithoutAnyKnownCodeOrNameIsNoted() {
    PatientCase patientCase =
        read(statement("active", "'medicationCodeableConcept':{'text':'院内制剂 7 号'}"));

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("unknown-medication");
  }

  @Test
  void aDrugToldByItsRouteOnlyNeedsTheRoute() {
    String ibandronate = "'medicationCodeableConcept':" + atc("M05BA06");
    String oral = ibandronate + ",'dosage':[{'route':" + snomed("26643006") + "}]";

    assertThat(only(read(statement("active", oral)), MedicationCourse.class).drug())
        .isEqualTo("ibandronate_po");
    PatientCase unknown = read(statement("active", ibandronate));
    assertThat(facts(unknown, MedicationCourse.class)).isEmpty();
    assertThat(noteCodes(unknown)).containsExactly("route-missing");
  }

  @Test
  void anAdministrationHasTheStrengthOfItsOrder() {
    MedicationCourse course =
        only(
            read(
                order("active", DENOSUMAB + ",'dosageInstruction':[{" + DOSE_120 + "}]"),
                dose(
                    "d",
                    "completed",
                    "2026-11-03",
                    DENOSUMAB + ",'request':{'reference':'MedicationRequest/order'}")),
            MedicationCourse.class);

    assertThat(course.strength()).isEqualByComparingTo("120");
    assertThat(course.givenDaysAgo()).containsExactly(20);
  }

  @Test
  void anUnlinkedDoseOfUnknownStrengthStaysUnknown() {
    List<MedicationCourse> courses =
        facts(
            read(
                order("active", DENOSUMAB + ",'dosageInstruction':[{" + DOSE_120 + "}]"),
                dose("d", "completed", "2026-11-03", DENOSUMAB)),
            MedicationCourse.class);

    assertThat(courses)
        .filteredOn(course -> !course.givenDaysAgo().isEmpty())
        .singleElement()
        .satisfies(course -> assertThat(course.strength()).isNull());
  }

  @Test
  void strengthsOfDenosumabThatContradictEachOtherAreUnknown() {
    String prolia =
        "'medicationCodeableConcept':{'text':'Prolia'},'dosageInstruction':[{" + DOSE_120 + "}]";
    PatientCase patientCase = read(order("active", prolia));

    assertThat(only(patientCase, MedicationCourse.class).strength()).isNull();
    assertThat(noteCodes(patientCase)).containsExactly("contradicting-strength");
  }

  @Test
  void doseUnitsOtherThanMilligramsAreNotConverted() {
    String grams =
        DENOSUMAB
            + ",'dosageInstruction':[{'doseAndRate':[{'doseQuantity':"
            + ucum("0.12", "g")
            + "}]}]";

    assertThat(only(read(order("active", grams)), MedicationCourse.class).strength()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "urn:uuid:11111111-1111-1111-1111-111111111111|urn:uuid:11111111-1111-1111-1111-111111111111",
        "http://a.example/fhir/Medication/m|Medication/m",
        "http://a.example/fhir/Medication/m|http://a.example/fhir/Medication/m",
        "http://a.example/fhir/Medication/m|http://a.example/fhir/Medication/m/_history/3"
      })
  void referencesAreResolvedWithinTheBundle(String fullUrl, String reference) {
    PatientCase patientCase = readJson(referring(fullUrl, reference));

    assertThat(only(patientCase, MedicationCourse.class).drug()).isEqualTo("denosumab");
    assertThat(patientCase.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Medication/other", "http://b.example/fhir/Medication/m", "#m", "m"})
  void aReferenceThatDoesNotResolveIsNoted(String reference) {
    PatientCase patientCase = readJson(referring("http://a.example/fhir/Medication/m", reference));

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("unresolved-reference");
  }

  private static String referring(String fullUrl, String reference) {
    return """
        {'resourceType':'Bundle','type':'collection','entry':[
          {'fullUrl':'%s','resource':{'resourceType':'Medication','id':'m','code':%s}},
          {'resource':%s}]}
        """
        .formatted(
            fullUrl,
            atc("M05BX04"),
            statement("active", "'medicationReference':{'reference':'" + reference + "'}"))
        .replace('\'', '"');
  }

  @Test
  void ingredientsTellTheDrugsOfAnUncodedProduct() {
    String product =
        """
        'contained':[{'resourceType':'Medication','id':'m','code':{'text':'combination 7'},
          'ingredient':[
            {'itemCodeableConcept':%s,'strength':{'numerator':%s,'denominator':%s}},
            {'itemCodeableConcept':%s,'strength':{'numerator':%s,'denominator':%s}}]}],
        'medicationReference':{'reference':'#m'},
        'dosage':[{'timing':{'repeat':{'frequency':1,'period':12,'periodUnit':'h'}},
          'doseAndRate':[{'doseQuantity':%s}]}]
        """
            .formatted(
                atc("A12AA04"),
                ucum("1500", "mg"),
                ucum("1", "{tbl}"),
                atc("A11CC05"),
                ucum("5", "ug"),
                ucum("1", "{tbl}"),
                ucum("1", "{tbl}"));
    List<MedicationCourse> courses =
        facts(read(statement("active", product)), MedicationCourse.class);

    assertThat(courses).hasSize(2);
    assertThat(courses)
        .filteredOn(course -> course.drug().equals("calcium_carbonate"))
        .singleElement()
        .satisfies(c -> assertThat(c.elementalCalcium()).isEqualByComparingTo("1200"));
    assertThat(courses)
        .filteredOn(course -> course.drug().equals("vitamin_d"))
        .singleElement()
        .satisfies(c -> assertThat(c.vitaminD()).isEqualByComparingTo("400"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'mo'}},",
        "'asNeededBoolean':true,'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}},",
        ""
      })
  void aDailyAmountThatIsNotStatedIsUnknown(String timing) {
    String vitaminD =
        "'medicationCodeableConcept':"
            + atc("A11CC05")
            + ",'dosage':[{"
            + timing
            + "'doseAndRate':[{'doseQuantity':"
            + ucum("800", "[iU]")
            + "}]}]";

    assertThat(only(read(statement("active", vitaminD)), MedicationCourse.class).vitaminD())
        .isNull();
  }

  @Test
  void withoutAnyResourceTheMedicationIsUnknown() {
    assertThat(
            only(read("{'resourceType':'Patient','id':'p'}"), RecordedLists.class)
                .medicationsKnown())
        .isFalse();
  }
}

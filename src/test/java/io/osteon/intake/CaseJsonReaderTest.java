package io.osteon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.facts.Allergy;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.testing.ShippedTerminology;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseJsonReaderTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 23);

  private static PatientCase read(String json) {
    return CaseJsonReader.read(
        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
        AT,
        ShippedTerminology.terminology());
  }

  private static <T extends Fact> List<T> facts(PatientCase read, Class<T> type) {
    return read.facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static <T extends Fact> T only(String json, Class<T> type) {
    List<T> facts = facts(read(json), type);
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }

  private static List<String> notes(String json) {
    return read(json).notes().stream().map(InputNote::code).toList();
  }

  @Test
  void exampleOfTheSchemaIsReadWithoutNotes() {
    JsonNode example = CaseSchema.json().path("examples").path(0);
    PatientCase read = CaseJsonReader.read(example, AT, ShippedTerminology.terminology());
    assertThat(read.notes()).isEmpty();
    assertThat(facts(read, Patient.class).get(0).age()).isEqualTo(58);
    assertThat(facts(read, Diagnosis.class))
        .extracting(Diagnosis::condition)
        .containsExactly("bone_metastasis", "breast_cancer");
    assertThat(facts(read, LaboratoryResult.class)).hasSize(4);
    assertThat(facts(read, MedicationCourse.class))
        .extracting(MedicationCourse::drug)
        .containsExactly("calcium_carbonate", "denosumab");
    MedicationCourse denosumab = facts(read, MedicationCourse.class).get(1);
    assertThat(denosumab.strength()).isEqualByComparingTo("120");
    assertThat(denosumab.plannedInDays()).containsExactly(8);
    assertThat(facts(read, RecordedLists.class).get(0).allergiesKnown()).isTrue();
  }

  @Test
  void emptyCaseIsAllUnknown() {
    PatientCase read = read("{}");
    assertThat(read.facts())
        .containsExactly(
            new Patient(null, null, List.of()), new RecordedLists(false, false, false));
    assertThat(read("{'diagnoses':null,'medications':null,'allergies':null}").facts())
        .isEqualTo(read.facts());
    assertThat(only("{'diagnoses':[],'medications':[],'allergies':[]}", RecordedLists.class))
        .isEqualTo(new RecordedLists(true, true, true));
  }

  @ParameterizedTest
  @CsvSource({"1968-11-23, 58", "1968-11-24, 57", "2026-11-23, 0", "1960-02-29, 66"})
  void ageIsCountedInCompletedYears(String birthDate, int age) {
    assertThat(only("{'patient':{'birthDate':'" + birthDate + "'}}", Patient.class).age())
        .isEqualTo(age);
  }

  @Test
  void birthDateThatCannotBeRightLeavesTheAgeUnknown() {
    assertThat(notes("{'patient':{'birthDate':'2026-11-24'}}")).containsExactly("date-in-future");
    assertThat(notes("{'patient':{'birthDate':'1868-11-24'}}")).containsExactly("implausible-age");
    assertThat(only("{'patient':{'birthDate':'2026-11-24'}}", Patient.class).age()).isNull();
  }

  @Test
  void valuesAreKeptAsReported() {
    LaboratoryResult result =
        only(
            "{'laboratoryResults':[{'coding':{'system':'http://loinc.org','code':'17861-6'},"
                + "'value':9.20,'unit':'mg/dL','date':'2026-11-20'}]}",
            LaboratoryResult.class);
    assertThat(result.value().toPlainString()).isEqualTo("9.20");
    assertThat(result.unit().ucum()).isEqualTo("mg/dL");
    assertThat(result.sources().get(0).reference()).isEqualTo("/laboratoryResults/0");
  }

  @Test
  void laboratoryNamesOfHospitalsWithoutLoincAreRead() {
    String json =
        "{'laboratoryResults':[{'name':'%s','value':1.2,'unit':'mmol/L','date':'2026-11-20'}]}";
    assertThat(only(json.formatted("离子钙"), LaboratoryResult.class).item())
        .isEqualTo(LaboratoryItem.CALCIUM_IONISED);
    assertThat(notes(json.formatted("尿钙"))).containsExactly("unknown-laboratory-name");
  }

  @Test
  void massCodeWithSubstanceUnitIsRejectedNotSwapped() {
    String json =
        "{'laboratoryResults':[{'coding':{'system':'LOINC','code':'17861-6'},"
            + "'value':2.3,'unit':'mmol/L','date':'2026-11-20'}]}";
    assertThat(only(json, RejectedValue.class).reason())
        .isEqualTo(RejectionReason.UNIT_NOT_ACCEPTED);
    assertThat(facts(read(json), LaboratoryResult.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, DATE_IN_FUTURE", ", DATE_MISSING"})
  void resultsWithoutAPastDateAreRejected(String date, RejectionReason reason) {
    String day = date == null ? "null" : "'" + date + "'";
    RejectedValue rejected =
        only(
            "{'laboratoryResults':[{'item':'calciumTotal','value':2.3,'unit':'mmol/L','date':%s}]}"
                .formatted(day),
            RejectedValue.class);
    assertThat(rejected.reason()).isEqualTo(reason);
  }

  @Test
  void limitsThatCannotBeRightAreNotUsed() {
    String json =
        "{'laboratoryResults':[{'item':'calciumTotal','value':2.3,'unit':'mmol/L',"
            + "'date':'2026-11-20','lowerLimit':%s,'upperLimit':%s}]}";
    LaboratoryResult good = only(json.formatted("2.1", "2.6"), LaboratoryResult.class);
    assertThat(good.upperLimit()).isEqualByComparingTo("2.6");
    for (String wrong : List.of(json.formatted("2.6", "2.1"), json.formatted("8.5", "10.1"))) {
      LaboratoryResult result = only(wrong, LaboratoryResult.class);
      assertThat(result.lowerLimit()).isNull();
      assertThat(result.upperLimit()).isNull();
      assertThat(notes(wrong)).containsExactly("limits-not-used");
    }
  }

  @Test
  void codeOfVitaminD3AloneIsUsedAndNoted() {
    String json =
        "{'laboratoryResults':[{'coding':{'system':'LOINC','code':'14635-7'},"
            + "'value':60,'unit':'nmol/L','date':'2026-11-20'}]}";
    assertThat(only(json, LaboratoryResult.class).item())
        .isEqualTo(LaboratoryItem.VITAMIN_D_25_HYDROXY);
    assertThat(notes(json)).containsExactly("qualified-code");
  }

  @ParameterizedTest
  @CsvSource({
    "positive, 2026-11-20, true",
    "positive, 2026-06-20, true",
    "negative, 2026-11-20, false"
  })
  void pregnancyTestIsAFinding(String result, String date, boolean pregnant) {
    Finding finding =
        only(
            "{'laboratoryResults':[{'item':'pregnancyTest','value':'%s','date':'%s'}]}"
                .formatted(result, date),
            Finding.class);
    assertThat(finding.name()).isEqualTo(FindingName.PREGNANT);
    assertThat(finding.present()).isEqualTo(pregnant);
  }

  @Test
  void oldNegativePregnancyTestSaysNothing() {
    PatientCase read =
        read(
            "{'laboratoryResults':[{'item':'pregnancyTest','value':'negative',"
                + "'date':'2026-10-20'}]}");
    assertThat(facts(read, Finding.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'coding':{'system':'ICD-10','code':'I10'}}|unknown-code",
        "{'coding':{'system':'http://example.org','code':'C50'}}|unknown-code-system",
        "{'coding':{'system':'ICD-10','code':'E83.5'}}|undecided-code"
      })
  void codesThatSayNothingToTheRulesAreNoted(String diagnosis, String note) {
    String json = "{'diagnoses':[" + diagnosis + "]}";
    assertThat(notes(json)).containsExactly(note);
    assertThat(facts(read(json), Diagnosis.class)).isEmpty();
  }

  @Test
  void diagnosisInTheFutureKeepsTheDiagnosisWithoutItsDate() {
    String json = "{'diagnoses':[{'condition':'breast_cancer','date':'2027-01-01'}]}";
    assertThat(only(json, Diagnosis.class).date()).isNull();
    assertThat(notes(json)).containsExactly("date-in-future");
  }

  @Test
  void sameDiagnosisTwiceIsOneFactWithBothSources() {
    Diagnosis diagnosis =
        only(
            "{'diagnoses':[{'condition':'breast_cancer','date':'2025-01-01'},"
                + "{'condition':'breast_cancer','date':'2024-01-01'},"
                + "{'condition':'breast_cancer'}]}",
            Diagnosis.class);
    assertThat(diagnosis.date()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(diagnosis.sources()).hasSize(3);
  }

  @Test
  void routeDecidesWhereTheNameDoesNot() {
    assertThat(notes("{'medications':[{'name':'伊班膦酸'}]}")).containsExactly("route-missing");
    assertThat(
            only("{'medications':[{'name':'伊班膦酸','route':'intravenous'}]}", MedicationCourse.class)
                .drug())
        .isEqualTo("ibandronate_iv");
  }

  @Test
  void strengthThatContradictsTheBrandIsUnknown() {
    String json =
        "{'medications':[{'name':'Prolia','strength':{'value':120,'unit':'mg'},"
            + "'given':['2026-11-01']}]}";
    assertThat(only(json, MedicationCourse.class).strength()).isNull();
    assertThat(notes(json)).containsExactly("contradicting-strength");
  }

  @Test
  void fixedCombinationCountsAsItsComponents() {
    List<MedicationCourse> courses =
        facts(
            read(
                "{'medications':[{'name':'钙尔奇','dailyElementalCalcium':{'value':600,"
                    + "'unit':'mg/d'},'dailyVitaminD':{'value':10,'unit':'ug/d'}}]}"),
            MedicationCourse.class);
    assertThat(courses)
        .extracting(MedicationCourse::drug)
        .containsExactlyInAnyOrder("calcium", "vitamin_d");
    for (MedicationCourse course : courses) {
      if (course.drug().equals("calcium")) {
        assertThat(course.elementalCalcium()).isEqualByComparingTo("600");
        assertThat(course.vitaminD()).isNull();
      } else {
        assertThat(course.vitaminD()).isEqualByComparingTo("400");
        assertThat(course.elementalCalcium()).isNull();
      }
    }
  }

  @Test
  void dosesOnTheWrongSideOfTodayLeaveTheDrugWithoutDates() {
    String json =
        "{'medications':[{'drug':'zoledronate','given':['2026-12-01'],'planned':['2026-11-01']}]}";
    MedicationCourse course = only(json, MedicationCourse.class);
    assertThat(course.withoutDates()).isTrue();
    assertThat(notes(json)).containsExactly("date-in-future", "plan-in-past");
  }

  @Test
  void eventsAfterTodayArePlanned() {
    PatientCase read =
        read(
            "{'events':[{'event':'boneSurgery','date':'2026-11-26'},"
                + "{'event':'dentalExamination','date':'2026-11-23'},"
                + "{'event':'dentalExtraction','date':'2026-11-23','planned':true}]}");
    assertThat(facts(read, PlannedEvent.class)).hasSize(2);
    assertThat(facts(read, PastEvent.class)).hasSize(1);
  }

  @Test
  void contradictingFindingsCountOnTheSafeSide() {
    CaseAssembler assembler = new CaseAssembler(ShippedTerminology.terminology(), AT);
    for (boolean present : new boolean[] {true, false}) {
      assembler.finding(FindingName.PREGNANT, present, new Source("a"));
      assembler.finding(FindingName.HISTOLOGY_CONFIRMED, present, new Source("b"));
    }
    assembler.finding(FindingName.CASTRATION_RESISTANT, true, new Source("c"));
    assembler.finding(FindingName.CASTRATION_SENSITIVE, true, new Source("d"));
    assertThat(facts(assembler.assemble(), Finding.class))
        .extracting(Finding::name, Finding::present)
        .containsExactlyInAnyOrder(
            tuple(FindingName.PREGNANT, true), tuple(FindingName.HISTOLOGY_CONFIRMED, false));
  }

  @Test
  void scoresAreReadInWords() {
    assertThat(
            only(
                "{'spinalInstability':{'location':'junctional','collapse':'halfOrMore'}}",
                SpinalInstabilityItems.class))
        .extracting(SpinalInstabilityItems::location, SpinalInstabilityItems::collapse)
        .containsExactly(3, 3);
    assertThat(only("{'mirels':{'site':'peritrochanteric'}}", LongBoneLesionItems.class).site())
        .isEqualTo(3);
    assertThat(facts(read("{'mirels':{}}"), LongBoneLesionItems.class)).isEmpty();
  }

  @Test
  void allergiesAreGivenByKeyCodeOrName() {
    assertThat(
            facts(
                read(
                    "{'allergies':[{'drug':'bisphosphonate'},{'name':'Xgeva'},"
                        + "{'coding':{'system':'ATC','code':'M05BA08'}},{'name':'penicillin'}]}"),
                Allergy.class))
        .extracting(Allergy::agent)
        .containsExactly("bisphosphonate", "denosumab", "zoledronate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'diagnosis':[]}|/diagnosis|did you mean \"diagnoses\"",
        "{'patient':{'birthDate':'2026-02-30'}}|/patient/birthDate|YYYY-MM-DD",
        "{'patient':{'birthDate':'1968-3-14'}}|/patient/birthDate|YYYY-MM-DD",
        "{'patient':{'birthDate':'1968-03-14','age':58}}|/patient/age|not both",
        "{'patient':{'sex':'F'}}|/patient/sex|female, male",
        "{'diagnoses':[{'condition':'breast cancer'}]}|/diagnoses/0/condition|breast_cancer",
        "{'diagnoses':[{}]}|/diagnoses/0|exactly one",
        "{'diagnoses':[{'coding':{'code':'C50'}}]}|/diagnoses/0/coding/system|missing",
        "{'laboratoryResults':[{'item':'calcium','value':1}]}|/laboratoryResults/0/item|unknown",
        "{'laboratoryResults':[{'item':'albumin'}]}|/laboratoryResults/0/value|missing",
        "{'laboratoryResults':[{'item':'albumin','value':'40'}]}|/laboratoryResults/0/value|expected",
        "{'laboratoryResults':[{'item':'albumin','value':1e999999}]}|/laboratoryResults/0/value|digits",
        "{'laboratoryResults':[{'item':'albumin','value':'NaN'}]}|/laboratoryResults/0/value|expected",
        "{'medications':[{'drug':'denosumap'}]}|/medications/0/drug|did you mean \"denosumab\"",
        "{'medications':[{'drug':'denosumab','strength':{'value':-120,'unit':'mg'}}]}|/medications/0/strength/value|above 0",
        "{'medications':[{'drug':'denosumab','strength':{'value':120,'unit':'g'}}]}|/medications/0/strength/unit|mg",
        "{'medications':[{'drug':'denosumab','given':['2026-13-01']}]}|/medications/0/given/0|YYYY-MM-DD",
        "{'events':[{'event':'boneSurgery'}]}|/events/0/date|missing",
        "{'events':[{'event':'bonesurgery','date':'2026-11-01'}]}|/events/0/event|boneSurgery",
        "{'findings':{'pregnant':1}}|/findings/pregnant|true or false",
        "{'measurements':{'painScore':'3'}}|/measurements/painScore|number",
        "{'spinalInstability':{'total':19}}|/spinalInstability/total|from 0 to 18",
        "[1]||object",
        "5||object",
        "{'patient':{}, 'patient':{}}||stands twice",
        "{'patient':{}|''|too early",
        "{} {}||follows",
        "{'id':NaN}||well-formed"
      })
  void mistakesAreToldWithPlaceAndRemedy(String json, String pointer, String remedy) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.violations()).hasSize(1);
              assertThat(e.violations().get(0).pointer()).isEqualTo(pointer == null ? "" : pointer);
              assertThat(e.violations().get(0).expected()).contains(remedy);
            });
  }

  @Test
  void malformedDocumentsAreToldWithLineAndColumn() {
    assertThatThrownBy(() -> read("{\n  'patient': {\n"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.violations().get(0).value()).startsWith("line 3, column "));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 = "{\"id\":\"Müller\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> CaseJsonReader.read(latin1, AT, ShippedTerminology.terminology()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("UTF-8");
    byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> CaseJsonReader.read(utf16, AT, ShippedTerminology.terminology()))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{'id':" + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void longNumbersAreRefused() {
    assertThatThrownBy(() -> read("{'measurements':{'painScore':" + "1".repeat(5000) + "}}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void atMostAHundredViolationsAreTold() {
    String many = "{'diagnoses':[" + "1,".repeat(4999) + "1]}";
    assertThatThrownBy(() -> read(many))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.violations()).hasSize(100));
  }
}

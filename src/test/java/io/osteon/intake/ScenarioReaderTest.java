package io.osteon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.osteon.facts.Allergy;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.EventName;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Sex;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.testing.SharedMaterial;
import io.osteon.testing.ShippedTerminology;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 23);

  private static PatientCase read(String json) {
    return ScenarioReader.read(
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

  @Test
  void everyGivenTestPatientIsReadWithoutNotes() throws IOException {
    Optional<Path> shared = SharedMaterial.folder();
    assumeTrue(shared.isPresent(), "the clinical test patients are not beside this checkout");
    List<String> lines = Files.readAllLines(shared.get().resolve("clinical/vignettes.jsonl"));
    assertThat(lines).hasSizeGreaterThan(90);
    for (String line : lines) {
      PatientCase read =
          ScenarioReader.read(
              line.getBytes(StandardCharsets.UTF_8), AT, ShippedTerminology.terminology());
      String id = line.substring(0, 20);
      assertThat(read.notes()).as(id).isEmpty();
      assertThat(facts(read, Patient.class)).as(id).hasSize(1);
      assertThat(facts(read, RecordedLists.class)).as(id).hasSize(1);
    }
  }

  @Test
  void fieldsBecomeFacts() {
    PatientCase read =
        read(
            """
            {'id':'T1','age':58,'sex':'F','wt':60,
             'dx':[{'k':'breast_cancer','d':-900},{'k':'bone_metastasis','d':-7,'v':'suspected'}],
             'labs':[{'k':'ca_total','v':2.30,'u':'mmol/L','d':-3,'lln':2.1,'uln':2.6}],
             'rx':[{'k':'denosumab','mg':120,'given':[-56,-28],'plan':[0],'stop':30}],
             'f':{'dental_exam_d':-20,'bone_surgery_plan_d':5,'pain_nrs':6,'postmenopausal':true},
             'must':[],'not':[],'expect_values':{},'why':'all fields'}
            """);
    assertThat(read.notes()).isEmpty();
    assertThat(facts(read, Patient.class).get(0).age()).isEqualTo(58);
    assertThat(facts(read, Patient.class).get(0).sex()).isEqualTo(Sex.FEMALE);
    assertThat(facts(read, Diagnosis.class))
        .extracting(Diagnosis::condition, Diagnosis::daysAgo, Diagnosis::confirmed)
        .containsExactlyInAnyOrder(
            tuple("breast_cancer", 900, true), tuple("bone_metastasis", 7, false));
    LaboratoryResult calcium = laboratory(read, LaboratoryItem.CALCIUM_TOTAL);
    assertThat(calcium.value()).isEqualTo(new BigDecimal("2.30"));
    assertThat(calcium.daysAgo()).isEqualTo(3);
    assertThat(calcium.lowerLimit()).isEqualByComparingTo("2.1");
    assertThat(calcium.upperLimit()).isEqualByComparingTo("2.6");
    assertThat(calcium.sources().get(0).reference()).isEqualTo("/labs/0");
    assertThat(laboratory(read, LaboratoryItem.WEIGHT).daysAgo()).isZero();
    MedicationCourse course = facts(read, MedicationCourse.class).get(0);
    assertThat(course.strength()).isEqualByComparingTo("120");
    assertThat(course.givenDaysAgo()).containsExactly(28, 56);
    assertThat(course.plannedInDays()).containsExactly(0);
    assertThat(course.stopInDays()).isEqualTo(30);
    assertThat(facts(read, PastEvent.class).get(0).daysAgo()).isEqualTo(20);
    assertThat(facts(read, PlannedEvent.class).get(0).inDays()).isEqualTo(5);
    assertThat(facts(read, Measurement.class).get(0).name()).isEqualTo(MeasurementName.PAIN_SCORE);
  }

  private static LaboratoryResult laboratory(PatientCase read, LaboratoryItem item) {
    return facts(read, LaboratoryResult.class).stream()
        .filter(result -> result.item() == item)
        .findAny()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"dx, diagnosesKnown", "rx, medicationsKnown"})
  void absentAndNullListsAreUnknownAndEmptyOnesAreNone(String list, String name) {
    assertThat(known("{'id':'T'}", name)).isFalse();
    assertThat(known("{'id':'T','" + list + "':null}", name)).isFalse();
    assertThat(known("{'id':'T','" + list + "':[]}", name)).isTrue();
  }

  @Test
  void absentAndNullAllergiesAreUnknownAndEmptyOnesAreNone() {
    assertThat(known("{'id':'T','f':{}}", "allergiesKnown")).isFalse();
    assertThat(known("{'id':'T','f':{'allergy':null}}", "allergiesKnown")).isFalse();
    assertThat(known("{'id':'T','f':{'allergy':[]}}", "allergiesKnown")).isTrue();
  }

  private static boolean known(String json, String name) {
    RecordedLists lists = only(json, RecordedLists.class);
    return switch (name) {
      case "diagnosesKnown" -> lists.diagnosesKnown();
      case "medicationsKnown" -> lists.medicationsKnown();
      default -> lists.allergiesKnown();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "neuro_deficit, NEUROLOGICAL_DEFICIT",
    "mscc_imaging, SPINAL_CORD_COMPRESSION_ON_IMAGING",
    "spinal_pain_suspicious, SUSPICIOUS_SPINAL_PAIN",
    "analgesic, ANALGESIC",
    "bone_lesion, BONE_LESION",
    "visceral_met, VISCERAL_METASTASIS",
    "histology_confirmed, HISTOLOGY_CONFIRMED",
    "skeletally_mature, SKELETALLY_MATURE",
    "growing_skeleton_on_rx, GROWING_SKELETON_ON_TREATMENT",
    "gct_unresectable_or_morbid, UNRESECTABLE_OR_MORBID_RESECTION",
    "dialysis, DIALYSIS",
    "hypoca_symptoms, HYPOCALCAEMIA_SYMPTOMS",
    "hyperca_symptoms, HYPERCALCAEMIA_SYMPTOMS",
    "dental_wound_unhealed, UNHEALED_DENTAL_WOUND",
    "rt_jaw, JAW_RADIOTHERAPY",
    "thigh_groin_pain, THIGH_HIP_OR_GROIN_PAIN",
    "ear_symptoms, EAR_SYMPTOMS",
    "pregnant, PREGNANT",
    "contraception, CONTRACEPTION",
    "postmenopausal, POSTMENOPAUSAL",
    "lactating, LACTATING",
    "rt_skeleton, SKELETAL_RADIOTHERAPY",
    "hfi, HEREDITARY_FRUCTOSE_INTOLERANCE",
    "postop_rt, POSTOPERATIVE_RADIOTHERAPY",
    "mm_treatment, MYELOMA_NEEDS_TREATMENT",
    "ici_delay_for_bta, CHECKPOINT_INHIBITOR_DELAYED_FOR_BONE_AGENT",
    "limb_weakness, LIMB_WEAKNESS",
    "diffuse_osteoblastic_disease, DIFFUSE_OSTEOBLASTIC_DISEASE"
  })
  void findingsAreTrueFalseOrUnknown(String key, FindingName name) {
    Finding present = only("{'f':{'" + key + "':true}}", Finding.class);
    assertThat(present.name()).isEqualTo(name);
    assertThat(present.present()).isTrue();
    assertThat(only("{'f':{'" + key + "':false}}", Finding.class).present()).isFalse();
    assertThat(facts(read("{'f':{'" + key + "':null}}"), Finding.class)).isEmpty();
  }

  @Test
  void castrationStatusIsOneOfTwoFindings() {
    assertThat(only("{'f':{'castration':'CRPC'}}", Finding.class).name())
        .isEqualTo(FindingName.CASTRATION_RESISTANT);
    assertThat(only("{'f':{'castration':'HSPC'}}", Finding.class).name())
        .isEqualTo(FindingName.CASTRATION_SENSITIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "path_fracture_d, PATHOLOGICAL_FRACTURE",
    "sre_d, SKELETAL_RELATED_EVENT",
    "bone_surgery_d, BONE_SURGERY",
    "mdt_d, MULTIDISCIPLINARY_MEETING",
    "dental_exam_d, DENTAL_EXAMINATION",
    "dental_extraction_d, DENTAL_EXTRACTION"
  })
  void eventsCountTheirDays(String key, EventName name) {
    PastEvent event = only("{'f':{'" + key + "':-4}}", PastEvent.class);
    assertThat(event.name()).isEqualTo(name);
    assertThat(event.daysAgo()).isEqualTo(4);
    assertThat(only("{'f':{'" + key + "':0}}", PastEvent.class).daysAgo()).isZero();
  }

  @Test
  void plannedEventOfTodayIsPlannedAndOneOfYesterdayIsOnlyNoted() {
    String json = "{'f':{'dental_invasive_plan_d':%d}}";
    assertThat(only(json.formatted(0), PlannedEvent.class).inDays()).isZero();
    PatientCase passed = read(json.formatted(-1));
    assertThat(facts(passed, PlannedEvent.class)).isEmpty();
    assertThat(passed.notes()).extracting(InputNote::code).containsExactly("plan-in-past");
  }

  @Test
  void scoresAreItemsOrTotal() {
    SpinalInstabilityItems items =
        only(
            "{'f':{'sins':{'loc':3,'pain':3,'lesion':2,'align':2,'collapse':3}}}",
            SpinalInstabilityItems.class);
    assertThat(items.alignment()).isEqualTo(2);
    assertThat(items.posterolateral()).isNull();
    assertThat(only("{'f':{'sins':13}}", SpinalInstabilityItems.class).total()).isEqualTo(13);
    assertThat(only("{'f':{'mirels':9}}", LongBoneLesionItems.class).total()).isEqualTo(9);
    assertThat(only("{'f':{'mirels':{'site':1,'size':3}}}", LongBoneLesionItems.class).site())
        .isEqualTo(1);
  }

  @Test
  void allergiesAreDrugsOrTheClass() {
    assertThat(facts(read("{'f':{'allergy':['bisphosphonate','zoledronate']}}"), Allergy.class))
        .extracting(Allergy::agent)
        .containsExactlyInAnyOrder("bisphosphonate", "zoledronate");
  }

  @Test
  void saltIsCountedAsElementalCalcium() {
    MedicationCourse course =
        only("{'rx':[{'k':'calcium_carbonate','salt_mg':1500}]}", MedicationCourse.class);
    assertThat(course.elementalCalcium()).isEqualTo(new BigDecimal("600"));
    assertThat(
            only("{'rx':[{'k':'calcium','salt_mg':1500}]}", MedicationCourse.class)
                .elementalCalcium())
        .isNull();
  }

  @Test
  void baselineCreatinineNeedsNoDate() {
    LaboratoryResult baseline =
        only("{'f':{'creatinine_baseline_mgdl':0.8}}", LaboratoryResult.class);
    assertThat(baseline.item()).isEqualTo(LaboratoryItem.CREATININE_BASELINE);
    assertThat(baseline.unit().ucum()).isEqualTo("mg/dL");
  }

  @ParameterizedTest
  @CsvSource({
    "ca_total, 9.2, mmol/L, -3, IMPLAUSIBLE",
    "ca_total, 2.3, mg/dL, -3, IMPLAUSIBLE",
    "ca_total, 2.3, mEq/L, -3, UNIT_NOT_ACCEPTED",
    "ca_total, 2.3, '', -3, UNIT_MISSING",
    "ca_total, -2.3, mmol/L, -3, IMPLAUSIBLE",
    "ca_total, 2.3, mmol/L, 1, DATE_IN_FUTURE",
    "crp, -1, mg/L, -3, IMPLAUSIBLE"
  })
  void valuesThatCannotBeRightAreRejected(
      String item, String value, String unit, int day, RejectionReason reason) {
    RejectedValue rejected =
        only(
            "{'labs':[{'k':'%s','v':%s,'u':'%s','d':%d}]}".formatted(item, value, unit, day),
            RejectedValue.class);
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.item()).isEqualTo(item);
    assertThat(rejected.value()).isEqualTo(value);
    assertThat(rejected.unit()).isEqualTo(unit);
  }

  @Test
  void conditionsStateTheirFindingsAndEvents() {
    PatientCase read =
        read(
            """
            {'dx':[{'k':'dialysis'},{'k':'hfi'},{'k':'pregnant'},{'k':'path_fracture','d':-2},
                   {'k':'mscc','d':-1},{'k':'hypocalcaemia','d':-1},{'k':'ckd5'}]}
            """);
    Map<FindingName, Boolean> findings =
        facts(read, Finding.class).stream()
            .collect(Collectors.toMap(Finding::name, Finding::present));
    assertThat(findings)
        .containsOnly(
            Map.entry(FindingName.DIALYSIS, true),
            Map.entry(FindingName.HEREDITARY_FRUCTOSE_INTOLERANCE, true),
            Map.entry(FindingName.PREGNANT, true),
            Map.entry(FindingName.SPINAL_CORD_COMPRESSION_ON_IMAGING, true));
    assertThat(facts(read, PastEvent.class))
        .extracting(PastEvent::name)
        .containsExactlyInAnyOrder(
            EventName.PATHOLOGICAL_FRACTURE, EventName.SPINAL_CORD_COMPRESSION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'agee':5}|/agee|did you mean \"age\"",
        "{'age':'5'}|/age|whole number",
        "{'age':-1}|/age|from 0 to 130",
        "{'sex':'X'}|/sex|F, M",
        "{'wt':'NaN'}|/wt|number",
        "{'dx':{}}|/dx|list",
        "{'dx':[1]}|/dx/0|object",
        "{'dx':[{'d':1}]}|/dx/0/k|missing",
        "{'dx':[{'k':'brest_cancer'}]}|/dx/0/k|did you mean \"breast_cancer\"",
        "{'labs':[{'k':'ca_totl','v':1}]}|/labs/0/k|did you mean \"ca_total\"",
        "{'labs':[{'k':'ca_total','v':'2.3'}]}|/labs/0/v|number",
        "{'labs':[{'k':'ca_total','v':2.3,'d':1.5}]}|/labs/0/d|whole number",
        "{'labs':[{'k':'ca_total'}]}|/labs/0/v|missing",
        "{'rx':[{'k':'denosumab','given':['x']}]}|/rx/0/given/0|whole number",
        "{'rx':[{'k':'denosumab','dose':120}]}|/rx/0/dose|unknown property",
        "{'f':{'pregnat':true}}|/f/pregnat|did you mean \"pregnant\"",
        "{'f':{'pregnant':'yes'}}|/f/pregnant|true or false",
        "{'f':{'castration':'no'}}|/f/castration|CRPC, HSPC",
        "{'f':{'sins':{'loc':5}}}|/f/sins/loc|0, 1, 2, 3",
        "{'f':{'sins':19}}|/f/sins|from 0 to 18",
        "{'f':{'mirels':3}}|/f/mirels|from 4 to 12",
        "{'f':{'allergy':[5]}}|/f/allergy/0|text",
        "[]||object"
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
  void everyMistakeIsToldAtOnce() {
    assertThatThrownBy(() -> read("{'age':'x','sex':'y','dx':[{'k':'z'}],'q':1}"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.violations())
                    .extracting(InvalidInputException.Violation::pointer)
                    .containsExactlyInAnyOrder("/age", "/sex", "/dx/0/k", "/q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vitamin_x", "water"})
  void unknownDrugsAreNotedAndNotUsed(String key) {
    PatientCase read = read("{'rx':[{'k':'" + key + "'}]}");
    assertThat(facts(read, MedicationCourse.class)).isEmpty();
    assertThat(read.notes()).extracting(InputNote::code).containsExactly("unknown-drug");
    assertThat(known("{'rx':[{'k':'" + key + "'}]}", "medicationsKnown")).isTrue();
  }

  @Test
  void drugsAreFoundByNameToo() {
    assertThat(only("{'rx':[{'k':'nivolumab + relatlimab'}]}", MedicationCourse.class).drug())
        .isEqualTo("nivolumab_relatlimab");
    assertThat(only("{'rx':[{'k':'aminoglycosides'}]}", MedicationCourse.class).drug())
        .isEqualTo("aminoglycoside");
  }
}

package io.osteon.web.mdt.patient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.facts.FindingName;
import io.osteon.facts.RecordedLists;
import io.osteon.intake.PatientCase;
import io.osteon.intake.StrictJson;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.testing.ShippedRules;
import io.osteon.web.mdt.form.TypedForm;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The form of a case: what somebody types becomes exactly that case, or is told at its field. */
class CaseFormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final RuleBase RULES = ShippedRules.ruleBase();

  /** Words that name themselves. */
  private static final PatientWords WORDS =
      (PatientWords)
          Proxy.newProxyInstance(
              CaseFormTest.class.getClassLoader(),
              new Class<?>[] {PatientWords.class},
              (proxy, method, arguments) ->
                  method.getName() + (arguments == null ? "" : Arrays.asList(arguments)));

  private static FormVocabulary vocabulary(Language language) {
    return new FormVocabulary(RULES, language);
  }

  private static TypedForm form(String... fieldsAndValues) {
    TypedForm form = TypedForm.empty();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      form.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return form;
  }

  private static Optional<byte[]> read(TypedForm form) {
    return FormEntry.read(form, vocabulary(Language.EN), WORDS, RULES.terminology(), TODAY);
  }

  private static JsonNode json(TypedForm form) {
    Optional<byte[]> document = read(form);
    assertThat(form.problems()).isEmpty();
    assertThat(document).isPresent();
    return StrictJson.parse(document.get());
  }

  private static PatientCase read(JsonNode document) {
    return CaseFormat.CASE_JSON.read(
        document.toString().getBytes(StandardCharsets.UTF_8), TODAY, RULES.terminology());
  }

  private static RecordedLists lists(JsonNode document) {
    return read(document).facts().stream()
        .filter(RecordedLists.class::isInstance)
        .map(RecordedLists.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Catches a list that becomes "none" because nobody filled it in. */
  @Test
  void whatNobodyAskedStaysUnknownAndNoneIsSaid() {
    assertThat(lists(json(FormFill.empty()))).isEqualTo(new RecordedLists(false, false, false));
    TypedForm none = FormFill.empty();
    none.put("medications", "none");
    none.put("allergies", "none");
    none.put("boneMetastasis", "none");
    assertThat(lists(json(none))).isEqualTo(new RecordedLists(true, true, true));
  }

  /** Catches a diagnosis that silently says that there is no bone metastasis. */
  @Test
  void whoNamesAPrimaryMustSayWhetherThereIsABoneMetastasis() {
    TypedForm form = form("primary", "breast_cancer");
    assertThat(read(form)).isEmpty();
    assertThat(form.problem("boneMetastasis")).isEqualTo("problemBoneMetastasis");
    form = form("primary", "breast_cancer", "boneMetastasis", "suspected");
    assertThat(json(form).at("/diagnoses/1/verification").asText()).isEqualTo("suspected");
  }

  /** Catches rows that decide by themselves whether a list is whole. */
  @Test
  void aListThatContradictsItsChoiceIsRefused() {
    TypedForm unknown = form("medication-0-drug", "denosumab");
    assertThat(read(unknown)).isEmpty();
    assertThat(unknown.problem("medications")).isEqualTo("problemListedButUnknown");
    TypedForm none = form("medication-0-drug", "denosumab", "medications", "none");
    assertThat(read(none)).isEmpty();
    assertThat(none.problem("medications")).isEqualTo("problemListedButNone");
    TypedForm empty = form("allergies", "listed");
    assertThat(read(empty)).isEmpty();
    assertThat(empty.problem("allergies")).isEqualTo("problemNothingListed");
  }

  /** Catches a number that is guessed, a unit that is assumed, a date that is invented. */
  @Test
  void whatCannotBeReadIsToldAtItsFieldAndKept() {
    TypedForm form =
        form(
            "laboratory-0-item",
            "calciumTotal",
            "laboratory-0-value",
            "2,31",
            "laboratory-0-unit",
            "mmol/L",
            "laboratory-0-date",
            "2026-02-30",
            "laboratory-1-item",
            "creatinine",
            "laboratory-1-value",
            "80",
            "laboratory-1-date",
            "2026-11-20",
            "laboratory-2-item",
            "albumin",
            "laboratory-2-value",
            "40",
            "laboratory-2-unit",
            "g/L",
            "age",
            "63.5");
    assertThat(read(form)).isEmpty();
    assertThat(form.problem("laboratory-0-value")).isEqualTo("problemNumber");
    assertThat(form.problem("laboratory-0-date")).isEqualTo("problemDate");
    assertThat(form.problem("laboratory-1-unit")).isEqualTo("problemUnit");
    assertThat(form.problem("laboratory-2-date")).isEqualTo("problemLaboratoryDate");
    assertThat(form.problem("age")).isEqualTo("problemWholeNumber");
    assertThat(form.value("laboratory-0-value")).isEqualTo("2,31");
  }

  /** Catches an implausible value that is stored without a word, or refused for ever. */
  @Test
  void aValueThatIsNotUsedIsToldAndTakenOnlyWhenThatIsKnown() {
    TypedForm form =
        form(
            "laboratory-3-item",
            "calciumTotal",
            "laboratory-3-value",
            "9.4",
            "laboratory-3-unit",
            "mmol/L",
            "laboratory-date",
            "2026-11-20");
    assertThat(read(form)).isEmpty();
    assertThat(form.remark("laboratory-3-value")).contains("IMPLAUSIBLE");
    String consent = form.value("confirmed");
    assertThat(consent).isNotEmpty();
    TypedForm again =
        form(
            "laboratory-3-item",
            "calciumTotal",
            "laboratory-3-value",
            "9.4",
            "laboratory-3-unit",
            "mmol/L",
            "laboratory-date",
            "2026-11-20",
            "confirmed",
            consent);
    assertThat(read(again)).isPresent();
    TypedForm other =
        form(
            "laboratory-3-item",
            "albumin",
            "laboratory-3-value",
            "940",
            "laboratory-3-unit",
            "g/L",
            "laboratory-date",
            "2026-11-20",
            "laboratory-4-item",
            "calciumTotal",
            "laboratory-4-value",
            "9.4",
            "laboratory-4-unit",
            "mmol/L",
            "confirmed",
            consent);
    assertThat(read(other)).as("consent to one gap is none to another").isEmpty();
  }

  /** Catches a record that changes when somebody opens its form and saves it again. */
  @Test
  void whatIsSavedFillsTheFormAgainAndBecomesTheSameRecord() {
    TypedForm form =
        form(
            "age",
            "63",
            "sex",
            "female",
            "primary",
            "breast_cancer",
            "primaryDate",
            "2024-05-02",
            "boneMetastasis",
            "confirmed",
            "boneMetastasisDate",
            "2026-10-01",
            "diagnosis-0-condition",
            "ckd4",
            "diagnosis-0-verification",
            "suspected",
            "laboratory-0-item",
            "calciumTotal",
            "laboratory-0-value",
            "2.30",
            "laboratory-0-unit",
            "mmol/L",
            "laboratory-0-date",
            "2026-11-20",
            "laboratory-0-lower",
            "2.10",
            "laboratory-0-upper",
            "2.60",
            "laboratory-1-item",
            "pregnancyTest",
            "laboratory-1-value",
            "negative",
            "laboratory-1-date",
            "2026-11-20",
            "medications",
            "listed",
            "medication-0-drug",
            "denosumab",
            "medication-0-strength",
            "120",
            "medication-0-given",
            "2026-09-01, 2026-10-01",
            "medication-0-planned",
            "2026-12-01",
            "medication-1-drug",
            "Calcium carbonate",
            "medication-1-daily",
            "1500",
            "medication-1-dailyUnit",
            "salt",
            "medication-2-drug",
            "vitamin D",
            "medication-2-daily",
            "800",
            "medication-2-dailyUnit",
            "[iU]/d",
            "allergies",
            "none",
            "finding-spinalPain",
            "yes",
            "finding-limbWeakness",
            "no",
            "measurement-ecogPerformanceStatus",
            "1",
            "measurement-painScore",
            "4",
            "event-0-event",
            "dentalExamination",
            "event-0-date",
            "2026-11-03",
            "event-1-event",
            "boneRadiotherapy",
            "event-1-date",
            "2026-12-03",
            "event-1-planned",
            "yes",
            "spinalInstability-location",
            "junctional",
            "spinalInstability-pain",
            "mechanical",
            "mirels-total",
            "9");
    JsonNode first = json(form);
    TypedForm filled = FormFill.of(first, vocabulary(Language.ZH));
    Optional<byte[]> second =
        FormEntry.read(filled, vocabulary(Language.ZH), WORDS, RULES.terminology(), TODAY);
    assertThat(filled.problems()).isEmpty();
    assertThat(second).isPresent();
    assertThat(StrictJson.parse(second.get())).isEqualTo(first);
    assertThat(first.at("/medications/1/dailySalt/value").asInt()).isEqualTo(1500);
  }

  /** Catches a form that loses what a document said, or says "none" where it said nothing. */
  @Test
  void theFormOfADocumentIsJudgedAsTheDocument() {
    String document =
        """
        {"patient":{"age":71,"sex":"male"},
         "diagnoses":[{"coding":{"system":"ICD-10","code":"C61"}},
                      {"coding":{"system":"ICD-10","code":"C79.5"},"date":"2026-10-01"}],
         "laboratoryResults":[{"name":"总钙","value":2.05,"unit":"mmol/L","date":"2026-11-20"}],
         "medications":[{"name":"Xgeva","given":["2026-10-20"]}],
         "findings":{"castrationResistant":true,"dialysis":false},
         "events":[{"event":"dentalExtraction","date":"2026-11-10"}],
         "spinalInstability":{"location":"mobile","pain":"occasional"},
         "mirels":{"site":"peritrochanteric","pain":"functional","lesion":"lytic","size":"aboveTwoThirds"}}
        """;
    PatientCase read = read(StrictJson.parse(document));
    TypedForm form = FormFill.of(FactsDocument.of(read), vocabulary(Language.EN));
    PatientCase again = read(json(form));
    assertThat(ShippedRules.evaluator().decide(again).shown())
        .extracting(shown -> shown.id() + shown.urgency())
        .isEqualTo(
            ShippedRules.evaluator().decide(read).shown().stream()
                .map(shown -> shown.id() + shown.urgency())
                .toList());
    assertThat(lists(json(form)).allergiesKnown()).isFalse();
  }

  /** Catches an entry in words of another system that the form would leave out of a record. */
  @Test
  void onlyARecordThatTheFormCanShowIsShownAsItIsWritten() {
    assertThat(FormFill.fits(StrictJson.parse("{\"medications\":[{\"name\":\"Xgeva\"}]}")))
        .isTrue();
    for (String document :
        List.of(
            "{\"diagnoses\":[{\"coding\":{\"system\":\"ICD-10\",\"code\":\"C61\"}}]}",
            "{\"laboratoryResults\":[{\"name\":\"总钙\",\"value\":2.3}]}",
            "{\"medications\":[{\"name\":\"ibandronic acid\",\"route\":\"oral\"}]}")) {
      assertThat(FormFill.fits(StrictJson.parse(document))).as(document).isFalse();
    }
  }

  /** Catches a choice that the form offers and the reader of cases refuses. */
  @Test
  void everythingThatIsOfferedIsTaken() {
    FormVocabulary vocabulary = vocabulary(Language.ZH);
    TypedForm form = form("boneMetastasis", "confirmed", "medications", "listed");
    int row = 0;
    for (FormVocabulary.Choice condition : vocabulary.conditions()) {
      form.put("diagnosis-" + row++ + "-condition", condition.key());
    }
    row = 0;
    for (FormVocabulary.Choice event : vocabulary.events()) {
      form.put("event-" + row + "-event", event.key());
      form.put("event-" + row++ + "-date", "2026-11-01");
    }
    for (FormVocabulary.Group group : vocabulary.findings()) {
      group.findings().forEach(finding -> form.put(finding.field(), "no"));
    }
    vocabulary.measurements().forEach(each -> form.put(each.field(), "1"));
    for (String score : List.of("spinalInstability", "mirels")) {
      vocabulary
          .scoreItems(score)
          .forEach(item -> form.put(item.field(), item.grades().get(item.grades().size() - 1)));
    }
    row = 0;
    for (String drug : vocabulary.drugs().subList(0, 150)) {
      form.put("medication-" + row++ + "-drug", drug);
    }
    read(form);
    assertThat(form.problems()).isEmpty();
  }

  /** Catches a finding that the form forgets, or asks for twice. */
  @Test
  void everyFindingStandsInOneGroup() {
    assertThat(FindingGroups.ALL.values().stream().flatMap(List::stream).toList())
        .containsExactlyInAnyOrder(FindingName.values());
  }
}

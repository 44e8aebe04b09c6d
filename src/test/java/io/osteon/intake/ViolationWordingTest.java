package io.osteon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedTerminology;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a document is said in Chinese to whoever reads Chinese. */
class ViolationWordingTest {
  private static List<Violation> violations(CaseFormat format, String document) {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                format.read(
                    document.getBytes(StandardCharsets.UTF_8),
                    LocalDate.of(2026, 11, 24),
                    ShippedTerminology.terminology()));
    assertThat(refusal).as(document).isNotNull();
    return refusal.violations();
  }

  private static void inChinese(List<Violation> violations) {
    assertThat(ViolationWording.in(Language.EN, violations)).isEqualTo(violations);
    assertThat(ViolationWording.in(Language.ZH, violations))
        .allSatisfy(
            violation ->
                assertThat(violation.expected())
                    .matches("(?s).*\\p{IsHan}.*")
                    .doesNotContain("expected", "unknown", "missing", "did you mean", " of "));
  }

  /** Would catch a reader whose new sentence has no Chinese. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"patient\": 1}",
        "{\"patient\": {}} {}",
        "{\"patient\": {}, \"patient\": {}}",
        "{\"patiens\": {}}",
        "{\"somethingElse\": {}}",
        "{\"patient\": {\"age\": 131, \"sex\": \"woman\"}}",
        "{\"patient\": {\"age\": 60, \"birthDate\": \"1960\"}}",
        "{\"patient\": {\"birthDate\": \"12.3.1960\"}}",
        "{\"id\": 3, \"diagnoses\": {}}",
        "{\"diagnoses\": [{\"condition\": \"brest_cancer\"}, {\"condition\": \"zzzzzzzzzz\"}, {}]}",
        "{\"diagnoses\": [{\"condition\": \"breast_cancer\", \"date\": \"2026-13-01\"}]}",
        "{\"diagnoses\": [{\"coding\": {}}]}",
        "{\"laboratoryResults\": [{\"item\": \"calcium\"}, {\"item\": \"creatinine\", \"value\":"
            + " true, \"unit\": 7}]}",
        "{\"medications\": [{\"drug\": \"denosumap\"}, {\"drug\": \"denosumab\", \"strength\":"
            + " {}}]}",
        "{\"medications\": [{\"drug\": \"denosumab\", \"strength\": {\"value\": 0, \"unit\":"
            + " \"g\"}}]}",
        "{\"medications\": [{\"drug\": \"calcium_carbonate\", \"dailySalt\": {\"value\": 1,"
            + " \"unit\": \"mg/d\"}, \"dailyElementalCalcium\": {\"value\": 1, \"unit\":"
            + " \"mg/d\"}}]}",
        "{\"findings\": {\"backPain\": \"yes\"}}",
        "{\"measurements\": {\"ecogPerformanceStatus\": \"1\"}}",
        "{\"events\": [{}]}",
        "{\"mirels\": {\"total\": 3}}"
      })
  void whatIsWrongWithACaseIsSaidInChinese(String document) {
    inChinese(violations(CaseFormat.CASE_JSON, document));
  }

  /** Would catch the same of a Bundle. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\": \"Bundle\"}",
        "{\"resourceType\": \"Appointments\"}",
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": {}}",
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [1]}",
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\": {}}]}",
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\":"
            + " {\"resourceType\": \"Patient\", \"birthDate\": \"yesterday\"}}]}",
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\":"
            + " {\"resourceType\": \"Patient\", \"id\": \"a\"}}, {\"resource\": {\"resourceType\":"
            + " \"Patient\", \"id\": \"b\"}}]}",
        "{\"resourceType\": \"Bundle\", \"type\": "
      })
  void whatIsWrongWithABundleIsSaidInChinese(String document) {
    inChinese(violations(CaseFormat.FHIR_JSON, document));
  }

  /** Would catch a sentence that loses its numbers or names, or puts them in the wrong place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expected a whole number from 0 to 130 | 应为0至130的整数",
        "expected exactly one of condition, coding | 以下各项须且只能填写一项：condition, coding",
        "unknown property; did you mean \"patient\"? | 未知的属性；是否应为“patient”？",
        "unknown property | 未知的属性",
        "missing; expected the day of the event | 缺失；应填写事件日期",
        "unknown drug key; did you mean \"denosumab\"?; other drugs are given by name or coding |"
            + " 未知的药物代号；是否应为“denosumab”？；其他药物请用名称（name）或编码（coding）填写",
        "expected either dailySalt or dailyElementalCalcium, not both |"
            + " dailySalt与dailyElementalCalcium只能填写其一"
      })
  void numbersAndNamesStay(String english, String chinese) {
    assertThat(ViolationWording.expected(new Violation("", "", english), Language.ZH))
        .isEqualTo(chinese);
  }

  /** Would catch a sentence that is dropped because nobody has put it into Chinese yet. */
  @Test
  void whatHasNoChineseStaysEnglish() {
    assertThat(ViolationWording.expected(new Violation("", "", "something new"), Language.ZH))
        .isEqualTo("something new");
  }
}

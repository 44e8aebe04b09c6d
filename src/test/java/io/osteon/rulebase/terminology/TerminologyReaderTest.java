package io.osteon.rulebase.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.rulebase.Problem;
import io.osteon.testing.ShippedTerminology;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule author's mistakes in the terminology files lead to. */
class TerminologyReaderTest {
  private static Map<String, String> shippedWith(String file, String added) {
    Map<String, String> files = new TreeMap<>(ShippedTerminology.files());
    files.merge("terminology/" + file, added + "\n", String::concat);
    return files;
  }

  private static int lines(String file) {
    return (int) ShippedTerminology.files().get("terminology/" + file).lines().count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conditions.csv|x,SOLID,X,甲|unknown-value",
        "conditions.csv|x,OTHER,X,|missing-value",
        "conditions.csv|gctb,OTHER,X,甲|duplicate",
        "conditions.csv|x,OTHER,X|bad-row",
        "condition-codes.csv|nothing,ICD-10,A00,exact,verified|unknown-reference",
        "condition-codes.csv|gctb,ICD10,A00,exact,verified|unknown-value",
        "condition-codes.csv|gctb,ICD-10,C61,exact,verified|duplicate",
        "condition-codes.csv|gctb,ICD-10,E83.5,undecided,perhaps|unknown-value",
        "condition-codes.csv|gctb,ICD-10,C61,undecided,verified|duplicate",
        "drugs.csv|x,OPIOID,X,甲,,|unknown-value",
        "drugs.csv|x,CALCIUM,X,甲,1.5,|out-of-range",
        "drugs.csv|x,CALCIUM,X,甲,much,|not-a-number",
        "drugs.csv|x,CALCIUM,X,甲,,calcium;nothing|unknown-reference",
        "drug-codes.csv|calcium,ATC,L01FX,prefix,,,verified|mixed-group",
        "drug-codes.csv|calcium,ATC,L01F,prefix,,,verified|mixed-group",
        "drug-codes.csv|calcium,ATC,M05BX04,exact,,,verified|duplicate",
        "drug-codes.csv|nothing,ATC,M05BX99,exact,,,verified|unknown-reference",
        "drug-names.csv|calcium,Xgeva,en,,,within,verified|duplicate",
        "drug-names.csv|calcium,New,en,,rectal,within,verified|unknown-value",
        "laboratory.csv|sodium,Sodium,钠|unknown-value",
        "laboratory-codes.csv|albumin,2160-0,mass,,verified|duplicate",
        "laboratory-codes.csv|albumin,1-8,weight,,verified|unknown-value",
        "laboratory-names.csv|albumin,钙|duplicate",
        "laboratory-units.csv|albumin,mg/L,5,4,1,g/L|out-of-range",
        "laboratory-units.csv|albumin,mg/L,,,,g/L|missing-value",
        "laboratory-units.csv|albumin,g/L,10,60,1,g/L|duplicate",
        "units.csv|g/l,g/l|unknown-value",
        "units.csv|g/L,mmol/l|duplicate",
        "clinical-codes.csv|sign,PREGNANT,SNOMED CT,1,exact,verified|unknown-value",
        "clinical-codes.csv|finding,PREGNANCY,SNOMED CT,1,exact,verified|unknown-value",
        "labels.csv|Patient,Person,人|duplicate"
      })
  void mistakesAreToldWithFileLineAndCode(String file, String row, String code) {
    TerminologyReader.Result result = TerminologyReader.read(shippedWith(file, row));
    assertThat(result.terminology()).isEmpty();
    assertThat(result.labels()).isEmpty();
    assertThat(result.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("terminology/" + file);
              assertThat(problem.line()).isEqualTo(lines(file) + 1);
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            });
  }

  @Test
  void missingFileIsTold() {
    Map<String, String> files = new TreeMap<>(ShippedTerminology.files());
    files.remove("terminology/units.csv");
    assertThat(TerminologyReader.read(files).problems())
        .extracting(Problem::file, Problem::code)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("terminology/units.csv", "missing-file"));
  }

  @ParameterizedTest
  @CsvSource({"'', bad-header", "'concept,en\n', bad-header", "'\"concept', bad-csv"})
  void unreadableFileIsTold(String text, String code) {
    Map<String, String> files = new TreeMap<>(ShippedTerminology.files());
    files.put("terminology/laboratory.csv", text);
    assertThat(TerminologyReader.read(files).problems()).extracting(Problem::code).contains(code);
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsDoNotMatter() {
    Map<String, String> files = new TreeMap<>();
    ShippedTerminology.files()
        .forEach((path, text) -> files.put(path, "\ufeff" + text.replace("\n", "\r\n")));
    assertThat(TerminologyReader.read(files).problems()).isEmpty();
  }

  @Test
  void lineOfAProblemCountsTheLinesWithinQuotedValues() {
    String row = "a.b,\"two\nlines\",两行\nPatient,Person,人";
    assertThat(TerminologyReader.read(shippedWith("labels.csv", row)).problems())
        .extracting(Problem::line)
        .containsExactly(lines("labels.csv") + 3);
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefused(@ForAll String text) {
    Map<String, String> files = new TreeMap<>(ShippedTerminology.files());
    files.put("terminology/drugs.csv", text);
    assertThat(TerminologyReader.read(files).problems()).isNotEmpty();
  }
}

package io.osteon.rulebase.terminology;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the terminology files of a rule base from their text. Finds every problem in one pass and
 * tells each with its file and line.
 */
public final class TerminologyReader {
  /**
   * What came of reading the files.
   *
   * @param terminology present when nothing is wrong
   * @param labels present when nothing is wrong; the names of drugs, conditions and laboratory
   *     items included
   * @param problems everything that is wrong, in order of file and line
   */
  public record Result(
      Optional<Terminology> terminology, Optional<Labels> labels, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  private TerminologyReader() {}

  /**
   * Reads the files.
   *
   * @param folder the text of each file by its path within the rule base, for example {@code
   *     terminology/conditions.csv}; other paths are ignored
   */
  public static Result read(Map<String, String> folder) {
    List<Problem> problems = new ArrayList<>();
    ConditionFiles conditions = ConditionFiles.read(folder, problems);
    DrugFiles drugs = DrugFiles.read(folder, problems);
    LaboratoryFiles laboratory = LaboratoryFiles.read(folder, problems);
    ClinicalCodeFile clinical = ClinicalCodeFile.read(folder, problems);
    Map<String, BilingualText> labels = labels(folder, problems);
    labels.putAll(conditions.names());
    labels.putAll(drugs.names());
    labels.putAll(laboratory.names());
    if (!problems.isEmpty()) {
      Collections.sort(problems);
      return new Result(Optional.empty(), Optional.empty(), problems);
    }
    return new Result(
        Optional.of(terminology(conditions, drugs, laboratory, clinical)),
        Optional.of(new Labels(labels)),
        problems);
  }

  private static Terminology terminology(
      ConditionFiles conditions,
      DrugFiles drugs,
      LaboratoryFiles laboratory,
      ClinicalCodeFile clinical) {
    return new Terminology(
        new TerminologyTables(
            conditions.conditions(),
            conditions.codes(),
            drugs.drugs(),
            drugs.codes(),
            drugs.drugNames(),
            laboratory.codes(),
            laboratory.localNames(),
            laboratory.acceptedUnits(),
            laboratory.unitAliases(),
            clinical));
  }

  private static Map<String, BilingualText> labels(
      Map<String, String> folder, List<Problem> problems) {
    Map<String, BilingualText> labels = new HashMap<>();
    for (CsvRow row : CsvFile.rows(folder, "terminology/labels.csv", problems, "key", "en", "zh")) {
      row.text("key")
          .ifPresent(
              key ->
                  row.words()
                      .ifPresent(
                          words -> {
                            if (labels.put(key, words) != null) {
                              row.duplicate("the key " + key);
                            }
                          }));
    }
    return labels;
  }
}

package io.osteon.conformance;

import io.osteon.testing.Folders;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rule bases with one error each, of every kind that there is. */
final class BrokenRules {
  private static final String WORDS = "advice/monitoring.yaml";
  private static final String LOGIC = "logic/monitoring.drl";
  private static final String PARAMETERS = "parameters.yaml";

  /** File, what stands there, what is put there. */
  private static final List<List<String>> EDITS =
      List.of(
          List.of(WORDS, "urgency: critical", "urgency: urgent"),
          List.of(WORDS, "defers: true", "deferz: true"),
          List.of(WORDS, "id: MON-02", "id: MON-01"),
          List.of(WORDS, "source: xgeva-label", "source: xgeva-labell"),
          List.of(WORDS, "hides: [MON-03]", "hides: [MON-02]"),
          List.of(WORDS, "rules:", "rules: ["),
          List.of(WORDS, "{calcium.value}", "{calcium value}"),
          List.of(WORDS, "{calcium.value}", "{calcium.amount}"),
          List.of("evidence.yaml", "kind: label", "kind: leaflet"),
          List.of(PARAMETERS, "value: 14", "value: 99"),
          List.of(PARAMETERS, "value: 14", "value: many"),
          List.of(PARAMETERS, "unit: \"d\"", "unit: \"day\""),
          List.of(PARAMETERS, "id: body-mass-index.high", "id: body-mass-index.highest"),
          List.of("release.yaml", "version: 1.0.0", "version: newest"),
          List.of("terminology/drugs.csv", "denosumab", "denosumabb"),
          List.of("terminology/units.csv", ",", ";"),
          List.of(LOGIC, "severeHypocalcaemia", "severeHypocalcemia"),
          List.of(LOGIC, "advice.recommend( \"MON-02\"", "advice.recommend( \"MON-92\""),
          List.of(LOGIC, "import io.osteon.facts.*;", "import java.util.*;"),
          List.of(LOGIC, "rule \"", "rul \""),
          List.of(LOGIC, "when\n", "when\n    Patient( Runtime.getRuntime() != null )\n"),
          List.of(LOGIC, "when\n", "when\n    Allergy( agent matches \"(a+)+b\" )\n"),
          List.of(LOGIC, "when\n", "when\n    Patient( age == \"3\" )\n"),
          List.of(LOGIC, "when\n", "when\n    Patient( age + 1 > 3 )\n"),
          List.of(LOGIC, "then\n", "then\n    System.exit( 1 );\n"));

  private BrokenRules() {}

  /** Writes each into a folder of its own. */
  static List<Path> write(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    for (List<String> edit : EDITS) {
      Path rules = folder.resolve(Integer.toString(all.size()));
      Folders.copy(ShippedRules.FOLDER, rules);
      EditedRules.edit(
          rules.resolve(edit.get(0)),
          text ->
              text.replaceFirst(Pattern.quote(edit.get(1)), Matcher.quoteReplacement(edit.get(2))));
      all.add(rules);
    }
    all.add(Files.createDirectories(folder.resolve("empty")));
    return all;
  }
}

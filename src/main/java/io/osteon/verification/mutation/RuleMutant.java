package io.osteon.verification.mutation;

import io.osteon.rulebase.ParameterSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A changed rule.
 *
 * @param rule as it is
 * @param change what is changed
 * @param id tells it from all other mutants
 */
record RuleMutant(RuleText rule, Change change, String id) {

  /** All mutants of a rule; changes that come to the same text are one. */
  static List<RuleMutant> of(RuleText rule, ParameterSet parameters, Set<String> awaited) {
    List<RuleMutant> mutants = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    texts.add(rule.text(rule.start(), rule.behind()));
    Map<String, Integer> ids = new HashMap<>();
    for (Change change : RuleChanges.of(rule, parameters, awaited)) {
      RuleMutant mutant = new RuleMutant(rule, change, "");
      if (texts.add(mutant.text())) {
        String id = rule.name() + " | " + describe(change);
        int count = ids.merge(id, 1, Integer::sum);
        mutants.add(new RuleMutant(rule, change, count == 1 ? id : id + " #" + count));
      }
    }
    return mutants;
  }

  private static String describe(Change change) {
    String within = change.within().isEmpty() ? "" : change.within() + ": ";
    String after = change.after().isEmpty() ? "nothing" : oneLine(change.after());
    return within + oneLine(change.before()) + " -> " + after;
  }

  /** A text without line feeds and runs of blanks. */
  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The text of the whole changed rule, for the compiler. */
  String text() {
    return rule.text(rule.start(), change.start())
        + change.replacement()
        + rule.text(change.end(), rule.behind());
  }

  /** The lines of the file that change, as they are. */
  String original() {
    return lines(rule.text(lineStart(), lineEnd()));
  }

  /** The same lines, changed. */
  String mutated() {
    return lines(
        rule.text(lineStart(), change.start())
            + change.shown()
            + rule.text(change.end(), lineEnd()));
  }

  private int lineStart() {
    return rule.file().text().lastIndexOf('\n', change.start() - 1) + 1;
  }

  private int lineEnd() {
    int end = rule.file().text().indexOf('\n', change.end());
    return end < 0 ? rule.file().text().length() : end;
  }

  private static String lines(String text) {
    return String.join(
        "\n", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  /** The mutant as the report shows it. */
  Mutant toReport() {
    return new Mutant(
        id,
        rule.name(),
        rule.file().path(),
        rule.line(change.start()),
        rule.column(change.start()),
        change.kind(),
        original(),
        mutated(),
        ChangeSentence.of(change),
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }
}

package io.osteon.authoring.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.CheckedLogic;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.RuleBase;
import io.osteon.testing.ShippedRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentence follows the logic: whatever is changed in a condition changes it. */
class MutatedRulesTest {
  private static final Map<Pattern, List<String>> MUTATIONS = new LinkedHashMap<>();

  static {
    MUTATIONS.put(Pattern.compile("<="), List.of("<", ">=", "=="));
    MUTATIONS.put(Pattern.compile(">="), List.of(">", "<=", "!="));
    MUTATIONS.put(Pattern.compile("(?<=\\s)[<](?=\\s)"), List.of("<=", ">"));
    MUTATIONS.put(Pattern.compile("(?<=\\s)[>](?=\\s)"), List.of(">=", "<"));
    MUTATIONS.put(Pattern.compile("=="), List.of("!="));
    MUTATIONS.put(Pattern.compile("!(?=[a-z])"), List.of(""));
    MUTATIONS.put(Pattern.compile("\\|\\|"), List.of("&&"));
    MUTATIONS.put(Pattern.compile("&&"), List.of("||"));
    MUTATIONS.put(Pattern.compile("\\bnot(?= [A-Z(])"), List.of("exists"));
    MUTATIONS.put(Pattern.compile("\\bor(?= [A-Z(])"), List.of("and"));
    MUTATIONS.put(Pattern.compile("(?<=[<>=] )\\d+(?= )"), List.of("77"));
    MUTATIONS.put(
        Pattern.compile("parameters\\.days\\( \"[^\"]+\" \\)"),
        List.of("parameters.days( \"calcium.tie-window\" )"));
    MUTATIONS.put(Pattern.compile("(?<= )not in(?= \\()"), List.of("in"));
  }

  /**
   * Catches a comparison, a negation, a threshold or a junction that is said like another one: in
   * either language two rules with different logic would read alike.
   */
  @Test
  void aChangedConditionIsSaidOtherwise() {
    RuleBase ruleBase = ShippedRules.ruleBase();
    Map<Language, RuleWriter> writers = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      writers.put(language, RuleWriter.of(ruleBase, language));
    }
    int compared = 0;
    for (LogicFile file : ruleBase.logic()) {
      List<CheckedRule> before = check(ruleBase, file.path(), file.text());
      Map<String, CheckedRule> byName = new LinkedHashMap<>();
      before.forEach(rule -> byName.put(rule.name(), rule));
      String header = file.text().substring(0, file.text().indexOf("\nrule \"") + 1);
      for (String rule : rules(file.text())) {
        for (String mutated : mutants(rule)) {
          List<CheckedRule> after = check(ruleBase, file.path(), header + mutated);
          if (after.size() != 1) {
            continue;
          }
          compared++;
          CheckedRule original = byName.get(after.get(0).name());
          writers.forEach(
              (language, writer) ->
                  assertThat(writer.write(after.get(0)).conditions())
                      .as(language + " " + mutated)
                      .isNotEqualTo(writer.write(original).conditions()));
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  private static List<CheckedRule> check(RuleBase ruleBase, String path, String text) {
    CheckedLogic logic =
        RuleCompiler.check(
            List.of(new LogicFile(path, text)), ruleBase.parameters(), Vocabulary.clinical());
    return logic.rules();
  }

  private static List<String> rules(String text) {
    List<String> rules = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?ms)^rule \".*?^end$").matcher(text);
    while (matcher.find()) {
      rules.add(matcher.group());
    }
    return rules;
  }

  private static List<String> mutants(String rule) {
    String bare = rule.replaceAll("(?m)^\\s*//.*$", "");
    int from = bare.indexOf("\nwhen");
    int to = bare.indexOf("\nthen");
    String when = bare.substring(from, to);
    List<String> mutants = new ArrayList<>();
    MUTATIONS.forEach(
        (pattern, replacements) -> {
          Matcher matcher = pattern.matcher(when);
          while (matcher.find()) {
            for (String replacement : replacements) {
              String changed =
                  when.substring(0, matcher.start()) + replacement + when.substring(matcher.end());
              if (!changed.equals(when)) {
                mutants.add(bare.substring(0, from) + changed + bare.substring(to));
              }
            }
          }
        });
    return mutants;
  }
}

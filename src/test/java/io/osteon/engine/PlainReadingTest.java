package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.FileChecker;
import io.osteon.engine.explain.Explainer;
import io.osteon.engine.explain.Facts;
import io.osteon.engine.parse.DrlFileParser;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A rule fires exactly when its conditions, read one by one over all facts, hold. This needs no
 * network: it finds faults that the engine shares with Drools, such as rules that stop firing
 * because they share conditions with others.
 */
class PlainReadingTest {

  private static final ParameterSet PARAMETERS = TestParameters.shipped();
  private static final List<LogicFile> FILES = TestFiles.shipped();
  private static final List<CheckedRule> RULES = check();
  private static final Map<String, Explainer> CONDITIONS =
      RULES.stream()
          .collect(
              Collectors.toMap(
                  CheckedRule::name, rule -> new Explainer(rule, Vocabulary.clinical())));
  private static final CompiledRules COMPILED =
      RuleCompiler.compile(FILES, PARAMETERS, Vocabulary.clinical()).rules().orElseThrow();
  private static final RandomFacts FACTS = new RandomFacts(FILES, PARAMETERS);

  private static List<CheckedRule> check() {
    FileChecker checker = new FileChecker(Vocabulary.clinical(), PARAMETERS, new ArrayList<>());
    List<CheckedRule> rules = new ArrayList<>();
    for (LogicFile file : FILES) {
      rules.addAll(checker.check(DrlFileParser.parse(file, new ArrayList<>()).orElseThrow()));
    }
    return rules;
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void aRuleFiresWhenItsConditionsHold(@ForAll long seed) {
    List<Fact> facts = new ArrayList<>(FACTS.ofSeed(seed));
    MatchRecorder recorder = new MatchRecorder();
    COMPILED.evaluate(facts, Limits.DEFAULT, recorder);
    Set<String> fired = new TreeSet<>(recorder.rules());
    facts.addAll(insertedBy(fired));
    Facts all = type -> facts.stream().filter(fact -> fact.getClass() == type).toList();

    Set<String> expected = new TreeSet<>();
    for (CheckedRule rule : RULES) {
      if (rule.attributes().enabled() && CONDITIONS.get(rule.name()).holds(all)) {
        expected.add(rule.name());
      }
    }
    assertThat(fired).isEqualTo(expected);
  }

  private static List<Fact> insertedBy(Set<String> fired) {
    List<Fact> inserted = new ArrayList<>();
    for (CheckedRule rule : RULES) {
      if (fired.contains(rule.name())) {
        new io.osteon.engine.compile.RuleProgram(0, rule)
            .insertions()
            .forEach(insertion -> inserted.add(insertion.create(new Object[rule.slots()])));
      }
    }
    return inserted;
  }
}

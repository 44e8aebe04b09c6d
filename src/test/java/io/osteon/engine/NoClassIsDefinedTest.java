package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A native executable can define no class: neither may building nor evaluating rules. */
class NoClassIsDefinedTest {

  private static final int ROUNDS = 5;
  private static final ParameterSet PARAMETERS = TestParameters.shipped();

  @Test
  void rulesNeverSeenBeforeAreBuiltAndRunWithoutDefiningAClass() {
    List<LogicFile> files = TestFiles.shipped();
    List<List<Fact>> cases = cases(files);
    LogicFile constructs = TestFiles.resource("constructs.drl");
    buildAndRun(files, cases);
    buildAndRun(List.of(constructs), cases);

    // The platform may load a class of its own by the way; rules that needed one would in every
    // round.
    long fewest = Long.MAX_VALUE;
    for (int round = 1; round <= ROUNDS && fewest > 0; round++) {
      String prefix = "round " + round + " ";
      List<LogicFile> changed = files.stream().map(file -> withOtherRules(file, prefix)).toList();
      long before = definedClasses();
      buildAndRun(changed, cases);
      fewest = Math.min(fewest, definedClasses() - before);
    }
    assertThat(fewest).isZero();
  }

  private static long definedClasses() {
    return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
  }

  private static List<List<Fact>> cases(List<LogicFile> files) {
    RandomFacts random = new RandomFacts(files, PARAMETERS);
    return LongStream.range(0, 200).mapToObj(random::ofSeed).toList();
  }

  private static LogicFile withOtherRules(LogicFile file, String prefix) {
    String text =
        file.text()
            .replace("rule \"", "rule \"" + prefix)
            .replace(" >= ", " > ")
            .replace("FindingName.PREGNANT", "FindingName.LACTATING");
    return new LogicFile(file.path(), text);
  }

  private static void buildAndRun(List<LogicFile> files, List<List<Fact>> cases) {
    CompiledRules rules =
        RuleCompiler.compile(files, PARAMETERS, Vocabulary.clinical()).rules().orElseThrow();
    cases.forEach(facts -> rules.evaluate(facts, Limits.DEFAULT));
  }
}

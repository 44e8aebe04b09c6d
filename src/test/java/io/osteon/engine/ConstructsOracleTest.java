package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Every supported construct means the same as in Drools' executable model. */
class ConstructsOracleTest {

  private static final List<LogicFile> FILES = List.of(TestFiles.resource("constructs.drl"));
  private static final ParameterSet PARAMETERS = TestParameters.shipped();
  private static final Oracle ORACLE = Oracle.compile(FILES, PARAMETERS);
  private static final RandomFacts FACTS = new RandomFacts(FILES, PARAMETERS);

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void eachConstructMeansTheSameAsInDrools(@ForAll long seed) {
    assertThat(ORACLE.difference(FACTS.ofSeed(seed))).isEmpty();
  }

  @AfterContainer
  static void everyConstructWasReached() {
    Set<String> unreached = new TreeSet<>();
    ORACLE.ours().models().stream()
        .filter(RuleModel::enabled)
        .forEach(model -> unreached.add(model.name()));
    unreached.removeAll(ORACLE.fired());
    assertThat(unreached).as("rules that no random case fires").isEmpty();
  }
}

package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** The rule base fires the same rules, with the same matches, as in Drools' executable model. */
class RuleBaseOracleTest {

  private static final YamlParameters PARAMETERS = YamlParameters.shipped();
  private static final Oracle ORACLE = Oracle.compile(TestFiles.shipped(), PARAMETERS);
  private static final RandomFacts FACTS = new RandomFacts(TestFiles.shipped(), PARAMETERS);

  @Property(tries = 4000, shrinking = ShrinkingMode.OFF)
  void anyCaseFiresTheSameRulesAsDrools(@ForAll("seeds") long seed) {
    assertThat(ORACLE.difference(FACTS.next(new Random(seed)))).isEmpty();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @AfterContainer
  static void everyRuleWasReached() {
    Set<String> names =
        ORACLE.ours().models().stream().map(RuleModel::name).collect(Collectors.toSet());
    List<String> unreached = new ArrayList<>(names);
    unreached.removeAll(ORACLE.fired());
    assertThat(unreached).as("rules that no random case fires").isEmpty();
  }
}

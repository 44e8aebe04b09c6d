package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.osteon.rulebase.ParameterSet;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** The rule base fires the same rules, with the same matches, as in Drools' executable model. */
class RuleBaseOracleTest {

  private static final ParameterSet SHIPPED = TestParameters.shipped();
  private static final ParameterSet SWITCHES_ON = TestParameters.withSwitchesOn();
  private static final StockDrools STOCK = StockDrools.compileInOnePackage(TestFiles.shipped());
  private static final Oracle ORACLE = Oracle.compile(TestFiles.shipped(), SHIPPED, STOCK);
  private static final Oracle ORACLE_ON = Oracle.compile(TestFiles.shipped(), SWITCHES_ON, STOCK);
  private static final RandomFacts FACTS = new RandomFacts(TestFiles.shipped(), SHIPPED);
  private static final RandomFacts FACTS_ON = new RandomFacts(TestFiles.shipped(), SWITCHES_ON);

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void anyCaseFiresTheSameRulesAsDrools(@ForAll long seed) {
    assertThat(ORACLE.difference(FACTS.ofSeed(seed))).isEmpty();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void anyCaseFiresTheSameRulesAsDroolsWhenEverySwitchIsOn(@ForAll long seed) {
    assertThat(ORACLE_ON.difference(FACTS_ON.ofSeed(seed))).isEmpty();
  }

  @Example
  void droolsCompilesEachFileAsItStands() {
    assertThatCode(() -> StockDrools.compile(TestFiles.shipped())).doesNotThrowAnyException();
  }

  /** A rule that no case reaches would be compared with nothing. */
  @AfterContainer
  static void everyRuleWasReached() {
    Set<String> unreached = new TreeSet<>();
    ORACLE.ours().models().forEach(model -> unreached.add(model.name()));
    unreached.removeAll(ORACLE.fired());
    unreached.removeAll(ORACLE_ON.fired());
    assertThat(unreached).as("rules that no random case fires").isEmpty();
  }
}

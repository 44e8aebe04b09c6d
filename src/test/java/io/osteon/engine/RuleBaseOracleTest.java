package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.osteon.clinical.Derivation;
import io.osteon.facts.Fact;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.RuleBaseLoader;
import io.osteon.testing.SharedMaterial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
  void everyScenarioFiresTheSameRulesAsDrools() throws IOException {
    RuleBase ruleBase = RuleBaseLoader.load(Path.of("rules")).ruleBase().orElseThrow();
    int compared = 0;
    for (Path file : scenarioFiles()) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          assertThat(ORACLE.difference(facts(line, ruleBase))).as(line).isEmpty();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static List<Path> scenarioFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> shipped = Files.list(Path.of("rules/scenarios"))) {
      shipped.sorted().forEach(files::add);
    }
    SharedMaterial.folder()
        .map(folder -> folder.resolve("clinical/vignettes.jsonl"))
        .filter(Files::exists)
        .ifPresent(files::add);
    return files;
  }

  private static List<Fact> facts(String line, RuleBase ruleBase) {
    LocalDate at = LocalDate.of(2026, 3, 1);
    byte[] json = line.getBytes(StandardCharsets.UTF_8);
    PatientCase read = ScenarioReader.read(json, at, ruleBase.terminology());
    List<Fact> facts = new ArrayList<>(read.facts());
    facts.addAll(Derivation.derive(read.facts(), at, ruleBase.parameters()));
    return facts;
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

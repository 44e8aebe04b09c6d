package io.osteon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.AdviceRule;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.ShippedScenarios.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The test patients in {@code rules/scenarios}: they pass, they are complete, they are right. */
class ShippedScenariosTest {
  private static List<Entry> scenarios;

  @BeforeAll
  static void read() throws IOException {
    scenarios = ShippedScenarios.all();
  }

  @Test
  void allPass() {
    ScenarioRunner runner = new ScenarioRunner(ShippedRules.evaluator());
    List<String> failures = new ArrayList<>();
    for (Entry scenario : scenarios) {
      for (String failure : runner.run(scenario.line()).failures()) {
        failures.add(scenario.place() + " " + scenario.id() + ": " + failure);
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void idsAreUniqueOverAllFiles() {
    assertThat(scenarios).extracting(Entry::id).doesNotHaveDuplicates();
  }

  @Test
  void eachIdBeginsWithTheRuleThatItIsAbout() {
    assertThat(scenarios)
        .allSatisfy(
            scenario ->
                assertThat(scenario.id())
                    .as(scenario.place())
                    .matches("[A-Z]{2,3}(-[0-9]{2})?\\.[a-z0-9][a-z0-9.-]*"));
  }

  @Test
  void eachSaysWhy() {
    assertThat(scenarios)
        .allSatisfy(
            scenario ->
                assertThat(scenario.json().path("why").asText()).as(scenario.id()).endsWith("."));
  }

  @Test
  void everyRuleIsExpectedSomewhereAndExcludedSomewhere() {
    Set<String> all = rules();
    assertThat(all).hasSize(82);
    assertThat(named("must")).as("rules that a test patient expects").isEqualTo(all);
    assertThat(named("not")).as("rules that a test patient excludes").isEqualTo(all);
  }

  @Test
  void transcriptionOfTheSpecificationAgrees() {
    List<String> disagreements = new ArrayList<>();
    for (Entry scenario : scenarios) {
      Set<String> shown = SpecificationTranscription.shown(scenario.json());
      for (String id : scenario.ids("must")) {
        if (!shown.contains(AdviceId.rule(id))) {
          disagreements.add(scenario.place() + " " + scenario.id() + ": specified without " + id);
        }
      }
      for (String id : scenario.ids("not")) {
        if (AdviceId.key(id).isEmpty() && shown.contains(id)) {
          disagreements.add(scenario.place() + " " + scenario.id() + ": specified with " + id);
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  /**
   * Catches a misspelt variant or entry for missing data, which no test patient could ever show.
   */
  @Test
  void everyVariantAndEntryThatIsNamedExists() {
    Set<String> known = new TreeSet<>(rules());
    for (AdviceRule rule : ShippedRules.ruleBase().advice().all()) {
      rule.variants().forEach(variant -> known.add(AdviceId.of(rule.id(), variant.key())));
      rule.missing().forEach(missing -> known.add(AdviceId.of(rule.id(), missing.key())));
    }
    for (Entry scenario : scenarios) {
      List<String> named = new ArrayList<>(scenario.ids("must"));
      named.addAll(scenario.ids("not"));
      named.addAll(scenario.ids("missing"));
      named.addAll(scenario.ids("not_missing"));
      scenario.json().path("because").fieldNames().forEachRemaining(named::add);
      assertThat(known).as(scenario.place() + " " + scenario.id()).containsAll(named);
    }
  }

  private static Set<String> rules() {
    Set<String> ids = new TreeSet<>();
    ShippedRules.ruleBase().advice().all().forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static Set<String> named(String field) {
    Set<String> ids = new TreeSet<>();
    scenarios.forEach(scenario -> scenario.ids(field).forEach(id -> ids.add(AdviceId.rule(id))));
    return ids;
  }
}

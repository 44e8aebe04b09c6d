package io.osteon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random cases are worth something only if every rule is met by some and missed by others. */
class RandomScenariosTest {

  @Test
  void everyRuleIsReached() {
    RandomScenarios scenarios = new RandomScenarios(1);
    TreeMap<String, Integer> shown = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      SpecificationTranscription.shown(scenarios.next("R" + i))
          .forEach(id -> shown.merge(id, 1, Integer::sum));
    }
    assertThat(shown).hasSize(82);
    assertThat(shown.values()).allSatisfy(count -> assertThat(count).isBetween(10, 19_000));
  }
}

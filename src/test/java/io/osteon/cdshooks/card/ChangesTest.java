package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.request.Hook;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said to change a recommendation is true: at the limit it is no longer recommended. */
class ChangesTest {
  private static final Pattern FROM =
      Pattern.compile("(.*) is ([0-9.]+) (\\S+); no longer so from ([0-9.]+) (\\S+) on");
  private static final Map<String, String> ITEMS =
      Map.of("25-hydroxyvitamin D", "vit_d_25oh", "Magnesium", "magnesium");

  private static List<String> changes(CardContext context, Recommendation recommendation) {
    return new Changes(new PlainConditions(ShippedRules.ruleBase()), context).of(recommendation);
  }

  @Test
  void bothLanguagesSayTheSameNumberOfChanges() {
    Map<String, Integer> covered = new TreeMap<>();
    TreeSet<String> all = new TreeSet<>();
    PlainConditions plain = new PlainConditions(ShippedRules.ruleBase());
    for (CardSamples.Scenario scenario : CardSamples.scenarios()) {
      List<List<Integer>> counts = new ArrayList<>();
      for (Language language : Language.values()) {
        Evaluation evaluation = CardSamples.evaluation(scenario, language);
        CardContext context = CardSamples.context(evaluation, Hook.PATIENT_VIEW, List.of());
        Changes changes = new Changes(plain, context);
        List<Integer> count = new ArrayList<>();
        for (Recommendation each : evaluation.recommendations()) {
          List<String> said = changes.of(each);
          count.add(said.size());
          all.add(each.id());
          if (!said.isEmpty()) {
            covered.merge(each.id(), 1, Integer::sum);
          }
        }
        counts.add(count);
      }
      assertThat(counts.get(0)).as(scenario.id()).isEqualTo(counts.get(1));
    }
    assertThat(all).hasSize(82);
    // Rules of which something certain can be said in some patient; fewer would be a loss.
    assertThat(covered.size()).as(covered.toString()).isGreaterThanOrEqualTo(19);
  }

  /** The laboratory value is set to the limit that the card names, and the case judged again. */
  @Test
  void atTheLimitTheRecommendationIsGone() {
    int checked = 0;
    for (CardSamples.Scenario scenario : CardSamples.scenarios()) {
      Evaluation evaluation = CardSamples.evaluation(scenario, Language.EN);
      CardContext context = CardSamples.context(evaluation, Hook.PATIENT_VIEW, List.of());
      for (Recommendation each : evaluation.recommendations()) {
        for (String change : changes(context, each)) {
          Matcher matcher = FROM.matcher(change);
          if (matcher.matches()) {
            JsonNode changed = withValue(scenario.json(), matcher);
            if (changed != null) {
              checked++;
              Evaluation after =
                  CardSamples.evaluation(
                      new CardSamples.Scenario(scenario.id(), changed), Language.EN);
              assertThat(after.recommendations())
                  .as("%s: %s", scenario.id(), change)
                  .noneMatch(recommendation -> recommendation.id().equals(each.id()));
            }
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  /** The scenario with the value at the limit, if it is one recorded value that is compared. */
  private static JsonNode withValue(JsonNode scenario, Matcher change) {
    ObjectNode copy = scenario.deepCopy();
    ObjectNode found = null;
    for (JsonNode laboratory : copy.path("labs")) {
      String item = laboratory.path("k").asText();
      boolean named =
          item.equals(ITEMS.get(change.group(1)))
              || (change.group(1).startsWith("Calcium")
                  && (item.equals("ca_ionised") || item.equals("ca_corrected")));
      if (named
          && laboratory.path("v").isNumber()
          && laboratory.path("v").decimalValue().compareTo(new BigDecimal(change.group(2))) == 0) {
        if (found != null) {
          return null;
        }
        found = (ObjectNode) laboratory;
      }
    }
    if (found == null) {
      return null;
    }
    found.put("v", new BigDecimal(change.group(4)));
    return copy;
  }

  @Test
  void aConditionWithinOrStandsNotByItself() {
    PlainConditions plain = new PlainConditions(ShippedRules.ruleBase());
    CardSamples.Scenario scenario =
        CardSamples.scenarios().stream()
            .filter(each -> each.json().path("must").toString().contains("MON-01"))
            .findFirst()
            .orElseThrow();
    Evaluation evaluation = CardSamples.evaluation(scenario, Language.EN);
    evaluation.decision().shown().stream()
        .filter(rule -> rule.id().equals("MON-01"))
        .flatMap(rule -> rule.firings().base().stream())
        .forEach(
            firing ->
                firing
                    .why()
                    .forEach(
                        reason ->
                            assertThat(plain.contain(firing.rule(), reason))
                                .as(reason.toString())
                                .isEqualTo(reason.factType().equals("CalciumAssessment"))));
  }
}

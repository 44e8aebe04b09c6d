package io.osteon.authoring.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.rulebase.Location;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssistanceTest {
  private static final RuleBaseFiles FILES = ShippedRules.ruleBase().files();
  private static final Assistance ASSISTANCE = Assistance.of(FILES);
  private static final String LOGIC = "logic/new.drl";
  private static final String ADVICE = "advice/monitoring.yaml";
  private static final String HEAD = "rule \"x\"\nwhen\n    $d : DenosumabTherapy( active )\n    ";

  private static List<String> labels(String path, String text) {
    return ASSISTANCE.complete(path, text, text.length()).stream().map(Proposal::label).toList();
  }

  /** Catches proposals of the wrong kind at a place of broken DRL. */
  @Test
  void drlIsCompletedByItsPlace() {
    assertThat(labels(LOGIC, HEAD + "CalciumAs")).containsExactly("CalciumAssessment");
    assertThat(labels(LOGIC, HEAD + "CalciumAssessment( hypo")).first().isEqualTo("hypocalcaemia");
    assertThat(labels(LOGIC, HEAD + "Finding( name == "))
        .contains("FindingName.PREGNANT")
        .first()
        .asString()
        .startsWith("FindingName.");
    assertThat(labels(LOGIC, HEAD + "Finding( name == FindingName.PREG"))
        .containsExactly("FindingName.PREGNANT");
    assertThat(labels(LOGIC, HEAD + "Diagnosis( condition in ( \"a\", \"breast"))
        .containsExactly("breast_cancer");
    assertThat(labels(LOGIC, HEAD + "PastEvent( daysAgo <= parameters.days( \"fracture"))
        .containsExactly("fracture.recent-window");
    assertThat(labels(LOGIC, HEAD + "PastEvent( daysAgo <= parameters.days( \""))
        .doesNotContain("sins.unstable", "calcium.lower-limit.mmol-per-litre");
    assertThat(labels(LOGIC, HEAD + "PastEvent( daysAgo < $d.first"))
        .contains("$d.firstDoseDaysAgo");
    assertThat(labels(LOGIC, HEAD + "then\n    advice.recommend( \"MON-05"))
        .contains("MON-05", "MON-05/due")
        .doesNotContain("MON-05/dose-dates");
    assertThat(labels(LOGIC, HEAD + "then\n    advice.missing( \"MON-05"))
        .containsExactly("MON-05/dose-dates");
    assertThat(labels(LOGIC, "ru")).first().isEqualTo("rule");
    assertThat(labels(LOGIC, HEAD + "then\n    insert( new FirstDoseContext( \""))
        .contains("start-recommended");
  }

  /** Catches a proposal that replaces more or less than the word that was begun. */
  @Test
  void aProposalReplacesTheWordThatWasBegun() {
    String text = HEAD + "Diagnosis( confi";
    Proposal proposal = ASSISTANCE.complete(LOGIC, text, text.length()).get(0);
    assertThat(text.substring(0, proposal.from()) + proposal.insert())
        .isEqualTo(HEAD + "Diagnosis( confirmed");
    assertThat(proposal.documentation().zh()).isEqualTo("确诊");
  }

  /** Catches keys, ids and placeholders that YAML files are not helped with. */
  @Test
  void yamlIsCompletedByItsPlace() {
    assertThat(labels(ADVICE, "rules:\n  - id: MON-01\n    urg")).containsExactly("urgency");
    assertThat(labels(ADVICE, "    urgency: c")).first().isEqualTo("critical");
    assertThat(labels(ADVICE, "      - source: xgeva")).contains("xgeva-label", "xgeva-smpc");
    assertThat(labels(ADVICE, "        orders: [magnesium, vita")).first().isEqualTo("vitamin-d");
    assertThat(labels(ADVICE, "    hides: [MON-1")).contains("MON-10");
    String rule = "rules:\n  - id: MON-01\n    text:\n      en: \"Calcium {";
    assertThat(labels(ADVICE, rule)).contains("calcium", "total", "reasons");
    assertThat(labels(ADVICE, rule + "calcium.va")).first().isEqualTo("value");
    assertThat(labels(ADVICE, rule + "nothing.va")).isEmpty();
  }

  private static String of(String path) {
    return new String(FILES.bytes(path), StandardCharsets.UTF_8);
  }

  /** Catches a word that is explained as something else, or not at all. */
  @Test
  void wordsAreExplained() {
    String text = of("logic/monitoring.drl");
    assertThat(hover(text, "denosumab-120.planned-window").title().en()).isEqualTo("28 days");
    assertThat(hover(text, "CalciumAssessment").title().zh()).isEqualTo("血钙评估");
    assertThat(hover(text, "hypocalcaemia )").text().en())
        .startsWith("hypocalcaemia")
        .contains("calcium.lower-limit.mmol-per-litre");
    assertThat(hover(text, "MON-01/total-without-albumin").text().en()).startsWith("Total calcium");
    assertThat(hover(text, "neck_surgery").title().zh()).isNotBlank();
    assertThat(hover(text, "FindingName.HYPOCALCAEMIA_SYMPTOMS").title().en())
        .isEqualTo("symptoms of hypocalcaemia");
    assertThat(ASSISTANCE.hover("logic/monitoring.drl", text, 0)).isEmpty();
  }

  private static Documentation hover(String text, String word) {
    return ASSISTANCE
        .hover("logic/monitoring.drl", text, text.indexOf(word) + 2)
        .orElseThrow(() -> new AssertionError(word));
  }

  /** Catches a definition at the wrong line, and a usage that is missed or is another id. */
  @Test
  void definitionsAndUsagesAreFound() {
    String text = of("logic/monitoring.drl");
    int at = text.indexOf("\"MON-01\"") + 3;
    Location definition = ASSISTANCE.definition("logic/monitoring.drl", text, at).orElseThrow();
    assertThat(of(ADVICE).split("\n")[definition.line() - 1]).contains("- id: MON-01");
    int parameter = text.indexOf("calcium-check.due-within") + 3;
    Location place = ASSISTANCE.definition("logic/monitoring.drl", text, parameter).orElseThrow();
    assertThat(place.file()).isEqualTo("parameters.yaml");
    List<Location> usages = ASSISTANCE.usages("logic/monitoring.drl", text, parameter);
    assertThat(usages).extracting(Location::file).contains("logic/monitoring.drl");
    assertThat(usages).doesNotContain(place);
    String parameters = of("parameters.yaml");
    assertThat(
            ASSISTANCE.usages(
                "parameters.yaml", parameters, parameters.indexOf("calcium-check.due-within")))
        .isEqualTo(usages);
    String advice = of(ADVICE);
    assertThat(
            ASSISTANCE
                .definition(ADVICE, advice, advice.indexOf("xgeva-label") + 1)
                .orElseThrow()
                .file())
        .isEqualTo("evidence.yaml");
  }

  /** Catches broken text that makes any of the helps fail. */
  @Test
  void noTextMakesItFail() {
    Random random = new Random(42);
    for (String path : List.of("logic/monitoring.drl", ADVICE, "parameters.yaml", "release.yaml")) {
      String text = of(path);
      for (int i = 0; i < 150; i++) {
        int cut = random.nextInt(text.length());
        int from = Math.max(0, cut - 3_000);
        String broken = text.substring(from, cut) + "\"$({[. 钙😀".charAt(random.nextInt(9));
        int offset = random.nextInt(broken.length() + 3) - 1;
        assertThat(ASSISTANCE.complete(path, broken, offset)).isNotNull();
        assertThat(ASSISTANCE.hover(path, broken, offset)).isNotNull();
        assertThat(ASSISTANCE.definition(path, broken, offset)).isNotNull();
      }
    }
    assertThat(Assistance.of(ShippedRules.changed("parameters.yaml", t -> "x"))).isNotNull();
    assertThat(Assistance.words().types()).contains("Patient").doesNotContain("Source");
  }
}

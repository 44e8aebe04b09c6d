package io.osteon.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.EvaluationJson;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.ScenarioRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules that an answer shows, read from the answer. */
class ShownRulesTest {

  /** Catches: ids of evidence, questions or hidden rules that are counted as shown. */
  @Test
  void theyAreThoseOfTheEvaluation() throws IOException {
    Evaluation evaluation =
        ShippedRules.evaluator()
            .evaluate(
                ScenarioRunner.patient(
                    Files.readString(Path.of("src/test/resources/bench/case.json")),
                    ShippedRules.evaluator()),
                Language.EN);
    assertThat(ShownRules.of(EvaluationJson.bytes(evaluation)))
        .isNotEmpty()
        .isEqualTo(evaluation.recommendations().stream().map(Recommendation::id).toList());
  }

  /** Catches: a journal that cannot be stored because of an answer that is none. */
  @Test
  void whatIsNoAnswerShowsNothing() {
    for (String text : new String[] {"", "[]", "{", "{\"recommendations\":{}}", "{\"id\":\"x\"}"}) {
      assertThat(ShownRules.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
  }
}

package io.osteon.web.mdt.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.alternatives.Alternatives;
import io.osteon.evaluation.alternatives.CaseChange;
import io.osteon.evaluation.alternatives.CaseChangeForm;
import io.osteon.evaluation.alternatives.SmallestChanges;
import io.osteon.intake.CaseJsonReader;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The form of the game with a case, filled with changes. */
class WhatIfFormTest {
  private static final String CASE =
      """
      {"patient": {"age": 61, "sex": "male"},
       "diagnoses": [{"condition": "prostate_cancer", "date": "2024-05-02"},
                     {"condition": "bone_metastasis", "verification": "suspected"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 9.2, "unit": "mg/dL", "date": "2026-11-20"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-10-20"}],
       "medications": [{"drug": "prednisone"},
                       {"drug": "zoledronate", "given": ["2026-11-01"], "planned": ["2026-11-30"]}],
       "findings": {"limbWeakness": false}}
      """;

  /** Catches a change that the page offers and another one that the game then plays. */
  @Test
  void theFieldsOfAChangeMakeThatChange() {
    Evaluator evaluator = ShippedRules.evaluator();
    Decision decision =
        evaluator.decide(
            CaseJsonReader.read(
                CASE.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2026, 11, 24),
                evaluator.ruleBase().terminology()));
    WhatIfForm form = new WhatIfForm(decision.patientCase(), evaluator.ruleBase().terminology());
    Set<Class<?>> kinds = new HashSet<>();
    for (SmallestChanges.Alternative each :
        Alternatives.of(evaluator, decision, Duration.ofMinutes(5))
            .smallestChanges(Language.EN)
            .changes()) {
      MultivaluedHashMap<String, String> sent = new MultivaluedHashMap<>();
      form.fields(each.change()).forEach(sent::add);
      List<CaseChange> read = CaseChangeForm.read(form.changes(new FormFields(sent)));
      assertThat(read).as(each.words()).containsExactly(each.change());
      kinds.add(each.change().getClass());
    }
    assertThat(kinds).as("the case asks for changes of most kinds").hasSizeGreaterThan(7);
  }
}

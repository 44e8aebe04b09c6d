package io.osteon.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrecedenceTest {
  @Test
  void eachRuleComesBeforeThoseThatItMayHide() {
    Precedence precedence =
        precedence(
            """
            - {id: AA-03}
            - {id: AA-02, hides: [AA-03]}
            - {id: AA-01, hides: [AA-03, AA-02]}
            """);

    assertThat(precedence.order()).containsExactly("AA-01", "AA-02", "AA-03");
  }

  @Test
  void circleThroughAConditionIsFound() {
    Precedence precedence =
        precedence(
            """
            - {id: AA-01, hides: [AA-02]}
            - {id: AA-02, variants: [{key: v, note: {en: n, zh: 注}}],
               hidesWhen: [{variant: v, rules: [AA-03]}]}
            - {id: AA-03, hides: [AA-01]}
            - {id: AA-04, hides: [AA-01]}
            """);

    assertThat(precedence.cycleThrough("AA-01"))
        .containsExactly("AA-01", "AA-02", "AA-03", "AA-01");
    assertThat(precedence.cycleThrough("AA-04")).isEmpty();
    assertThatThrownBy(precedence::order).isInstanceOf(IllegalStateException.class);
  }

  private static Precedence precedence(String rules) {
    return new Precedence(AdviceSamples.catalogue(rules).all());
  }
}

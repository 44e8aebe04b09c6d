package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Allergy;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An evaluation ends, whatever the rules and the facts are. */
class LimitsTest {

  private static final String ENDLESS =
      """
      rule "X-1" when
          $s : StartIndicated()
      then
          insert( new StartIndicated( "again" ) );
      end
      rule "X-2" when
          Allergy()
      then
          insert( new StartIndicated( "first" ) );
      end
      """;

  @Test
  @Timeout(30)
  void rulesThatInsertForEverAreStoppedByTheNumberOfFirings() {
    CompiledRules rules = compile(ENDLESS);

    assertThatThrownBy(() -> rules.evaluate(allergies(1), new Limits(500, Duration.ofSeconds(20))))
        .isInstanceOf(EvaluationLimitException.class)
        .hasMessage("the rules fired more than 500 times");
  }

  @Test
  @Timeout(30)
  void rulesThatInsertForEverAreStoppedByTime() {
    CompiledRules rules = compile(ENDLESS);

    assertThatThrownBy(
            () ->
                rules.evaluate(allergies(1), new Limits(Integer.MAX_VALUE, Duration.ofMillis(200))))
        .isInstanceOf(EvaluationLimitException.class)
        .hasMessage("the rules did not finish within 200 milliseconds");
  }

  /** Joined without conditions, 200 facts in five patterns make 320 billion combinations. */
  @Test
  @Timeout(60)
  void combinationsThatNeverFireAreStoppedByTime() {
    CompiledRules rules =
        compile(
            """
            rule "X-1" when
                Allergy()
                Allergy()
                Allergy()
                Allergy()
                $a : Allergy( agent == "never" )
            then
                advice.recommend( "X-1", $a );
            end
            rule "X-2" when
                $a : Allergy()
                $b : Allergy()
                $c : Allergy()
                $d : Allergy()
                Finding( present )
            then
                advice.recommend( "X-2", $a );
            end
            """);
    List<Fact> facts = new ArrayList<>(allergies(200));
    facts.add(new Finding(FindingName.DIALYSIS, true, List.of()));

    long begin = System.nanoTime();
    assertThatThrownBy(() -> rules.evaluate(facts, new Limits(1_000, Duration.ofMillis(300))))
        .isInstanceOf(EvaluationLimitException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void anEvaluationThatWasStoppedLeavesNothingBehind() {
    CompiledRules rules =
        compile(
            ENDLESS
                + """
                rule "X-3" when
                    $f : Finding( present )
                then
                    advice.recommend( "X-3", $f );
                end
                rule "X-4" when
                    exists StartIndicated()
                then
                    advice.recommend( "X-4" );
                end
                """);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> rules.evaluate(allergies(3), new Limits(50, Duration.ofSeconds(20))))
          .isInstanceOf(EvaluationLimitException.class);
      List<Fact> other = List.of(new Finding(FindingName.DIALYSIS, true, List.of()));

      assertThat(rules.evaluate(other, Limits.DEFAULT))
          .extracting(Firing::adviceId)
          .containsExactly("X-3");
    }
  }

  @Test
  void refusesLimitsWithoutMeaning() {
    assertThatThrownBy(() -> new Limits(0, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new Limits(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than zero");
  }

  @Test
  void refusesFactsThatAreNotInTheVocabulary() {
    record Stranger(List<io.osteon.facts.Source> sources) implements Fact {}

    assertThatThrownBy(
            () -> compile(ENDLESS).evaluate(List.of(new Stranger(List.of())), Limits.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not in the vocabulary");
  }

  private static List<Fact> allergies(int number) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      facts.add(new Allergy("agent" + i, List.of()));
    }
    return facts;
  }

  private static CompiledRules compile(String rules) {
    return RuleCompiler.compile(
            List.of(TestFiles.file(rules)), TestParameters.shipped(), Vocabulary.clinical())
        .rules()
        .orElseThrow();
  }
}

package io.osteon.authoring.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.RuleCompiler;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Terms;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSentencesTest {
  private static final Pattern RAW =
      Pattern.compile("\\b[a-z]{2,}[A-Z][a-zA-Z]*\\b|\\b[A-Z]{2,}_[A-Z_]+\\b|[{}$]|==|&&|\\|\\|");

  private static List<CheckedRule> rules() {
    return RuleCompiler.check(
            ShippedRules.ruleBase().logic(),
            ShippedRules.ruleBase().parameters(),
            Vocabulary.clinical())
        .rules();
  }

  /** Catches a rule that no sentence was made for, and a field name or constant shown raw. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRuleIsSaidWithoutRawNames(Language language) {
    List<RuleSentence> sentences = RuleSentences.of(ShippedRules.ruleBase(), language).all();
    assertThat(sentences).hasSameSizeAs(rules());
    for (RuleSentence sentence : sentences) {
      for (SentenceLine line : sentence.lines()) {
        assertThat(RAW.matcher(line.text().replace("pH", "")).find())
            .as(sentence.rule() + ": " + line.text())
            .isFalse();
        assertThat(line.text()).doesNotContain("null").doesNotContain("  ").isNotBlank();
      }
    }
  }

  /** Catches a parameter, a code or a fixed number of the logic that the sentence leaves out. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingThatTheLogicComparesWithIsLeftOut(Language language) {
    RuleSentences sentences = RuleSentences.of(ShippedRules.ruleBase(), language);
    for (CheckedRule rule : rules()) {
      RuleSentence sentence = sentences.find(rule.name()).orElseThrow();
      Set<String> references =
          sentence.conditions().stream()
              .flatMap(line -> line.parts().stream())
              .map(TextPart::reference)
              .collect(Collectors.toSet());
      Set<String> missing = new HashSet<>(compared(rule));
      missing.removeAll(references);
      assertThat(missing).as(rule.name()).isEmpty();
    }
  }

  private static Set<String> compared(CheckedRule rule) {
    Set<String> references = new HashSet<>();
    for (Condition condition : rule.conditions()) {
      for (Term term : terms(condition)) {
        Terms.walk(
            term,
            part -> {
              if (part instanceof Term.Constant constant) {
                reference(constant, references);
              }
            });
      }
    }
    return references;
  }

  private static void reference(Term.Constant constant, Set<String> references) {
    if (constant.parameter() != null) {
      references.add(constant.parameter());
    } else if (constant.value() instanceof Enum<?> code) {
      references.add(code.getDeclaringClass().getSimpleName() + "." + code.name());
    } else if (constant.value() instanceof String text) {
      references.add(text);
    }
  }

  private static List<Term> terms(Condition condition) {
    List<Term> terms = new ArrayList<>();
    if (condition instanceof PatternCondition pattern) {
      pattern.constraints().forEach(constraint -> terms.add(constraint.term()));
    } else if (condition instanceof AndCondition and) {
      and.conditions().forEach(each -> terms.addAll(terms(each)));
    } else if (condition instanceof OrCondition or) {
      or.conditions().forEach(each -> terms.addAll(terms(each)));
    } else if (condition instanceof NotCondition not) {
      terms.addAll(terms(not.condition()));
    } else if (condition instanceof ExistsCondition exists) {
      terms.addAll(terms(exists.condition()));
    } else if (condition instanceof AccumulateCondition accumulate) {
      terms.addAll(terms(accumulate.source()));
    }
    return terms;
  }

  /** Catches a fact or field that a later rule may use and for which there are no words. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void thereAreWordsForTheWholeVocabulary(Language language) {
    boolean chinese = language == Language.ZH;
    TypePhrases types = new TypePhrases(chinese);
    FieldPhrases fields = new FieldPhrases(chinese);
    for (FactType type : Vocabulary.clinical().types()) {
      assertThat(types.has(type.name())).as(type.name()).isTrue();
      for (Accessor accessor : type.accessors()) {
        String name = type.name() + "." + accessor.name();
        if (accessor.type().isBoolean()) {
          assertThat(fields.flag(type.name(), accessor.name())).as(name).isPresent();
        }
        if (accessor.name().matches(".*[dD]aysAgo|.*[iI]nDays") && !accessor.type().isList()) {
          assertThat(fields.moment(type.name(), accessor.name())).as(name).isPresent();
        }
      }
    }
  }

  /** Catches a nested condition that is flattened, or a consequence that is not said. */
  @Test
  void aRuleReadsAsAClinicianWouldSayIt() {
    assertThat(text(Language.EN, "MON-01 Hypocalcaemia: do not give the next antiresorptive dose"))
        .isEqualTo(
            """
            When all of these hold:
              the calcium shows hypocalcaemia
              at least one of these holds:
                the first dose of an antiresorptive is ahead
                the next dose of denosumab is due in at most 28 days
                an intravenous bisphosphonate has a planned dose
            then show MON-01 (critical): Hypocalcaemia: do not give the next antiresorptive dose
            """);
    assertThat(text(Language.ZH, "MON-01 Hypocalcaemia: do not give the next antiresorptive dose"))
        .isEqualTo(
            """
            当以下各项均满足时：
              血钙提示低钙血症
              以下至少一项满足：
                即将首次使用抗骨吸收药
                地舒单抗的下一剂距今不超过28天
                静脉双膦酸盐有计划剂次
            则显示MON-01（危急）：低钙血症：暂缓下一次抗骨吸收药物
            """);
    assertThat(text(Language.EN, "MON-06 No calcium since the last dose: denosumab"))
        .contains(
            "there is no denosumab whose last dose was given after the last dose of denosumab (A)");
    assertThat(text(Language.EN, "BTA-08 in hypercalcaemia: a weighed exception"))
        .contains(
            "either (is reported in µmol/L and is below 400 µmol/L) or (is reported in mg/dL");
  }

  private static String text(Language language, String rule) {
    return RuleSentences.of(ShippedRules.ruleBase(), language).find(rule).orElseThrow().text();
  }
}

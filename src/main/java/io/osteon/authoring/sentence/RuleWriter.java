package io.osteon.authoring.sentence;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.CheckedRule.Advise;
import io.osteon.engine.check.Condition;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Names;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBase;
import java.util.List;

/** Says rules in one language, with the names, parameters and advice of a rule base. */
public final class RuleWriter {
  private final Speech speech;
  private final AdviceCatalogue advice;

  /** Speaks with these names; the advice may lack rules that the logic names. */
  public RuleWriter(Names names, ParameterSet parameters, AdviceCatalogue advice) {
    this.speech = new Speech(names, parameters);
    this.advice = advice;
  }

  /** Speaks with what a rule base gives. */
  public static RuleWriter of(RuleBase ruleBase, Language language) {
    return new RuleWriter(
        new Names(ruleBase.labels(), ruleBase.terminology(), language),
        ruleBase.parameters(),
        ruleBase.advice());
  }

  /** A rule in words. */
  public RuleSentence write(CheckedRule rule) {
    return new RuleSentence(
        rule.name(),
        rule.file(),
        rule.line(),
        speech.names().language(),
        new ConditionWriter(speech, rule).write(rule.conditions()),
        consequences(rule),
        advised(rule));
  }

  /** What a rule does, and notes. */
  public List<SentenceLine> consequences(CheckedRule rule) {
    return new ConsequenceWriter(speech, advice, Vocabulary.clinical()).write(rule);
  }

  /** One condition of a rule, a line or a group of lines. */
  public List<SentenceLine> condition(CheckedRule rule, Condition condition) {
    return new ConditionWriter(speech, rule).writeOne(condition);
  }

  /** The ids of the advice rules that a rule names, each once. */
  public static List<String> advised(CheckedRule rule) {
    return rule.actions().stream()
        .filter(Advise.class::isInstance)
        .map(action -> ((Advise) action).id().replaceAll("/.*", ""))
        .distinct()
        .toList();
  }
}

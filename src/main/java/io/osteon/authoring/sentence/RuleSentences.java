package io.osteon.authoring.sentence;

import io.osteon.engine.RuleCompiler;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import java.util.List;
import java.util.Optional;

/** All rules of a rule base in words. Immutable. */
public final class RuleSentences {
  private final List<RuleSentence> sentences;

  RuleSentences(List<RuleSentence> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /** Says all rules; those whose logic has errors are left out. */
  public static RuleSentences of(RuleBase ruleBase, Language language) {
    RuleWriter writer = RuleWriter.of(ruleBase, language);
    return new RuleSentences(
        RuleCompiler.check(ruleBase.logic(), ruleBase.parameters(), Vocabulary.clinical())
            .rules()
            .stream()
            .map(writer::write)
            .toList());
  }

  /** All sentences, in the order of the files and within them as written. */
  public List<RuleSentence> all() {
    return sentences;
  }

  /** The sentence of a DRL rule. */
  public Optional<RuleSentence> find(String rule) {
    return sentences.stream().filter(each -> each.rule().equals(rule)).findFirst();
  }

  /** The sentences of the DRL rules that name an advice rule, for example {@code MON-01}. */
  public List<RuleSentence> ofAdvice(String id) {
    return sentences.stream().filter(each -> each.advice().contains(id)).toList();
  }
}

package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceTexts;
import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.TextTemplate;
import java.util.Set;
import java.util.TreeSet;

/** Both languages of a text show the same values. */
final class PlaceholderParityCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    for (AdviceRule rule : draft.advice()) {
      for (BilingualTemplate text : AdviceTexts.of(rule)) {
        Set<String> english = values(text.en());
        Set<String> chinese = values(text.zh());
        if (!english.equals(chinese)) {
          problems.error(
              text.location(),
              "the English text shows %s, the Chinese %s".formatted(english, chinese),
              "language-mismatch");
        }
      }
    }
  }

  private static Set<String> values(TextTemplate text) {
    Set<String> values = new TreeSet<>();
    text.placeholders().forEach(placeholder -> values.add(placeholder.toString()));
    if (text.asksForReasons()) {
      values.add("{reasons}");
    }
    return values;
  }
}

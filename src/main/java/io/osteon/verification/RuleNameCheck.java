package io.osteon.verification;

import io.osteon.engine.RuleModel;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.PlainText;
import io.osteon.rulebase.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of rules, which pages and explanations show, are names: no markup, nothing hidden. */
final class RuleNameCheck {
  private static final Pattern MARKUP = Pattern.compile("[<>=\"`\\\\{}]");

  private RuleNameCheck() {}

  static void inspect(WordsAndLogic both, Problems problems) {
    for (RuleModel rule : both.models()) {
      Optional<PlainText.Fault> hidden = PlainText.faultInLine(rule.name());
      if (rule.name().isBlank() || rule.name().contains("*/")) {
        problems.error(
            new Location(rule.file(), rule.line(), 1),
            "the name of a rule is %s; expected letters, digits and plain punctuation"
                .formatted(rule.name().isBlank() ? "empty" : "the end of a comment"),
            "rule-name");
      } else if (hidden.isPresent() || MARKUP.matcher(rule.name()).find()) {
        problems.error(
            new Location(rule.file(), rule.line(), 1),
            "the name of a rule has %s; expected letters, digits and plain punctuation"
                .formatted(
                    hidden.map(fault -> "a " + fault.what()).orElse("one of < > = \" ` \\ { }")),
            "rule-name");
      }
    }
  }
}

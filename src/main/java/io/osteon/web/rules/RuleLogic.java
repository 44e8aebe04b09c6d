package io.osteon.web.rules;

import io.osteon.authoring.overview.RuleEntry.DrlRule;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.RuleBase;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/**
 * The text of a DRL rule, with the comment above it.
 *
 * @param name of the rule
 * @param file path of its file
 * @param line 1-based number of the line of its name
 * @param lines in colours
 */
@TemplateData
public record RuleLogic(String name, String file, int line, List<DrlColours.Line> lines) {

  /** The text of a rule in its rule base; empty when the file does not hold it. */
  static Optional<RuleLogic> of(RuleBase ruleBase, DrlRule rule) {
    return ruleBase.logic().stream()
        .filter(file -> file.path().equals(rule.file()))
        .map(LogicFile::text)
        .map(text -> text.split("\r?\n", -1))
        .filter(text -> rule.line() >= 1 && rule.line() <= text.length)
        .map(text -> cut(text, rule))
        .findFirst();
  }

  private static RuleLogic cut(String[] text, DrlRule rule) {
    int first = rule.line() - 1;
    while (first > 0 && isComment(text[first - 1])) {
      first--;
    }
    int last = rule.line() - 1;
    while (last < text.length - 1 && !text[last].strip().equals("end")) {
      last++;
    }
    String cut = String.join("\n", List.of(text).subList(first, last + 1));
    return new RuleLogic(rule.name(), rule.file(), rule.line(), DrlColours.of(cut, first + 1));
  }

  /** A heading of several rules is no comment of one. */
  private static boolean isComment(String line) {
    return line.startsWith("//") && !line.startsWith("// ---");
  }
}

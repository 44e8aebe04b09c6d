package io.osteon.authoring.sentence;

import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A DRL rule in words.
 *
 * @param rule name of the DRL rule
 * @param file path of its file
 * @param line 1-based line of its name
 * @param language of the words
 * @param conditions what must hold, as a tree by depth
 * @param consequences what the rule then does, and notes
 * @param advice the ids of the advice rules that it names, each once
 */
public record RuleSentence(
    String rule,
    String file,
    int line,
    Language language,
    List<SentenceLine> conditions,
    List<SentenceLine> consequences,
    List<String> advice) {
  public RuleSentence {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(language, "language");
    conditions = List.copyOf(conditions);
    consequences = List.copyOf(consequences);
    advice = List.copyOf(advice);
  }

  /** All lines: conditions, then consequences. */
  public List<SentenceLine> lines() {
    List<SentenceLine> lines = new ArrayList<>(conditions);
    lines.addAll(consequences);
    return List.copyOf(lines);
  }

  /** Plain text: one line each, indented by two blanks a depth. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (SentenceLine each : lines()) {
      text.append("  ".repeat(each.depth())).append(each.text()).append('\n');
    }
    return text.toString();
  }
}

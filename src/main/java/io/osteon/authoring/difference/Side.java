package io.osteon.authoring.difference;

import io.osteon.engine.RuleCompiler;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.RuleBaseLoader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the two rule bases: its files, and what could be read of them. */
final class Side {
  private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]+)\"");

  private final RuleBaseFiles files;
  private final Draft draft;
  private final Map<String, CheckedRule> rules = new LinkedHashMap<>();
  private final Set<String> written = new LinkedHashSet<>();

  Side(RuleBaseFiles files) {
    this.files = files;
    this.draft = RuleBaseLoader.load(files).draft();
    RuleCompiler.check(draft.logic(), new ParameterSet(draft.parameters()), Vocabulary.clinical())
        .rules()
        .forEach(rule -> rules.putIfAbsent(rule.name(), rule));
    for (LogicFile file : draft.logic()) {
      Matcher matcher = RULE.matcher(file.text());
      while (matcher.find()) {
        written.add(matcher.group(1));
      }
    }
  }

  RuleBaseFiles files() {
    return files;
  }

  Draft draft() {
    return draft;
  }

  /** The rules without errors, by name. */
  Map<String, CheckedRule> rules() {
    return rules;
  }

  /** A rule of that name stands in the files, but has errors. */
  boolean unreadable(String name) {
    return written.contains(name) && !rules.containsKey(name);
  }

  /** The text of a file, empty when there is none. */
  String text(String path) {
    return files.has(path) ? new String(files.bytes(path), StandardCharsets.UTF_8) : "";
  }
}

package io.osteon.cdshooks.card;

import io.osteon.engine.Firing;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.RuleBase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of each rule that stand by themselves: patterns on their own, joined by "and". If
 * one of them no longer holds, the rule no longer matches, whatever else is true. Conditions within
 * "or", within groups and within accumulations are left out.
 */
final class PlainConditions {
  private static final Pattern RULE =
      Pattern.compile("\\brule\\s+\"([^\"]+)\".*?\\bwhen\\b(.*?)\\bthen\\b", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern HEAD =
      Pattern.compile("(?:\\$\\w+\\s*:\\s*)?(?:(not|exists)\\s+)?([A-Z]\\w*)");

  private final String hash;
  private final Map<String, Set<Condition>> byRule = new HashMap<>();

  private record Condition(Firing.ReasonKind kind, String type, String text) {}

  /** Reads the logic of a rule base. */
  PlainConditions(RuleBase ruleBase) {
    this.hash = ruleBase.hash();
    for (LogicFile file : ruleBase.logic()) {
      Matcher rule = RULE.matcher(COMMENT.matcher(file.text()).replaceAll(" "));
      while (rule.find()) {
        byRule.put(rule.group(1), conditions(rule.group(2)));
      }
    }
  }

  /** They are those of this rule base. */
  boolean areOf(RuleBase ruleBase) {
    return hash.equals(ruleBase.hash());
  }

  /** The condition of a firing stands by itself in its rule. */
  boolean contain(String rule, Firing.Reason reason) {
    return byRule
        .getOrDefault(rule, Set.of())
        .contains(new Condition(reason.kind(), reason.factType(), squeeze(reason.condition())));
  }

  private static Set<Condition> conditions(String when) {
    Set<Condition> conditions = new HashSet<>();
    StringBuilder head = new StringBuilder();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < when.length(); i++) {
      char c = when.charAt(i);
      quoted ^= c == '"';
      if (quoted) {
        continue;
      }
      if (c == '(') {
        if (depth++ == 0) {
          start = i + 1;
        }
      } else if (c == ')') {
        if (--depth == 0) {
          String words = squeeze(head.toString());
          if (words.matches("(?:or|from|over)\\b.*") || words.contains("accumulate")) {
            return Set.of();
          }
          add(words, when.substring(start, i), conditions);
          head.setLength(0);
        }
      } else if (depth == 0) {
        head.append(c);
      }
    }
    // What follows the last pattern, such as "from", changes what the pattern means.
    return head.toString().isBlank() ? conditions : Set.of();
  }

  private static void add(String head, String text, Set<Condition> conditions) {
    Matcher matcher = HEAD.matcher(head);
    if (matcher.matches()) {
      Firing.ReasonKind kind =
          matcher.group(1) == null
              ? Firing.ReasonKind.MATCH
              : matcher.group(1).equals("not") ? Firing.ReasonKind.NOT : Firing.ReasonKind.EXISTS;
      conditions.add(new Condition(kind, matcher.group(2), squeeze(text)));
    }
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}

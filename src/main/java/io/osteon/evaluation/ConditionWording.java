package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a condition of a rule in a clinician's words: names for fields and values, the value in
 * force for a parameter. The number of conditions is that of the rule base, so that they are
 * remembered.
 */
final class ConditionWording {
  private static final Pattern TOKEN =
      Pattern.compile(
          "parameters\\s*\\.\\s*\\w+\\s*\\(\\s*\"(?<parameter>[^\"]+)\"\\s*\\)"
              + "|\"(?<text>[^\"]*)\""
              + "|(?<constant>[A-Z]\\w*\\.[A-Z][A-Z0-9_]*)"
              + "|\\$\\w+\\s*:(?<binding>)"
              + "|(?<notIn>not\\s+in\\b)"
              + "|(?<isNull>[=!]=\\s*null\\b)"
              + "|(?<name>\\$?[a-zA-Z]\\w*(?:\\.\\w+)*)"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<operator>&&|\\|\\||[=!<>]=|[<>!,()+*/-])");
  private static final Pattern BINDING_ALONE = Pattern.compile("\\$\\w+\\s*:\\s*\\w+");

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("==", "is"),
          Map.entry("!=", "is not"),
          Map.entry("<=", "≤"),
          Map.entry(">=", "≥"),
          Map.entry("&&", "and"),
          Map.entry("||", "or"),
          Map.entry("!", "not"),
          Map.entry("in", "one of"),
          Map.entry("not in", "none of"),
          Map.entry("contains", "contains"),
          Map.entry("memberOf", "among"),
          Map.entry("matches", "like"),
          Map.entry("== null", "unknown"),
          Map.entry("!= null", "known"));
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("==", "为"),
          Map.entry("!=", "不为"),
          Map.entry("<=", "≤"),
          Map.entry(">=", "≥"),
          Map.entry("&&", "且"),
          Map.entry("||", "或"),
          Map.entry("!", "非"),
          Map.entry("in", "属于"),
          Map.entry("not in", "不属于"),
          Map.entry("contains", "包含"),
          Map.entry("memberOf", "属于"),
          Map.entry("matches", "符合"),
          Map.entry("== null", "未知"),
          Map.entry("!= null", "已知"));

  private final Names names;
  private final ParameterSet parameters;
  private final Map<String, String> sentences = new ConcurrentHashMap<>();

  ConditionWording(Names names, ParameterSet parameters) {
    this.names = names;
    this.parameters = parameters;
  }

  /** The sentence for a condition. */
  String sentence(Firing.Reason reason) {
    String key = reason.kind() + " " + reason.factType() + " " + reason.condition();
    String known = sentences.get(key);
    return known == null ? sentences.computeIfAbsent(key, k -> make(reason)) : known;
  }

  private String make(Firing.Reason reason) {
    String type = names.type(reason.factType());
    String condition = condition(reason.factType(), reason.condition());
    String subject = condition.isEmpty() ? type : type + colon() + condition;
    return switch (reason.kind()) {
      case MATCH, EXISTS -> condition.isEmpty() ? subject + recorded() : subject;
      case NOT -> none() + subject;
      case ACCUMULATE -> together() + subject;
    };
  }

  private boolean chinese() {
    return names.language() == Language.ZH;
  }

  private String colon() {
    return chinese() ? "：" : ": ";
  }

  private String recorded() {
    return chinese() ? "：有" : ": present";
  }

  private String none() {
    return chinese() ? "无符合者 — " : "none found — ";
  }

  private String together() {
    return chinese() ? "合计 — " : "taken together — ";
  }

  private String condition(String type, String condition) {
    List<String> parts = new ArrayList<>();
    for (String constraint : constraints(condition)) {
      String stripped = constraint.strip();
      if (!stripped.isEmpty() && !BINDING_ALONE.matcher(stripped).matches()) {
        parts.add(words(type, stripped));
      }
    }
    return String.join(chinese() ? "；" : "; ", parts);
  }

  /** The constraints between the commas of the top level. */
  private static List<String> constraints(String condition) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < condition.length(); i++) {
      char c = condition.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(condition.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(condition.substring(from));
    return parts;
  }

  private String words(String type, String constraint) {
    StringBuilder words = new StringBuilder();
    Matcher matcher = TOKEN.matcher(constraint);
    while (matcher.find()) {
      String word = word(type, matcher);
      if (!word.isEmpty()) {
        append(words, word);
      }
    }
    return words.toString();
  }

  private void append(StringBuilder words, String word) {
    boolean tight =
        words.isEmpty()
            || word.equals(")")
            || word.equals(",")
            || words.charAt(words.length() - 1) == '('
            || chinese();
    words.append(tight ? "" : " ").append(word);
  }

  private String word(String type, Matcher matcher) {
    if (matcher.group("parameter") != null) {
      return parameter(matcher.group("parameter"));
    }
    if (matcher.group("text") != null) {
      return names.key(matcher.group("text"));
    }
    if (matcher.group("constant") != null) {
      return names.constant(matcher.group("constant"));
    }
    if (matcher.group("notIn") != null) {
      return operator("not in");
    }
    if (matcher.group("isNull") != null) {
      return operator(matcher.group("isNull").charAt(0) + "= null");
    }
    if (matcher.group("name") != null) {
      return name(type, matcher.group("name"));
    }
    if (matcher.group("number") != null) {
      return matcher.group("number");
    }
    return matcher.group("operator") == null ? "" : operator(matcher.group("operator"));
  }

  private String operator(String operator) {
    return (chinese() ? CHINESE : ENGLISH).getOrDefault(operator, operator);
  }

  private String name(String type, String name) {
    String operator = (chinese() ? CHINESE : ENGLISH).get(name);
    if (operator != null) {
      return operator;
    }
    if (name.startsWith("$")) {
      return names.words(name.substring(1));
    }
    return names.field(type, name);
  }

  private String parameter(String id) {
    return parameters
        .find(id)
        .map(p -> p.value().toPlainString() + " " + names.unit(p.unit()))
        .orElse(id);
  }
}

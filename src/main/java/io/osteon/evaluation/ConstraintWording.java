package io.osteon.evaluation;

import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says one constraint of a condition in a clinician's words: names for fields and values, signs for
 * comparisons, the value in force for a parameter.
 */
final class ConstraintWording {
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
          Map.entry(",", "、"),
          Map.entry("(", "（"),
          Map.entry(")", "）"),
          Map.entry("in", "属于"),
          Map.entry("not in", "不属于"),
          Map.entry("contains", "包含"),
          Map.entry("memberOf", "属于"),
          Map.entry("matches", "符合"),
          Map.entry("== null", "未知"),
          Map.entry("!= null", "已知"));

  private final Names names;
  private final ParameterSet parameters;
  private final BindingNames bindings;
  private final boolean chinese;
  private final Map<String, String> operators;

  ConstraintWording(Names names, ParameterSet parameters, BindingNames bindings) {
    this.names = names;
    this.parameters = parameters;
    this.bindings = bindings;
    this.chinese = names.language() == Language.ZH;
    this.operators = chinese ? CHINESE : ENGLISH;
  }

  /**
   * The words for a constraint.
   *
   * @param rule name of the rule, for what its bindings stand for
   * @param type simple name of the fact type
   * @param constraint as written in the rule
   */
  String words(String rule, String type, String constraint) {
    StringBuilder words = new StringBuilder();
    Matcher matcher = TOKEN.matcher(constraint);
    String field = "";
    while (matcher.find()) {
      String name = matcher.group("name");
      if (name != null && !operators.containsKey(name)) {
        field = name;
      }
      append(words, word(rule, type, field, matcher));
    }
    return words.toString();
  }

  private void append(StringBuilder words, String word) {
    if (word.isEmpty()) {
      return;
    }
    boolean tight =
        chinese
            || words.isEmpty()
            || word.equals(")")
            || word.equals(",")
            || words.charAt(words.length() - 1) == '(';
    words.append(tight ? "" : " ").append(word);
  }

  private String word(String rule, String type, String field, Matcher matcher) {
    if (matcher.group("parameter") != null) {
      return parameter(matcher.group("parameter"));
    }
    if (matcher.group("text") != null) {
      return names.key(type, field, matcher.group("text"));
    }
    if (matcher.group("constant") != null) {
      return names.constant(matcher.group("constant"));
    }
    if (matcher.group("notIn") != null) {
      return operators.get("not in");
    }
    if (matcher.group("isNull") != null) {
      return operators.get(matcher.group("isNull").charAt(0) + "= null");
    }
    if (matcher.group("name") != null) {
      return name(rule, type, matcher.group("name"));
    }
    if (matcher.group("operator") != null) {
      return operators.getOrDefault(matcher.group("operator"), matcher.group("operator"));
    }
    return matcher.group("number") == null ? "" : matcher.group("number");
  }

  private String name(String rule, String type, String name) {
    if (operators.containsKey(name)) {
      return operators.get(name);
    }
    if (!name.startsWith("$")) {
      return names.field(type, name);
    }
    String binding = name.substring(1);
    return bindings
        .find(rule, binding)
        .map(field -> names.field(field.type(), field.name()))
        .orElseGet(() -> names.words(binding));
  }

  private String parameter(String id) {
    return parameters
        .find(id)
        .map(p -> names.amount(p.value().toPlainString(), p.unit()))
        .orElse(id);
  }
}

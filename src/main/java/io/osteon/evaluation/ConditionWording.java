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
 * Says a condition of a rule as a sentence. There are no more conditions than the rule base has, so
 * that sentences are kept.
 */
final class ConditionWording {
  private static final Pattern BINDING_ALONE = Pattern.compile("\\$\\w+\\s*:\\s*\\w+");

  /** The field that names a fact, asked for by equality: it becomes the subject of the sentence. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:name|item|condition|drug|agent)\\s*==\\s*"
              + "(?:\"(?<key>[^\"]+)\"|(?<constant>[A-Z]\\w*\\.\\w+))");

  private final Names names;
  private final ConstraintWording constraintWording;
  private final boolean chinese;
  private final Map<Condition, String> sentences = new ConcurrentHashMap<>();

  /** What a sentence is made of. */
  private record Condition(
      String rule, Firing.ReasonKind kind, String factType, String constraint) {}

  ConditionWording(Names names, ParameterSet parameters, BindingNames bindings) {
    this.names = names;
    this.constraintWording = new ConstraintWording(names, parameters, bindings);
    this.chinese = names.language() == Language.ZH;
  }

  /** The sentence for a condition of a rule. */
  String sentence(String rule, Firing.Reason reason) {
    Condition key = new Condition(rule, reason.kind(), reason.factType(), reason.condition());
    String known = sentences.get(key);
    return known == null ? sentences.computeIfAbsent(key, k -> make(rule, reason)) : known;
  }

  private String make(String rule, Firing.Reason reason) {
    String subject = names.type(reason.factType());
    List<String> parts = new ArrayList<>();
    for (String constraint : constraints(reason.condition())) {
      Matcher named = NAMED.matcher(constraint);
      if (named.matches()) {
        subject = subject(named);
      } else if (reason.factType().equals("Finding") && constraint.matches("!?\\s*present")) {
        parts.add(presence(constraint.startsWith("!")));
      } else {
        parts.add(constraintWording.words(rule, reason.factType(), constraint));
      }
    }
    return switch (reason.kind()) {
      case MATCH, EXISTS -> affirmed(subject, parts);
      case NOT -> (chinese ? "无：" : "none on record: ") + joined(subject, parts);
      case ACCUMULATE -> (chinese ? "合计：" : "taken together: ") + joined(subject, parts);
    };
  }

  private String subject(Matcher named) {
    return named.group("key") != null
        ? names.key(named.group("key"))
        : names.constant(named.group("constant"));
  }

  private String presence(boolean absent) {
    if (chinese) {
      return absent ? "无" : "有";
    }
    return absent ? "absent" : "present";
  }

  private String affirmed(String subject, List<String> parts) {
    return parts.isEmpty() ? joined(subject, List.of(presence(false))) : joined(subject, parts);
  }

  private String joined(String subject, List<String> parts) {
    if (parts.isEmpty()) {
      return subject;
    }
    return subject + (chinese ? "：" : ": ") + String.join(chinese ? "；" : "; ", parts);
  }

  /** The constraints between the commas of the top level; those that only bind are left out. */
  private static List<String> constraints(String condition) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= condition.length(); i++) {
      char c = i < condition.length() ? condition.charAt(i) : ',';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        String part = condition.substring(from, i).strip();
        if (!part.isEmpty() && !BINDING_ALONE.matcher(part).matches()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }
}

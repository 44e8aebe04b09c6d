package io.osteon.evaluation;

import io.osteon.rulebase.LogicFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which field of which fact type a binding stands for in a rule: {@code $first} for {@code
 * DenosumabTherapy.firstDoseDaysAgo}. For words only; the engine has its own knowledge of it.
 */
final class BindingNames {
  private static final Pattern RULE_OR_TYPE_OR_BINDING =
      Pattern.compile(
          "^rule\\s+\"(?<rule>[^\"]+)\""
              + "|\\b(?<type>[A-Z]\\w*)\\s*\\("
              + "|\\$(?<binding>\\w+)\\s*:\\s*(?<field>[a-z]\\w*)",
          Pattern.MULTILINE);

  private final Map<String, Field> fields = new HashMap<>();

  /** A field of a fact type. */
  record Field(String type, String name) {}

  BindingNames(List<LogicFile> logic) {
    logic.forEach(file -> read(file.text()));
  }

  private void read(String text) {
    Matcher matcher = RULE_OR_TYPE_OR_BINDING.matcher(text);
    String rule = "";
    String type = "";
    while (matcher.find()) {
      if (matcher.group("rule") != null) {
        rule = matcher.group("rule");
      } else if (matcher.group("type") != null) {
        type = matcher.group("type");
      } else {
        fields.put(key(rule, matcher.group("binding")), new Field(type, matcher.group("field")));
      }
    }
  }

  private static String key(String rule, String binding) {
    return rule + "\n" + binding;
  }

  /** The field that a binding of a rule stands for; empty when it stands for a whole fact. */
  Optional<Field> find(String rule, String binding) {
    return Optional.ofNullable(fields.get(key(rule, binding)));
  }
}

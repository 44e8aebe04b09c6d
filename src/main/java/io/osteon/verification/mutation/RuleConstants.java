package io.osteon.verification.mutation;

import io.osteon.engine.parse.Token;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names, texts and numbers that rules ask for: where a patient is close to them, the rules
 * change their mind.
 */
final class RuleConstants {
  private final Set<String> constants = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();
  private final Set<String> types = new TreeSet<>();
  private final Set<BigDecimal> numbers = new TreeSet<>();

  /** Gathers from the conditions of rules. */
  RuleConstants(List<RuleText> rules, ParameterSet parameters) {
    for (RuleText rule : rules) {
      types.addAll(RuleOutline.asked(rule));
      Words words = Words.between(rule.file().text(), rule.when(), rule.then());
      for (int i = 0; i < words.size(); i++) {
        gather(words, i, parameters);
      }
    }
  }

  private void gather(Words words, int index, ParameterSet parameters) {
    Token token = words.get(index);
    String text = token.text();
    if (text.startsWith("\"")) {
      String inside = text.substring(1, text.length() - 1);
      Optional<ParameterDefinition> parameter = parameters.find(inside);
      parameter.ifPresent(this::around);
      if (parameter.isEmpty()) {
        texts.add(inside);
      }
    } else if (Character.isDigit(text.charAt(0))) {
      around(new BigDecimal(text), BigDecimal.ONE);
    } else if (words.is(index - 1, ".") && Character.isUpperCase(text.charAt(0))) {
      constants.add(words.get(index - 2).text() + "." + text);
    }
  }

  private void around(ParameterDefinition parameter) {
    around(parameter.value(), parameter.step());
  }

  private void around(BigDecimal value, BigDecimal step) {
    numbers.add(value);
    numbers.add(value.add(step));
    numbers.add(value.subtract(step));
  }

  /** The constants of an enum, by its name. */
  List<String> of(String type) {
    return constants.stream()
        .filter(constant -> constant.startsWith(type + "."))
        .map(constant -> constant.substring(type.length() + 1))
        .toList();
  }

  /** The texts in quotes. */
  Set<String> texts() {
    return texts;
  }

  /** Whether facts of a type are asked for. */
  boolean asksFor(String type) {
    return types.contains(type);
  }

  /** The thresholds and their neighbours. */
  Set<BigDecimal> numbers() {
    return numbers;
  }
}

package io.osteon.rulebase;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Why no test patient needs to notice some changes of a rule.
 *
 * @param rule the name of a DRL rule or the id of a parameter; {@code *} stands for any characters
 * @param change the change as mutation testing names it, without the rule; {@code *} stands for any
 *     characters
 * @param reason for people
 * @param location where it is stated
 */
public record MutantExcuse(String rule, String change, BilingualText reason, Location location) {
  /** Between the rule and the change in the id of a mutant. */
  private static final String BETWEEN = " | ";

  public MutantExcuse {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(location, "location");
  }

  /** Whether it is meant for the mutant of an id. */
  public boolean covers(String mutantId) {
    int between = mutantId.indexOf(BETWEEN);
    return between >= 0
        && isFor(mutantId.substring(0, between))
        && matches(change, mutantId.substring(between + BETWEEN.length()));
  }

  /** Whether it is meant for a rule or parameter. */
  public boolean isFor(String name) {
    return matches(rule, name);
  }

  private static boolean matches(String pattern, String text) {
    StringBuilder expression = new StringBuilder();
    for (String part : pattern.split("[*]", -1)) {
      expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.matches(expression.toString(), text);
  }
}

package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Problems;
import java.util.regex.Pattern;

/** Interview statements are named S1 to S45, and ids of rules follow GROUP-NN. */
final class IdFormCheck implements Check {
  private static final Pattern STATEMENT = Pattern.compile("S([1-9]|[1-3][0-9]|4[0-5])");
  private static final Pattern RULE = Pattern.compile("[A-Z]{2,5}-[0-9]{2}");

  @Override
  public void inspect(Draft draft, Problems problems) {
    for (AdviceRule rule : draft.advice()) {
      if (!RULE.matcher(rule.id()).matches()) {
        problems.error(
            rule.location(),
            "id \"%s\" is not of the form GROUP-NN such as BTA-08".formatted(rule.id()),
            "id-form");
      }
      for (String statement : rule.interview()) {
        if (!STATEMENT.matcher(statement).matches()) {
          problems.error(
              rule.location(),
              "\"%s\" is not an interview statement S1 to S45".formatted(statement),
              "unknown-statement");
        }
      }
    }
  }
}

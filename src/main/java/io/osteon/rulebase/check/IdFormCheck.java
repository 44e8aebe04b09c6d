package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Problems;
import java.util.regex.Pattern;

/** Ids of rules are of the form GROUP-NN. */
final class IdFormCheck implements Check {
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
    }
  }
}

package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.InterviewDifference;
import io.osteon.rulebase.InterviewStatement;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RuleReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements of the interview and rules name each other, and a statement without rule says why. */
final class InterviewCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    Map<String, AdviceRule> rules = byId(draft.advice(), AdviceRule::id);
    Map<String, InterviewStatement> statements =
        byId(draft.interview().statements(), InterviewStatement::id);
    draft.interview().statements().forEach(s -> inspectStatement(s, rules, problems));
    draft.advice().forEach(rule -> inspectRule(rule, statements, problems));
    Set<String> sources =
        draft.evidence().stream().map(EvidenceSource::id).collect(Collectors.toSet());
    for (InterviewDifference difference : draft.interview().differences()) {
      difference.rules().forEach(reference -> known(reference, rules, problems));
      difference.evidence().stream()
          .filter(quoted -> !sources.contains(quoted.source()))
          .forEach(
              quoted ->
                  problems.error(
                      quoted.location(),
                      "source %s is not in evidence.yaml".formatted(quoted.source()),
                      "unknown-source"));
    }
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream().collect(Collectors.toMap(id, item -> item, (first, second) -> first));
  }

  private static boolean known(
      RuleReference reference, Map<String, AdviceRule> rules, Problems problems) {
    boolean known = rules.containsKey(reference.id());
    if (!known) {
      problems.error(
          reference.location(), "rule %s does not exist".formatted(reference.id()), "unknown-rule");
    }
    return known;
  }

  private static void inspectStatement(
      InterviewStatement statement, Map<String, AdviceRule> rules, Problems problems) {
    if (statement.rules().isEmpty() == (statement.noRule() == null)) {
      problems.error(
          statement.location(),
          "statement %s must either name rules or say why there is none".formatted(statement.id()),
          "interview-trace");
    }
    for (RuleReference reference : statement.rules()) {
      if (known(reference, rules, problems)
          && !rules.get(reference.id()).interview().contains(statement.id())) {
        problems.error(
            reference.location(),
            "statement %s names %s, which does not name it"
                .formatted(statement.id(), reference.id()),
            "interview-trace");
      }
    }
  }

  private static void inspectRule(
      AdviceRule rule, Map<String, InterviewStatement> statements, Problems problems) {
    for (String id : rule.interview()) {
      InterviewStatement statement = statements.get(id);
      if (statement == null) {
        problems.error(
            rule.location(),
            "rule %s comes from statement %s, which interview.yaml does not hold"
                .formatted(rule.id(), id),
            "unknown-statement");
      } else if (statement.rules().stream().noneMatch(r -> r.id().equals(rule.id()))) {
        problems.error(
            rule.location(),
            "rule %s names statement %s, which does not name it".formatted(rule.id(), id),
            "interview-trace");
      }
    }
  }
}

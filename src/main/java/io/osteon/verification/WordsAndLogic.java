package io.osteon.verification;

import io.osteon.engine.Firing;
import io.osteon.engine.RuleModel;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.RuleBase;
import java.util.List;

/**
 * The two halves of a rule base side by side.
 *
 * @param ruleBase the words
 * @param calls what the logic says, in the order of the files
 * @param models the rules of the logic
 */
record WordsAndLogic(RuleBase ruleBase, List<Call> calls, List<RuleModel> models) {

  /** A call of {@code advice} in a rule. */
  record Call(RuleModel rule, RuleModel.AdviceModel advice) {
    String id() {
      return advice.id();
    }

    String adviceRule() {
      return AdviceId.rule(advice.id());
    }

    boolean recommends() {
      return advice.kind() == Firing.Kind.RECOMMEND;
    }

    Location location() {
      return new Location(rule.file(), rule.line(), 1);
    }
  }

  static WordsAndLogic of(RuleBase ruleBase, List<RuleModel> models) {
    List<Call> calls =
        models.stream()
            .flatMap(rule -> rule.advice().stream().map(advice -> new Call(rule, advice)))
            .toList();
    return new WordsAndLogic(ruleBase, calls, models);
  }

  /** The calls of a kind that name an id. */
  List<Call> calls(Firing.Kind kind, String id) {
    return calls.stream()
        .filter(call -> call.advice().kind() == kind && call.id().equals(id))
        .toList();
  }

  /** The calls that show a rule, in whatever variant. */
  List<Call> recommending(String rule) {
    return calls.stream()
        .filter(call -> call.recommends() && call.adviceRule().equals(rule))
        .toList();
  }
}

package io.osteon.verification;

import io.osteon.engine.Firing;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.MissingData;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RequiredAction;
import io.osteon.rulebase.TextTemplate;
import io.osteon.verification.WordsAndLogic.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that texts show are handed over by the rules that use the text. */
final class PlaceholderCheck {
  private final WordsAndLogic both;
  private final Vocabulary vocabulary;
  private final Problems problems;

  private PlaceholderCheck(WordsAndLogic both, Vocabulary vocabulary, Problems problems) {
    this.both = both;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  static void inspect(WordsAndLogic both, Vocabulary vocabulary, Problems problems) {
    PlaceholderCheck check = new PlaceholderCheck(both, vocabulary, problems);
    both.ruleBase().advice().all().forEach(check::inspect);
  }

  private void inspect(AdviceRule rule) {
    List<Call> recommending = both.recommending(rule.id());
    List<Call> baseText = new ArrayList<>(both.calls(Firing.Kind.RECOMMEND, rule.id()));
    for (AdviceVariant variant : rule.variants()) {
      List<Call> calls = callsOf(rule, variant);
      if (variant.text() == null) {
        calls.stream().filter(Call::recommends).forEach(baseText::add);
      } else {
        inspect(variant.text(), calls, recommending);
      }
      inspect(variant.note(), calls, recommending);
      inspect(variant.reason(), calls, recommending);
    }
    inspect(rule.text(), baseText, recommending);
    for (RequiredAction action : rule.actions()) {
      inspect(action.what(), recommending, recommending);
    }
    for (MissingData missing : rule.missing()) {
      String id = AdviceId.of(rule.id(), missing.key());
      inspect(missing.text(), both.calls(Firing.Kind.MISSING, id), List.of());
    }
  }

  private List<Call> callsOf(AdviceRule rule, AdviceVariant variant) {
    String id = AdviceId.of(rule.id(), variant.key());
    List<Call> calls = new ArrayList<>(both.calls(Firing.Kind.RECOMMEND, id));
    calls.addAll(both.calls(Firing.Kind.REFINE, id));
    return calls;
  }

  /**
   * A value is at hand when the call hands it over, or when every call that shows the rule does.
   */
  private void inspect(BilingualTemplate text, List<Call> users, List<Call> recommending) {
    if (text == null) {
      return;
    }
    for (TextTemplate.Placeholder placeholder : text.en().placeholders()) {
      for (Call user : users) {
        if (user.advice().bindings().containsKey(placeholder.binding())) {
          inspectAccessors(text, placeholder, user);
        } else if (!handedOverByAll(placeholder, recommending)) {
          problems.error(
              text.location(),
              "rule \"%s\" does not hand over $%s for %s"
                  .formatted(user.rule().name(), placeholder.binding(), placeholder),
              "placeholder-not-handed-over");
        } else {
          recommending.forEach(call -> inspectAccessors(text, placeholder, call));
        }
      }
    }
  }

  private static boolean handedOverByAll(
      TextTemplate.Placeholder placeholder, List<Call> recommending) {
    return !recommending.isEmpty()
        && recommending.stream()
            .map(call -> call.advice().bindings())
            .allMatch(bindings -> bindings.containsKey(placeholder.binding()));
  }

  private void inspectAccessors(
      BilingualTemplate text, TextTemplate.Placeholder placeholder, Call call) {
    Map<String, String> bindings = call.advice().bindings();
    String type = bindings.get(placeholder.binding());
    for (String name : placeholder.accessors()) {
      String holder = type;
      Optional<Accessor> accessor =
          vocabulary.type(holder).flatMap((FactType known) -> known.accessor(name));
      if (accessor.isEmpty()) {
        problems.error(
            text.location(),
            "%s: %s has no field %s".formatted(placeholder, holder, name),
            "unknown-field");
        return;
      }
      type = accessor.get().type().displayName();
    }
  }
}

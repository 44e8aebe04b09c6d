package io.osteon.web.draft.edit;

import io.osteon.engine.RuleModel;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.AdviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the words of a rule may name: what its logic hands over, and their fields. */
final class Placeholders {
  private static final int SHOWN = 60;

  private Placeholders() {}

  /** For example {@code {calcium.value}}; the first sixty, by binding. */
  static List<String> of(String rule, List<RuleModel> models) {
    Map<String, String> bindings = new TreeMap<>();
    for (RuleModel model : models) {
      for (RuleModel.AdviceModel advice : model.advice()) {
        if (AdviceId.rule(advice.id()).equals(rule)) {
          bindings.putAll(advice.bindings());
        }
      }
    }
    List<String> placeholders = new ArrayList<>();
    bindings.forEach(
        (binding, type) ->
            Vocabulary.clinical()
                .type(type)
                .ifPresent(
                    known -> {
                      for (Accessor accessor : known.accessors()) {
                        placeholders.add("{" + binding + "." + accessor.name() + "}");
                      }
                    }));
    return placeholders.stream().limit(SHOWN).toList();
  }
}

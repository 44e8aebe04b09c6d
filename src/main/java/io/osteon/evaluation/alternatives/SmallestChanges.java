package io.osteon.evaluation.alternatives;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would change a decision: the smallest changes of one fact that add, remove, hide or defer a
 * recommendation. Each was tried on the case and evaluated; it is what the rules say then, never a
 * guess. Not every change that could be is tried.
 *
 * @param changes the most urgent ones first
 */
public record SmallestChanges(List<Alternative> changes) {
  public SmallestChanges {
    changes = List.copyOf(changes);
  }

  /**
   * A change of one fact.
   *
   * @param change to be applied to the case
   * @param words the change, for example "Total calcium 2.05 mmol/L instead of 2.30 mmol/L"
   * @param effect what it does, for example "adds MON-01 (…)"
   * @param also changes of other facts that do the same, in words
   * @param urgency of the most urgent rule that it is about
   * @param comparison of the decision with the one after the change
   */
  public record Alternative(
      CaseChange change,
      String words,
      String effect,
      List<String> also,
      Urgency urgency,
      CaseComparison comparison) {
    public Alternative {
      also = List.copyOf(also);
    }

    /** The change and what it does, in one sentence. */
    public String sentence(Language language) {
      return words + (language == Language.ZH ? "：" : ": ") + effect;
    }
  }

  static SmallestChanges of(
      CaseProbes probes, Evaluator evaluator, Decision decision, Language language) {
    ChangeWording wording = new ChangeWording(evaluator.names(language));
    EffectWording effects = new EffectWording(language);
    Map<List<Object>, List<Probe>> alike = new LinkedHashMap<>();
    for (Probe probe : probes.told()) {
      alike
          .computeIfAbsent(
              List.of(probe.change().getClass().getSimpleName(), probe.effect()),
              key -> new ArrayList<>())
          .add(probe);
    }
    List<Alternative> changes = new ArrayList<>();
    for (List<Probe> same : alike.values()) {
      Probe first = same.get(0);
      changes.add(
          new Alternative(
              first.change(),
              wording.words(first.change(), decision.patientCase()),
              effects.words(first.comparison()),
              same.subList(1, same.size()).stream()
                  .map(probe -> wording.words(probe.change(), decision.patientCase()))
                  .toList(),
              first.urgency(),
              first.comparison()));
    }
    changes.sort(Comparator.comparing(Alternative::urgency)); // otherwise in the order of search
    return new SmallestChanges(changes);
  }

  /** The changes that are about a rule. */
  public List<Alternative> about(String rule) {
    return changes.stream()
        .filter(
            each ->
                each.comparison().rules().stream()
                    .anyMatch(change -> change.id().equals(rule) && Probe.counts(change)))
        .toList();
  }
}

package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.rulebase.AdviceRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the firings of one evaluation by the rule and the variant that they name. */
final class FiringIndex {
  private final AdviceIndex advice;
  private final List<List<Firing>> byRule = new ArrayList<>();
  private final List<Firing> missing = new ArrayList<>();

  FiringIndex(AdviceIndex advice, List<Firing> firings) {
    this.advice = advice;
    for (int i = 0; i < advice.rules().size(); i++) {
      byRule.add(null);
    }
    firings.forEach(this::add);
  }

  private void add(Firing firing) {
    AdviceIndex.Target target = advice.target(firing.adviceId());
    if (firing.kind() == Firing.Kind.MISSING) {
      missing.add(firing);
      return;
    }
    List<Firing> firings = byRule.get(target.position());
    if (firings == null) {
      firings = new ArrayList<>(4);
      byRule.set(target.position(), firings);
    }
    firings.add(firing);
  }

  /** The rules that are recommended, by id, in display order. */
  Map<String, RuleFirings> recommended() {
    Map<String, RuleFirings> result = new LinkedHashMap<>();
    for (int position = 0; position < byRule.size(); position++) {
      List<Firing> firings = byRule.get(position);
      if (firings != null && isRecommended(firings)) {
        AdviceRule rule = advice.rules().get(position);
        result.put(rule.id(), ruleFirings(rule, firings));
      }
    }
    return result;
  }

  private static boolean isRecommended(List<Firing> firings) {
    for (Firing firing : firings) {
      if (firing.kind() == Firing.Kind.RECOMMEND) {
        return true;
      }
    }
    return false;
  }

  private RuleFirings ruleFirings(AdviceRule rule, List<Firing> firings) {
    List<Firing> base = named(firings, AdviceIndex.Target.BASE, Firing.Kind.RECOMMEND);
    if (base.size() == firings.size()) {
      return new RuleFirings(rule, base, List.of());
    }
    List<VariantFirings> variants = new ArrayList<>();
    for (int variant = 0; variant < rule.variants().size(); variant++) {
      List<Firing> recommending = named(firings, variant, Firing.Kind.RECOMMEND);
      List<Firing> refining = named(firings, variant, Firing.Kind.REFINE);
      if (!recommending.isEmpty() || !refining.isEmpty()) {
        variants.add(new VariantFirings(rule.variants().get(variant), recommending, refining));
      }
    }
    return new RuleFirings(rule, base, variants);
  }

  private List<Firing> named(List<Firing> firings, int variant, Firing.Kind kind) {
    List<Firing> result = new ArrayList<>(firings.size());
    for (Firing firing : firings) {
      if (firing.kind() == kind && advice.target(firing.adviceId()).variant() == variant) {
        result.add(firing);
      }
    }
    return result;
  }

  /** The firings that say that something is missing, in display order. */
  List<Firing> missing() {
    missing.sort(
        Comparator.comparingInt((Firing firing) -> advice.target(firing.adviceId()).position())
            .thenComparing(Firing::adviceId));
    return missing;
  }
}

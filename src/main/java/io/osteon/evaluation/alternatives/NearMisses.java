package io.osteon.evaluation.alternatives;

import io.osteon.engine.NearMiss;
import io.osteon.evaluation.AdviceId;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.Explanation;
import io.osteon.evaluation.HiddenRule;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why recommendations are not there: rules that nearly apply, and rules that apply and are hidden.
 *
 * @param nearly rules of which all conditions hold but one: values on the other side of a limit
 *     first, then what stands against, then what is not recorded; within them by urgency and id
 * @param hidden rules that others take precedence over, in display order
 */
public record NearMisses(List<Nearly> nearly, List<Hidden> hidden) {
  public NearMisses {
    nearly = List.copyOf(nearly);
    hidden = List.copyOf(hidden);
  }

  /**
   * A rule that nearly applies.
   *
   * @param id of the rule
   * @param title of the rule
   * @param urgency that it would have without variants
   * @param logic name of the rule in the logic files
   * @param kind how its one condition fails
   * @param words the condition that fails and the fact that fails it, in one sentence
   * @param failed the condition with its facts and parameters
   * @param held the conditions that hold
   */
  public record Nearly(
      String id,
      String title,
      Urgency urgency,
      String logic,
      NearMiss.Kind kind,
      String words,
      List<Explanation> failed,
      List<Explanation> held) {
    public Nearly {
      failed = List.copyOf(failed);
      held = List.copyOf(held);
    }
  }

  /**
   * A rule that applies and is hidden.
   *
   * @param id of the rule
   * @param title of the rule
   * @param by the rules that take precedence
   * @param words what hides it, in one sentence
   */
  public record Hidden(String id, String title, List<RuleName> by, String words) {
    public Hidden {
      by = List.copyOf(by);
    }
  }

  /**
   * A rule by its id and title.
   *
   * @param id of the rule
   * @param title of the rule
   */
  public record RuleName(String id, String title) {}

  /**
   * Tells why recommendations are not there.
   *
   * @param evaluator that made the decision
   */
  public static NearMisses of(Evaluator evaluator, Decision decision, Language language) {
    return new NearMisses(
        nearly(evaluator, decision, language), hidden(evaluator, decision, language));
  }

  private static List<Nearly> nearly(Evaluator evaluator, Decision decision, Language language) {
    Set<String> applying = new HashSet<>();
    decision.shown().forEach(rule -> applying.add(rule.id()));
    decision.hidden().forEach(rule -> applying.add(rule.id()));
    Map<String, NearMiss> best = new LinkedHashMap<>();
    for (NearMiss miss : evaluator.nearMisses(decision)) {
      for (String advice : miss.advice()) {
        String id = AdviceId.rule(advice);
        if (!applying.contains(id)) {
          best.merge(id, miss, (one, other) -> saysMore(one, other) ? one : other);
        }
      }
    }
    NearMissWording wording = new NearMissWording(language);
    List<Nearly> nearly = new ArrayList<>();
    best.forEach(
        (id, miss) -> {
          AdviceRule rule = evaluator.ruleBase().advice().find(id).orElseThrow();
          List<Explanation> failed =
              evaluator.explain(decision, miss.rule(), miss.failed(), language);
          nearly.add(
              new Nearly(
                  id,
                  rule.title().in(language),
                  rule.urgency(),
                  miss.rule(),
                  miss.kind(),
                  wording.words(miss.kind(), failed),
                  failed,
                  evaluator.explain(decision, miss.rule(), miss.held(), language)));
        });
    nearly.sort(
        Comparator.comparing(Nearly::kind)
            .thenComparing(Nearly::urgency)
            .thenComparing(Nearly::id));
    return nearly;
  }

  /** The first of equals stays. */
  private static boolean saysMore(NearMiss one, NearMiss other) {
    return one.kind().compareTo(other.kind()) <= 0;
  }

  private static List<Hidden> hidden(Evaluator evaluator, Decision decision, Language language) {
    List<Hidden> hidden = new ArrayList<>();
    for (HiddenRule rule : decision.hidden()) {
      List<RuleName> by =
          rule.hiddenBy().stream()
              .map(
                  id ->
                      new RuleName(
                          id,
                          evaluator
                              .ruleBase()
                              .advice()
                              .find(id)
                              .orElseThrow()
                              .title()
                              .in(language)))
              .toList();
      hidden.add(
          new Hidden(
              rule.id(),
              rule.firings().rule().title().in(language),
              by,
              new NearMissWording(language).hidden(by)));
    }
    return hidden;
  }
}

package io.osteon.verification;

import io.osteon.evaluation.AdviceId;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Status;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.Fact;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.ZoledronateDose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What came of a test patient.
 *
 * @param id of the test patient
 * @param decision what the rules said
 * @param failures what differs from what was expected, one sentence each; empty when it passes
 */
public record ScenarioOutcome(String id, Decision decision, List<String> failures) {
  public ScenarioOutcome {
    failures = List.copyOf(failures);
  }

  /** Everything is as expected. */
  public boolean passed() {
    return failures.isEmpty();
  }

  /** The ids of the rules that are shown, sorted. */
  public List<String> fired() {
    return decision.shown().stream().map(DecidedRule::id).sorted().toList();
  }

  /** The ids of the entries for missing data, each once, in display order. */
  public List<String> missing() {
    return decision.missing().stream().map(firing -> firing.adviceId()).distinct().toList();
  }

  /** The deferred starts with the ids of the rules that they wait for. */
  public Map<String, List<String>> deferred() {
    Map<String, List<String>> deferred = new LinkedHashMap<>();
    for (DecidedRule rule : decision.shown()) {
      if (rule.status() == Status.DEFERRED) {
        deferred.put(rule.id(), rule.deferredBecause());
      }
    }
    return deferred;
  }

  /** The graded calcium in the reported unit, {@code null} when unknown. */
  public BigDecimal calcium() {
    return decision.fact(CalciumAssessment.class).map(CalciumAssessment::value).orElse(null);
  }

  /** The state of calcium, for example {@code hypo_sev}. */
  public String calciumState() {
    return decision
        .fact(CalciumAssessment.class)
        .map(calcium -> CalciumStateKey.of(calcium.state()))
        .orElse("unknown");
  }

  /** Creatinine clearance in mL/min, {@code null} when unknown. */
  public BigDecimal clearance() {
    return decision.fact(RenalFunction.class).map(RenalFunction::creatinineClearance).orElse(null);
  }

  /** The dose of zoledronic acid in milligrams, {@code null} when none is given by the label. */
  public BigDecimal zoledronateDose() {
    return decision.fact(ZoledronateDose.class).map(ZoledronateDose::dose).orElse(null);
  }

  /** What is shown of the start of therapy. */
  public ExpectedDeferral deferral() {
    List<DecidedRule> starts = new ArrayList<>(decision.shown());
    starts.removeIf(rule -> !rule.rule().startRule());
    if (starts.isEmpty()) {
      return ExpectedDeferral.NOT_APPLICABLE;
    }
    boolean deferred = starts.stream().anyMatch(rule -> rule.status() == Status.DEFERRED);
    return deferred ? ExpectedDeferral.YES : ExpectedDeferral.NO;
  }

  /** The rule of an id is shown and, where the id names a variant, that applies to it. */
  public boolean shows(String id) {
    Optional<String> variant = AdviceId.key(id);
    return decision.shown().stream()
        .filter(rule -> rule.id().equals(AdviceId.rule(id)))
        .anyMatch(rule -> variant.isEmpty() || rule.firings().has(variant.get()));
  }

  /** The ids of all that is shown, variants with the rule that they belong to, sorted. */
  public Set<String> shown() {
    Set<String> ids = new TreeSet<>();
    for (DecidedRule rule : decision.shown()) {
      ids.add(rule.id());
      rule.firings()
          .variants()
          .forEach(variant -> ids.add(AdviceId.of(rule.id(), variant.variant().key())));
    }
    return ids;
  }

  /**
   * The places in the test patient of the facts that were handed over for an advice, a variant of
   * it or an entry for missing data; empty when there is none.
   */
  public Set<String> because(String id) {
    Set<String> places = new TreeSet<>();
    Stream.concat(
            decision.shown().stream().flatMap(rule -> rule.firings().all().stream()),
            decision.missing().stream())
        .filter(firing -> firing.adviceId().equals(id))
        .flatMap(firing -> firing.facts().values().stream())
        .filter(Fact.class::isInstance)
        .flatMap(fact -> ((Fact) fact).sources().stream())
        .forEach(source -> places.add(source.reference()));
    return places;
  }
}

package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.facts.Fact;
import io.osteon.intake.PatientCase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules say about a case, before it is put into words.
 *
 * @param patientCase the case
 * @param facts its recorded and computed facts
 * @param shown the rules that are shown, in display order
 * @param hidden those that precedence hides, in display order
 * @param missing the firings that say that data is missing, in display order
 */
public record Decision(
    PatientCase patientCase,
    List<Fact> facts,
    List<DecidedRule> shown,
    List<HiddenRule> hidden,
    List<Firing> missing) {
  public Decision {
    Objects.requireNonNull(patientCase, "patientCase");
    facts = List.copyOf(facts);
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
    missing = List.copyOf(missing);
  }

  /**
   * What recommends a rule, shown or hidden.
   *
   * @throws IllegalArgumentException when nothing does
   */
  public RuleFirings firings(String id) {
    return Stream.concat(
            shown.stream().map(DecidedRule::firings), hidden.stream().map(HiddenRule::firings))
        .filter(firings -> firings.rule().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing recommends " + id));
  }

  /** The fact of a type of which each case has at most one. */
  public <F extends Fact> Optional<F> fact(Class<F> type) {
    for (Fact fact : facts) {
      if (type.isInstance(fact)) {
        return Optional.of(type.cast(fact));
      }
    }
    return Optional.empty();
  }

  /** All facts of a type. */
  public <F extends Fact> List<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

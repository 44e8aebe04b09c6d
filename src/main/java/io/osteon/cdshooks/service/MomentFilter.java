package io.osteon.cdshooks.service;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.engine.Firing;
import io.osteon.engine.Firing.Reason;
import io.osteon.engine.Firing.ReasonKind;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluation.Missing;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.Recommendation;
import io.osteon.facts.Fact;
import io.osteon.facts.Source;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.fhir.FhirBundleReader;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses what belongs to the moment of a call.
 *
 * <p>What the call is about (draft orders, new problems, appointments) is found by judging the
 * chart twice, with and without it. A recommendation concerns it if it names one of its resources
 * among its reasons, or would not be there without it, or would be more or less urgent, say
 * something else, wait for something else, or hide something else. Critical recommendations belong
 * to every moment.
 */
public final class MomentFilter {
  private MomentFilter() {}

  /**
   * Judges a chart and chooses what is shown.
   *
   * @param at the evaluation date
   * @throws InvalidInputException when the chart is not FHIR, or not about one patient; the places
   *     are those of the request
   * @throws io.osteon.engine.EvaluationLimitException when it takes more work than allowed
   */
  public static Moment judge(
      Evaluator evaluator,
      ServiceDefinition service,
      Chart chart,
      LocalDate at,
      Language language) {
    Decision whole;
    try {
      whole = decide(evaluator, chart.bundle(), at);
    } catch (InvalidInputException e) {
      throw chart.located(e);
    }
    Evaluation evaluation = evaluator.word(whole, language);
    Chart.Focus focus = chart.focus();
    if (focus == null || service.concerning().isEmpty()) {
      return choose(service, evaluation, new Change(whole, whole, rule -> ""), Set.of());
    }
    Decision without = decide(evaluator, focus.bundleWithout(), at);
    Change change = new Change(whole, without, rule -> evaluator.text(rule, language));
    return choose(service, evaluation, change, focus.references());
  }

  private static Decision decide(Evaluator evaluator, byte[] bundle, LocalDate at) {
    return evaluator.decide(FhirBundleReader.read(bundle, at, evaluator.ruleBase().terminology()));
  }

  /**
   * Chooses what is shown.
   *
   * @param whole the chart with what the call is about
   * @param change what becomes of it by what the call is about
   * @param about the references of what the call is about
   */
  static Moment choose(
      ServiceDefinition service, Evaluation whole, Change change, Set<String> about) {
    List<Recommendation> shown = new ArrayList<>();
    Set<String> shownIds = new HashSet<>();
    for (Recommendation each : whole.recommendations()) {
      boolean belongs =
          each.urgency() == Urgency.CRITICAL
              || service.always().has(each.id(), each.group())
              || (service.concerning().has(each.id(), each.group())
                  && (change.concerns(each.id())
                      || name(whole.decision().firings(each.id()).all(), about)));
      if (belongs) {
        shown.add(each);
        shownIds.add(each.id());
      }
    }
    List<Missing> missing =
        whole.missing().stream()
            .filter(
                each ->
                    shownIds.contains(each.rule())
                        || service.always().has(each.rule(), group(each.rule()))
                        || (service.concerning().has(each.rule(), group(each.rule()))
                            && (change.asksFor(each.id())
                                || name(asking(each.id(), whole), about))))
            .toList();
    return new Moment(whole, shown, missing);
  }

  private static List<Firing> asking(String id, Evaluation evaluation) {
    return evaluation.decision().missing().stream()
        .filter(firing -> firing.adviceId().equals(id))
        .toList();
  }

  private static String group(String rule) {
    int dash = rule.indexOf('-');
    return dash < 0 ? rule : rule.substring(0, dash);
  }

  /**
   * The firings rest on one of these resources. What a condition asks not to be there is left out:
   * among its facts are all that are not what it asks for.
   */
  private static boolean name(List<Firing> firings, Set<String> about) {
    return !about.isEmpty() && firings.stream().anyMatch(firing -> names(firing.why(), about));
  }

  private static boolean names(List<Reason> why, Set<String> about) {
    for (Reason reason : why) {
      if (reason.kind() == ReasonKind.NOT) {
        continue;
      }
      for (Fact fact : reason.facts()) {
        for (Source source : fact.sources()) {
          if (about.contains(source.reference())) {
            return true;
          }
        }
      }
      if (names(reason.because(), about)) {
        return true;
      }
    }
    return false;
  }
}

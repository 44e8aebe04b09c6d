package io.osteon.cdshooks.card;

import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What cards are made of.
 *
 * @param service id of the CDS service that was called
 * @param request the call
 * @param chart what the call was judged on
 * @param evaluation the answer; cards are in its language
 * @param shown those of its recommendations that belong to this moment
 * @param missing those of its missing data that matter at this moment
 * @param client who called
 * @param ruleBase the rule base that answered
 * @param nextReviewOn when its rules are to be reviewed again; empty where that is not known
 */
public record CardContext(
    String service,
    CdsHooksRequest request,
    Chart chart,
    Evaluation evaluation,
    List<Recommendation> shown,
    List<Evaluation.Missing> missing,
    CdsClient client,
    RuleBase ruleBase,
    Optional<LocalDate> nextReviewOn) {
  public CardContext {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(chart, "chart");
    Objects.requireNonNull(evaluation, "evaluation");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(ruleBase, "ruleBase");
    Objects.requireNonNull(nextReviewOn, "nextReviewOn");
    shown = List.copyOf(shown);
    missing = List.copyOf(missing);
  }

  /** The language of the cards. */
  public Language language() {
    return evaluation.language();
  }

  /** The day on which the rules were to be reviewed, if it has passed. */
  Optional<LocalDate> overdueSince() {
    return nextReviewOn.filter(day -> day.isBefore(evaluation.at()));
  }

  /** What the rules say behind a recommendation. */
  DecidedRule decided(Recommendation recommendation) {
    return evaluation.decision().shown().stream()
        .filter(rule -> rule.id().equals(recommendation.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not decided: " + recommendation.id()));
  }
}

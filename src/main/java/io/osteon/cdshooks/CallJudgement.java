package io.osteon.cdshooks;

import io.osteon.cdshooks.card.Card;
import io.osteon.cdshooks.card.CardComposer;
import io.osteon.cdshooks.card.CardContext;
import io.osteon.cdshooks.card.CardSettings;
import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.ChartAssembler;
import io.osteon.cdshooks.chart.fetch.FhirServerReader;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.request.CdsHooksRequestReader;
import io.osteon.cdshooks.service.Moment;
import io.osteon.cdshooks.service.MomentFilter;
import io.osteon.cdshooks.service.ServiceDefinition;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.EvaluationJson;
import io.osteon.evaluation.Evaluator;
import io.osteon.journal.IssuedCard;
import io.osteon.journal.JournalEntry;
import io.osteon.journal.JournalItem;
import io.osteon.platform.CdsHooksConfiguration;
import io.osteon.platform.EvaluationReplay;
import io.osteon.platform.EvaluationTurns;
import io.osteon.platform.FetchConfiguration;
import io.osteon.platform.ReviewDates;
import io.osteon.platform.ServiceConfiguration;
import io.osteon.platform.SmartLaunchConfiguration;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The way of a call from its body to its cards. */
@ApplicationScoped
public class CallJudgement {
  private final ChartAssembler charts;
  private final CardComposer cards;
  private final EvaluationTurns turns;
  private final ReviewDates reviewDates;

  /** The way with the settings of the service. */
  public CallJudgement(
      EvaluationTurns turns,
      FhirServerReader reader,
      FetchConfiguration fetch,
      CdsHooksConfiguration door,
      SmartLaunchConfiguration launch,
      ServiceConfiguration service,
      ReviewDates reviewDates) {
    this.turns = turns;
    this.reviewDates = reviewDates;
    this.charts = new ChartAssembler(reader, fetch.deadline());
    this.cards =
        new CardComposer(
            new CardSettings(service.publicUrl().orElse(null), app(door, launch, service)));
  }

  /** The app that cards lead to: another one, or the pages of this service. */
  private static URI app(
      CdsHooksConfiguration door, SmartLaunchConfiguration launch, ServiceConfiguration service) {
    return door.smartLaunchUrl()
        .or(
            () ->
                service
                    .publicUrl()
                    .filter(here -> !launch.servers().isEmpty())
                    .map(here -> URI.create(here.toString().replaceAll("/+$", "") + "/launch")))
        .orElse(null);
  }

  /**
   * What a call is answered with.
   *
   * @param evaluation everything that was found
   * @param cards what is shown
   * @param entry what the journal keeps of the evaluation
   * @param items what the journal keeps: the entry, and each card
   */
  record Judgement(
      Evaluation evaluation, List<Card> cards, JournalEntry entry, List<JournalItem> items) {}

  /**
   * A call with what is known of its surroundings.
   *
   * @param service that is called
   * @param client who calls
   * @param evaluator of the rule base that answers, from beginning to end
   * @param language of the cards
   * @param at evaluation date
   * @param recordedAt when the call came
   */
  record Call(
      ServiceDefinition service,
      CdsClient client,
      Evaluator evaluator,
      Language language,
      LocalDate at,
      Instant recordedAt) {}

  /**
   * Judges a call. The stage fails with {@link io.osteon.intake.InvalidInputException}, {@link
   * io.osteon.cdshooks.chart.MissingDataException} or {@link
   * io.osteon.engine.EvaluationLimitException}.
   */
  CompletionStage<Judgement> judge(byte[] body, Call call) {
    return turns.take(() -> begin(body, call));
  }

  private CompletionStage<Judgement> begin(byte[] body, Call call) {
    CdsHooksRequest request = CdsHooksRequestReader.read(body, call.service().hook());
    CompletableFuture<Chart> chart =
        charts.assemble(call.service(), request, call.client(), call.at()).toCompletableFuture();
    // a chart that had to be fetched arrives on a thread that reads from the network
    return chart.isDone()
        ? chart.thenApply(complete -> judge(request, complete, call))
        : chart.thenApplyAsync(
            complete -> turns.take(() -> judge(request, complete, call)),
            Infrastructure.getDefaultExecutor());
  }

  private Judgement judge(CdsHooksRequest request, Chart chart, Call call) {
    Moment moment =
        MomentFilter.judge(call.evaluator(), call.service(), chart, call.at(), call.language());
    CardContext context =
        new CardContext(
            call.service().id(),
            request,
            chart,
            moment.evaluation(),
            moment.shown(),
            moment.missing(),
            call.client(),
            call.evaluator().ruleBase(),
            reviewDates.of(call.evaluator().ruleBase().hash()));
    List<Card> composed = isDead(moment.evaluation()) ? List.of() : cards.compose(context);
    List<JournalItem> items = new ArrayList<>(composed.size() + 1);
    JournalEntry entry = entry(chart, moment.evaluation(), call);
    items.add(entry);
    composed.forEach(card -> items.add(issued(card, request, moment.evaluation(), call)));
    return new Judgement(moment.evaluation(), composed, entry, items);
  }

  /** Nobody is to be treated whose death is recorded: charts are opened afterwards, too. */
  private static boolean isDead(Evaluation evaluation) {
    return evaluation.notes().stream().anyMatch(note -> note.code().equals("deceased"));
  }

  private static JournalEntry entry(Chart chart, Evaluation evaluation, Call call) {
    return new JournalEntry(
        UUID.randomUUID(),
        evaluation.id(),
        evaluation.release().version(),
        evaluation.release().hash(),
        call.at(),
        call.recordedAt(),
        EvaluationReplay.FHIR_JSON,
        call.language().tag(),
        chart.bundle(),
        EvaluationJson.bytes(evaluation));
  }

  private static IssuedCard issued(
      Card card, CdsHooksRequest request, Evaluation evaluation, Call call) {
    return new IssuedCard(
        card.uuid(),
        call.service().id(),
        call.client().id(),
        request.hookInstance(),
        card.rule(),
        Key.of(card.urgency()),
        evaluation.release().version(),
        evaluation.release().hash(),
        evaluation.id(),
        call.recordedAt(),
        card.suggestionIds());
  }
}

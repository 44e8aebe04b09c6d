package io.osteon.platform.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.EvaluationJson;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.Recommendation;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.journal.CardFeedback;
import io.osteon.journal.CardFeedback.OverrideReason;
import io.osteon.journal.IssuedCard;
import io.osteon.journal.Journal;
import io.osteon.journal.JournalEntry;
import io.osteon.journal.JournalItem;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Two months of a health record that asks the service about the demonstration's patients, and of
 * clinicians who answer its cards, so that monitoring has something to show.
 */
final class DemonstrationJournal {
  private static final String REASONS =
      "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";
  private static final String[] WHY = {
    "action-completed", "risk-benefit-ratio", "patient-refuses", "need-more-info"
  };

  /** One card in so many is answered; of these one in so many is overridden. */
  private static final int ANSWERED = 2;

  private static final int OVERRIDDEN = 4;

  private final Journal journal;
  private final Evaluator evaluator;
  private final LocalDate today;
  private final Instant now;

  DemonstrationJournal(Journal journal, Evaluator evaluator, LocalDate today, Instant now) {
    this.journal = journal;
    this.evaluator = evaluator;
    this.today = today;
    this.now = now;
  }

  void keep(JsonNode script, List<String> files) {
    int days = script.get("days").asInt();
    int perDay = script.get("perDay").asInt();
    int call = 0;
    for (int day = days; day > 0; day--) {
      for (int i = 0; i < perDay; i++, call++) {
        String file = files.get(call % files.size());
        journal.append(call(script, file, day, call)).join();
      }
    }
  }

  private List<JournalItem> call(JsonNode script, String file, int daysAgo, int call) {
    LocalDate at = today.minusDays(daysAgo);
    // a few minutes after each other, always in the past
    Instant when = now.minus(Duration.ofDays(daysAgo)).plusSeconds(call % 7 * 300L);
    CaseFormat format = DemonstrationMaterial.format(file);
    byte[] input = DemonstrationMaterial.patient(file, at);
    Language language = Language.values()[call % Language.values().length];
    Evaluation evaluation =
        evaluator.evaluate(format.read(input, at, evaluator.ruleBase().terminology()), language);
    List<JournalItem> items = new ArrayList<>();
    items.add(
        new JournalEntry(
            UUID.randomUUID(),
            evaluation.id(),
            evaluation.release().version(),
            evaluation.release().hash(),
            at,
            when,
            format.mediaType(),
            language.tag(),
            input,
            EvaluationJson.bytes(evaluation)));
    if (format == CaseFormat.FHIR_JSON) {
      UUID hook = UUID.randomUUID();
      for (Recommendation recommendation : evaluation.recommendations()) {
        if (recommendation.urgency() != Urgency.INFO) {
          card(script, evaluation, recommendation, hook, when, items);
        }
      }
    }
    return items;
  }

  private void card(
      JsonNode script,
      Evaluation evaluation,
      Recommendation recommendation,
      UUID hook,
      Instant when,
      List<JournalItem> items) {
    UUID card = UUID.randomUUID();
    String service = script.get("service").asText();
    String client = script.get("client").asText();
    items.add(
        new IssuedCard(
            card,
            service,
            client,
            hook,
            recommendation.id(),
            Key.of(recommendation.urgency()),
            evaluation.release().version(),
            evaluation.release().hash(),
            evaluation.id(),
            when,
            List.of()));
    int draw = Math.floorMod(card.hashCode(), ANSWERED * OVERRIDDEN * WHY.length);
    if (draw % ANSWERED == 0) {
      boolean overridden = draw / ANSWERED % OVERRIDDEN == 0;
      Instant answered = when.plusSeconds(40);
      items.add(
          new CardFeedback(
              card,
              service,
              client,
              overridden ? CardFeedback.Outcome.OVERRIDDEN : CardFeedback.Outcome.ACCEPTED,
              List.of(),
              overridden
                  ? new OverrideReason(REASONS, WHY[draw / (ANSWERED * OVERRIDDEN)], null, null)
                  : OverrideReason.NONE,
              answered,
              answered));
    }
  }
}

package io.osteon.cdshooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.StrictJson;
import io.osteon.journal.CardFeedback;
import io.osteon.journal.CardFeedback.Outcome;
import io.osteon.journal.CardFeedback.OverrideReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the body of a feedback call, as CDS Hooks 2.0.1 describes it. All reports are taken or
 * none. Unknown fields and extensions are let go.
 */
final class FeedbackReader {
  private static final int MOST_REPORTS = 1_000;
  private static final int MOST_SUGGESTIONS = 100;
  private static final Map<String, Outcome> OUTCOMES =
      Map.of("accepted", Outcome.ACCEPTED, "overridden", Outcome.OVERRIDDEN);
  private static final Pattern UUID_FORM =
      Pattern.compile(
          "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

  private final String service;
  private final String client;
  private final Instant receivedAt;
  private final ReportFields.Problems problems = new ReportFields.Problems();

  private FeedbackReader(String service, String client, Instant receivedAt) {
    this.service = service;
    this.client = client;
    this.receivedAt = receivedAt;
  }

  /**
   * The reports of a call.
   *
   * @param body JSON in UTF-8
   * @throws InvalidInputException if it is no feedback; the violations name JSON pointers and no
   *     values
   */
  static List<CardFeedback> read(byte[] body, String service, String client, Instant receivedAt) {
    return new FeedbackReader(service, client, receivedAt).read(StrictJson.parse(body));
  }

  private List<CardFeedback> read(JsonNode document) {
    JsonNode feedback = document.path("feedback");
    if (!feedback.isArray()) {
      throw new InvalidInputException(
          List.of(
              new Violation(
                  document.isObject() ? "/feedback" : "",
                  "",
                  "an object with an array \"feedback\"")));
    }
    if (feedback.size() > MOST_REPORTS) {
      throw new InvalidInputException(
          List.of(new Violation("/feedback", "", "at most " + MOST_REPORTS + " reports a call")));
    }
    List<CardFeedback> reports = new ArrayList<>();
    for (int i = 0; i < feedback.size(); i++) {
      ReportFields fields = ReportFields.of(feedback.get(i), "/feedback/" + i, problems);
      if (fields != null) {
        CardFeedback report = report(fields);
        if (report != null) {
          reports.add(report);
        }
      }
    }
    problems.throwIfAny();
    return reports;
  }

  /** A report, or {@code null} if something is wrong with it. */
  private CardFeedback report(ReportFields fields) {
    String card = fields.required("card", UUID_FORM, "the uuid of a card");
    Outcome outcome = fields.choice("outcome", OUTCOMES, "\"accepted\" or \"overridden\"");
    List<String> accepted = acceptedSuggestions(fields);
    if (outcome == Outcome.ACCEPTED && accepted != null && accepted.isEmpty()) {
      fields.wrong("acceptedSuggestions", "the suggestions that were accepted, at least one");
    }
    OverrideReason reason = overrideReason(fields);
    Instant outcomeAt = fields.instant("outcomeTimestamp");
    if (card == null
        || outcome == null
        || accepted == null
        || reason == null
        || outcomeAt == null) {
      return null;
    }
    return new CardFeedback(
        UUID.fromString(card), service, client, outcome, accepted, reason, outcomeAt, receivedAt);
  }

  private List<String> acceptedSuggestions(ReportFields fields) {
    if (!fields.has("acceptedSuggestions")) {
      return List.of();
    }
    List<ReportFields> suggestions = fields.objects("acceptedSuggestions", MOST_SUGGESTIONS);
    if (suggestions == null) {
      return null;
    }
    List<String> ids = new ArrayList<>();
    for (ReportFields suggestion : suggestions) {
      String id = suggestion.required("id", ReportFields.WORD, "the uuid of a suggestion");
      if (id != null) {
        ids.add(id);
      }
    }
    return ids.size() == suggestions.size() ? ids : null;
  }

  private OverrideReason overrideReason(ReportFields fields) {
    if (!fields.has("overrideReason")) {
      return OverrideReason.NONE;
    }
    ReportFields reason = fields.object("overrideReason");
    if (reason == null) {
      return null;
    }
    boolean coded = reason.has("reason") && !reason.isEmptyObject("reason");
    if (!coded && !reason.has("userComment")) {
      reason.wrong("reason", "a reason, a userComment, or both");
      return null;
    }
    String comment = reason.comment("userComment");
    if (!coded) {
      return new OverrideReason(null, null, null, comment);
    }
    ReportFields coding = reason.object("reason");
    return coding == null
        ? null
        : new OverrideReason(
            coding.optional("system", ReportFields.WORD, "a URI"),
            coding.optional("code", ReportFields.PHRASE, "a code"),
            coding.optional("display", ReportFields.PHRASE, "a text"),
            comment);
  }
}

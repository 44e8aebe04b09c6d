package io.osteon.journal;

import io.osteon.journal.CardFeedback.Outcome;
import io.osteon.journal.CardFeedback.OverrideReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bytes of feedback in a spool file, format 3. */
final class FeedbackFormat {
  static final int FORMAT = 3;

  private static final int ACCEPTED = 1;
  private static final int OVERRIDDEN = 2;

  private FeedbackFormat() {}

  static void write(DataOutputStream out, CardFeedback feedback) throws IOException {
    writeReport(out, feedback);
    SpoolData.instant(out, feedback.receivedAt());
  }

  /** What the client said, without when it was received. */
  static void writeReport(DataOutputStream out, CardFeedback feedback) throws IOException {
    SpoolData.uuid(out, feedback.card());
    SpoolData.text(out, feedback.service());
    SpoolData.text(out, feedback.client());
    out.writeByte(feedback.outcome() == Outcome.ACCEPTED ? ACCEPTED : OVERRIDDEN);
    SpoolData.list(out, feedback.acceptedSuggestions(), SpoolData::text);
    SpoolData.optionalText(out, feedback.reason().system());
    SpoolData.optionalText(out, feedback.reason().code());
    SpoolData.optionalText(out, feedback.reason().display());
    SpoolData.optionalText(out, feedback.reason().comment());
    SpoolData.instant(out, feedback.outcomeAt());
  }

  static CardFeedback read(DataInputStream in) throws IOException {
    UUID card = SpoolData.uuid(in);
    String service = SpoolData.text(in);
    String client = SpoolData.text(in);
    Outcome outcome = in.readByte() == ACCEPTED ? Outcome.ACCEPTED : Outcome.OVERRIDDEN;
    List<String> acceptedSuggestions = SpoolData.list(in, SpoolData::text);
    OverrideReason reason =
        new OverrideReason(
            SpoolData.optionalText(in),
            SpoolData.optionalText(in),
            SpoolData.optionalText(in),
            SpoolData.optionalText(in));
    Instant outcomeAt = SpoolData.instant(in);
    Instant receivedAt = SpoolData.instant(in);
    return new CardFeedback(
        card, service, client, outcome, acceptedSuggestions, reason, outcomeAt, receivedAt);
  }
}

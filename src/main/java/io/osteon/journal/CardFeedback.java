package io.osteon.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a clinician did with a card, as a client reported it. The comment may say anything of a
 * patient: it is kept, and shown nowhere else.
 *
 * @param card the card's uuid; the card itself may be unknown as yet
 * @param service id of the CDS service that the report came in at
 * @param client id of the client that reported
 * @param outcome what was done
 * @param acceptedSuggestions ids of the suggestions that were accepted
 * @param reason why the card was overridden, as far as it was said
 * @param outcomeAt when the clinician did it, by the client's clock
 * @param receivedAt when the report came in
 */
public record CardFeedback(
    UUID card,
    String service,
    String client,
    Outcome outcome,
    List<String> acceptedSuggestions,
    OverrideReason reason,
    Instant outcomeAt,
    Instant receivedAt)
    implements JournalItem {
  public CardFeedback {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(outcomeAt, "outcomeAt");
    Objects.requireNonNull(receivedAt, "receivedAt");
    acceptedSuggestions = List.copyOf(acceptedSuggestions);
  }

  /** What was done with a card. */
  public enum Outcome {
    /** At least one suggestion was taken. */
    ACCEPTED,
    /** The card was dismissed. */
    OVERRIDDEN
  }

  /**
   * Why a card was overridden; each part is {@code null} where it was not said.
   *
   * @param system code system
   * @param code code in it
   * @param display words of the code
   * @param comment free text
   */
  public record OverrideReason(String system, String code, String display, String comment) {
    /** Nothing was said. */
    public static final OverrideReason NONE = new OverrideReason(null, null, null, null);

    /** Leaves the comment out, which may be about a patient. */
    @Override
    public String toString() {
      return "OverrideReason[system=" + system + ", code=" + code + "]";
    }
  }

  /**
   * Identifies the report: the same report sent again, at whatever time, has the same. Made from
   * all that the client said, so that a later change of mind is another report.
   */
  public UUID key() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      FeedbackFormat.writeReport(out, this);
      ByteBuffer hash =
          ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
      long most = (hash.getLong() & ~0xf000L) | 0x8000L; // version 8: made by own rules (RFC 9562)
      long least = (hash.getLong() & ~(3L << 62)) | (1L << 63);
      return new UUID(most, least);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

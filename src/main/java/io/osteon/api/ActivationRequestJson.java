package io.osteon.api;

import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationRequest;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what callers ask of activations. */
final class ActivationRequestJson {
  private static final int LONGEST_REASON = 2000;
  private static final int MOST_YEARS = 1;

  private ActivationRequestJson() {}

  /**
   * Reads a request.
   *
   * @throws io.osteon.intake.InvalidInputException with everything that is wrong
   */
  static ActivationRequest read(InputStream body) {
    JsonFields fields = JsonFields.read(body);
    String release = fields.text("release");
    Optional<ActivationMode> mode = mode(fields);
    OptionalInt share = fields.optionalInteger("sharePercent", 1, 99);
    Optional<Instant> startsAt = startsAt(fields);
    String reason = reason(fields);
    boolean isShare = mode.filter(ActivationMode.SHARE::equals).isPresent();
    if (isShare && share.isEmpty()) {
      fields.wrong("/sharePercent", "", "a whole number from 1 to 99, since the mode is share");
    }
    if (mode.isPresent() && !isShare && share.isPresent()) {
      fields.wrong("/sharePercent", "" + share.getAsInt(), "no share, unless the mode is share");
    }
    fields.finish();
    return new ActivationRequest(
        release, mode.orElseThrow(), isShare ? share.getAsInt() : 0, startsAt, reason);
  }

  /** Reads the reason of a rollback. */
  static String readReason(InputStream body) {
    JsonFields fields = JsonFields.read(body);
    String reason = reason(fields);
    fields.finish();
    return reason;
  }

  private static Optional<ActivationMode> mode(JsonFields fields) {
    String text = fields.optionalText("mode").orElse("");
    Optional<ActivationMode> mode = ActivationMode.of(text);
    if (mode.isEmpty()) {
      fields.wrong("/mode", text, "live, shadow or share");
    }
    return mode;
  }

  private static String reason(JsonFields fields) {
    String reason = fields.optionalText("reason").orElse("").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      fields.wrong("/reason", "", "why, in 1 to 2000 characters");
    }
    return reason;
  }

  private static Optional<Instant> startsAt(JsonFields fields) {
    Optional<String> text = fields.optionalText("startsAt");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text.get());
      if (time.isBefore(OffsetDateTime.now(time.getOffset()).plusYears(MOST_YEARS))) {
        return Optional.of(time.toInstant());
      }
    } catch (DateTimeException e) {
      // told below
    }
    fields.wrong("/startsAt", text.get(), "a time within a year such as 2026-01-31T08:00:00+08:00");
    return Optional.empty();
  }
}

package io.osteon.web.activations;

import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationRequest;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The fields of the form that puts a release in force, as a browser sends them. */
public class ActivationForm {
  private static final int LONGEST_REASON = 2000;

  @FormParam("release")
  String release;

  @FormParam("mode")
  String mode;

  @FormParam("sharePercent")
  String sharePercent;

  @FormParam("when")
  String when;

  @FormParam("startsAt")
  String startsAt;

  @FormParam("reason")
  String reason;

  /**
   * What is asked for.
   *
   * @throws InvalidInputException naming the field that cannot be taken
   */
  ActivationRequest request() {
    ActivationMode wanted =
        ActivationMode.of(text(mode))
            .orElseThrow(() -> invalid("/mode", text(mode), "live, shadow or share"));
    return new ActivationRequest(
        text(release),
        wanted,
        wanted == ActivationMode.SHARE ? percent() : 0,
        text(when).equals("later") ? Optional.of(start()) : Optional.empty(),
        reason(reason));
  }

  private int percent() {
    String text = text(sharePercent);
    if (!text.matches("[1-9][0-9]?")) {
      throw invalid("/sharePercent", text, "1 to 99");
    }
    return Integer.parseInt(text);
  }

  private Instant start() {
    try {
      return LocalDateTime.parse(text(startsAt)).atZone(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      throw invalid("/startsAt", text(startsAt), "a date and time such as 2027-12-31T06:00");
    }
  }

  /** A reason as it was written, without white space around it. */
  static String reason(String text) {
    String reason = text(text);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw invalid("/reason", "", "a reason in 1 to 2000 characters");
    }
    return reason;
  }

  private static InvalidInputException invalid(String pointer, String value, String expected) {
    String shown = value.length() > 100 ? value.substring(0, 100) : value;
    return new InvalidInputException(List.of(new Violation(pointer, shown, expected)));
  }

  private static String text(String field) {
    return field == null ? "" : field.strip();
  }
}

package io.osteon.intake;

import java.util.Objects;

/**
 * Something in the input that was left out or read only in part.
 *
 * @param location a JSON pointer or FHIR reference
 * @param code a stable short key such as {@code unknown-code}
 * @param message what was left out and why, in English; never patient data beyond the code or unit
 *     in question
 */
public record InputNote(String location, String code, String message) {
  public InputNote {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }
}

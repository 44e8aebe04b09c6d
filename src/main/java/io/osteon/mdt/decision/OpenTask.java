package io.osteon.mdt.decision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A task of somebody that has not been done.
 *
 * @param meeting in which it was decided
 * @param patientCase the id of the case
 * @param pseudonym of the case
 * @param text what is to be done
 * @param due by when, or {@code null}
 */
public record OpenTask(
    UUID meeting, UUID patientCase, String pseudonym, String text, LocalDate due) {
  public OpenTask {
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(patientCase, "patientCase");
    Objects.requireNonNull(pseudonym, "pseudonym");
    Objects.requireNonNull(text, "text");
  }
}

package io.osteon.mdt;

import java.util.Objects;
import java.util.UUID;

/**
 * Something has changed in a meeting.
 *
 * @param number grows from event to event, across replicas
 * @param meeting its id
 * @param patientCase the id of the case it is about; {@code null} for the meeting as a whole
 * @param part what has changed
 */
public record BoardEvent(long number, UUID meeting, UUID patientCase, BoardPart part) {
  public BoardEvent {
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(part, "part");
  }
}

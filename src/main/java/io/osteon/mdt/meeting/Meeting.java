package io.osteon.mdt.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A meeting of the board.
 *
 * @param id of the meeting
 * @param name a few words for lists
 * @param date when it is, local to the site; cases are judged as of this day
 * @param begins at what time, or {@code null}
 * @param place where, or {@code null}
 * @param chair the account of who leads it and signs its decisions
 * @param chairName the chair's name for people
 * @param quorum how many members must be present for it to begin; at least 1
 * @param state where it stands
 * @param createdAt when it was planned
 * @param version grows with every change of the above; members and agenda do not count
 */
public record Meeting(
    UUID id,
    String name,
    LocalDate date,
    LocalTime begins,
    String place,
    UUID chair,
    String chairName,
    int quorum,
    MeetingState state,
    Instant createdAt,
    long version) {
  public Meeting {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(chair, "chair");
    Objects.requireNonNull(chairName, "chairName");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(createdAt, "createdAt");
    if (quorum < 1) {
      throw new IllegalArgumentException("a quorum is at least 1");
    }
  }
}

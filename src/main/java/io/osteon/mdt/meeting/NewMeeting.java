package io.osteon.mdt.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A meeting as somebody plans it; {@link Meetings} checks it.
 *
 * @param name a few words for lists
 * @param date when it is
 * @param begins at what time, or {@code null}
 * @param place where, or {@code null}
 * @param chair the account of who leads it
 * @param quorum how many members must be present for it to begin
 * @param members who is invited; the chair always is
 */
public record NewMeeting(
    String name,
    LocalDate date,
    LocalTime begins,
    String place,
    UUID chair,
    int quorum,
    List<Invitation> members) {
  public NewMeeting {
    members = List.copyOf(members);
  }
}

package io.osteon.mdt.meeting;

import java.util.Objects;
import java.util.UUID;

/**
 * A case on the agenda of a meeting.
 *
 * @param meeting its id
 * @param patientCase the id of the case
 * @param pseudonym of the case
 * @param position from 1
 * @param question what the board is asked in this meeting
 * @param decided whether anything is recorded as decided
 * @param signed whether the newest revision of the decision is signed
 */
public record AgendaItem(
    UUID meeting,
    UUID patientCase,
    String pseudonym,
    int position,
    String question,
    boolean decided,
    boolean signed) {
  public AgendaItem {
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(patientCase, "patientCase");
    Objects.requireNonNull(pseudonym, "pseudonym");
    Objects.requireNonNull(question, "question");
  }
}

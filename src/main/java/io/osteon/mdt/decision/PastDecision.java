package io.osteon.mdt.decision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A decision in a list.
 *
 * @param meeting its id
 * @param meetingName its name
 * @param date of the meeting
 * @param patientCase the id of the case
 * @param pseudonym of the case
 * @param question what the board was asked
 * @param text the decision in the board's own words; may be empty
 * @param revision the newest
 * @param signed whether that is signed
 */
public record PastDecision(
    UUID meeting,
    String meetingName,
    LocalDate date,
    UUID patientCase,
    String pseudonym,
    String question,
    String text,
    int revision,
    boolean signed) {
  public PastDecision {
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(meetingName, "meetingName");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(patientCase, "patientCase");
    Objects.requireNonNull(pseudonym, "pseudonym");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(text, "text");
  }
}

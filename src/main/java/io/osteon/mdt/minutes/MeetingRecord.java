package io.osteon.mdt.minutes;

import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Dissent;
import io.osteon.mdt.decision.Response;
import io.osteon.mdt.decision.Vote;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.rulebase.Language;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that is on record of a meeting; what leaves the service is made of this alone, so that it is
 * the same whenever it is made.
 *
 * @param meeting itself
 * @param members who was invited, and who was there
 * @param cases in the order of the agenda
 * @param language of the evaluations' words
 */
public record MeetingRecord(
    Meeting meeting, List<MeetingMember> members, List<CaseEntry> cases, Language language) {
  public MeetingRecord {
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(language, "language");
    members = List.copyOf(members);
    cases = List.copyOf(cases);
  }

  /** When the latest thing happened of which the record knows the time. */
  public Instant latest() {
    return cases.stream()
        .flatMap(entry -> Stream.concat(Stream.of(entry.decision()), entry.earlier().stream()))
        .flatMap(MeetingRecord::times)
        .reduce(meeting.createdAt(), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** When the latest entry of a decision was made; {@code otherwise} where there is none. */
  public static Instant latest(CaseDecision decision, Instant otherwise) {
    return times(decision)
        .reduce((one, other) -> one.isAfter(other) ? one : other)
        .orElse(otherwise);
  }

  private static Stream<Instant> times(CaseDecision decision) {
    Stream<Instant> signed =
        decision.isSigned() ? Stream.of(decision.signature().at()) : Stream.empty();
    Stream<Instant> written =
        decision.text() == null ? Stream.empty() : Stream.of(decision.text().at());
    return Stream.of(
            signed,
            written,
            decision.responses().stream().map(Response::at),
            decision.dissents().stream().map(Dissent::at),
            decision.votes().stream().map(Vote::at))
        .flatMap(times -> times);
  }
}

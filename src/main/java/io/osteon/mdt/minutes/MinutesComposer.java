package io.osteon.mdt.minutes;

import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Specialty;
import io.osteon.rulebase.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts what is on record of a meeting into words. The same record, language and time zone give the
 * same minutes.
 */
public final class MinutesComposer {
  private final MeetingRecord held;
  private final Language language;
  private final Moments moments;
  private final SourceNumbers sources;

  private MinutesComposer(MeetingRecord held, ZoneId zone) {
    this.held = held;
    this.language = held.language();
    this.moments = new Moments(language, zone);
    this.sources = new SourceNumbers(language);
  }

  /**
   * The minutes of a meeting in the language of its record.
   *
   * @param zone in which times are told
   */
  public static Minutes compose(MeetingRecord held, ZoneId zone) {
    return new MinutesComposer(held, zone).compose();
  }

  private Minutes compose() {
    CaseMinutes composer = new CaseMinutes(language, moments, sources);
    List<Minutes.Case> cases = held.cases().stream().map(composer::of).toList();
    Meeting meeting = held.meeting();
    return new Minutes(
        language,
        word(MinutesWord.TITLE),
        meeting.name(),
        moments.date(meeting.date()),
        count(cases, Minutes.State.SIGNED) < cases.size(),
        facts(cases),
        members(),
        cases,
        sources.all(),
        held.latest());
  }

  private List<Minutes.Labelled> facts(List<Minutes.Case> cases) {
    Meeting meeting = held.meeting();
    List<Minutes.Labelled> facts = new ArrayList<>();
    String date = moments.date(meeting.date());
    facts.add(
        labelled(
            MinutesWord.DATE,
            meeting.begins() == null ? date : date + " " + moments.clock(meeting.begins())));
    if (meeting.place() != null && !meeting.place().isBlank()) {
      facts.add(labelled(MinutesWord.PLACE, meeting.place()));
    }
    facts.add(labelled(MinutesWord.CHAIR, meeting.chairName()));
    facts.add(labelled(MinutesWord.STATE, word(state(meeting.state()))));
    long present = held.members().stream().filter(MeetingMember::present).count();
    facts.add(
        labelled(
            MinutesWord.QUORUM,
            word(
                MinutesWord.QUORUM_VALUE,
                present,
                held.members().size(),
                meeting.quorum(),
                word(
                    present >= meeting.quorum() ? MinutesWord.QUORATE : MinutesWord.NOT_QUORATE))));
    facts.add(
        labelled(
            MinutesWord.DECISIONS,
            word(
                MinutesWord.DECISIONS_VALUE,
                cases.size(),
                count(cases, Minutes.State.SIGNED),
                count(cases, Minutes.State.UNSIGNED),
                count(cases, Minutes.State.UNDECIDED))));
    return facts;
  }

  private static long count(List<Minutes.Case> cases, Minutes.State state) {
    return cases.stream().filter(each -> each.state() == state).count();
  }

  private static MinutesWord state(MeetingState state) {
    return switch (state) {
      case PLANNED -> MinutesWord.PLANNED;
      case IN_PROGRESS -> MinutesWord.IN_PROGRESS;
      case CLOSED -> MinutesWord.CLOSED;
    };
  }

  private List<Minutes.Member> members() {
    return held.members().stream()
        .map(
            member ->
                new Minutes.Member(
                    member.name(),
                    Specialty.title(member.specialty(), language),
                    member.present(),
                    member.account().equals(held.meeting().chair())))
        .toList();
  }

  private Minutes.Labelled labelled(MinutesWord label, String value) {
    return new Minutes.Labelled(word(label), value);
  }

  private String word(MinutesWord word, Object... values) {
    return word.in(language, values);
  }
}

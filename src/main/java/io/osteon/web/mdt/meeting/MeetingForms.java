package io.osteon.web.mdt.meeting;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.ViolationWording;
import io.osteon.mdt.meeting.Candidate;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.meeting.Specialty;
import io.osteon.rulebase.Language;
import io.osteon.web.mdt.form.TypedForm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads and fills the form of a meeting. A member's fields are named by the account. */
final class MeetingForms {
  private static final int USUAL_QUORUM = 3;

  private MeetingForms() {}

  /**
   * A form for a new meeting.
   *
   * @param chair who is proposed to lead it, or {@code null}
   */
  static TypedForm empty(LocalDate date, UUID chair) {
    TypedForm form = TypedForm.empty();
    form.put("date", date.toString());
    form.put("quorum", String.valueOf(USUAL_QUORUM));
    form.put("chair", chair == null ? "" : chair.toString());
    return form;
  }

  /** The form of a meeting that is planned already. */
  static TypedForm of(Meeting meeting, List<MeetingMember> members, Language language) {
    TypedForm form = TypedForm.empty();
    form.put("version", String.valueOf(meeting.version()));
    form.put("name", meeting.name());
    form.put("date", meeting.date().toString());
    form.put("begins", meeting.begins() == null ? "" : meeting.begins().toString());
    form.put("place", meeting.place());
    form.put("chair", meeting.chair().toString());
    form.put("quorum", String.valueOf(meeting.quorum()));
    for (MeetingMember member : members) {
      form.put("invite-" + member.account(), "yes");
      form.put("specialty-" + member.account(), Specialty.title(member.specialty(), language));
    }
    return form;
  }

  /** The meeting that a form asks for; empty, with problems at its fields, where it is none. */
  static Optional<NewMeeting> read(TypedForm form, List<Candidate> candidates, MeetingWords words) {
    String name = form.value("name");
    if (name.isEmpty()) {
      form.problem("name", words.problemName());
    }
    Optional<LocalDate> date = date(form.value("date"));
    if (date.isEmpty()) {
      form.problem("date", words.problemDate());
    }
    Optional<LocalTime> begins = time(form.value("begins"));
    if (begins.isEmpty() && !form.value("begins").isEmpty()) {
      form.problem("begins", words.problemTime());
    }
    Optional<UUID> chair =
        candidates.stream()
            .filter(Candidate::mayChair)
            .map(Candidate::account)
            .filter(account -> form.is("chair", account.toString()))
            .findFirst();
    if (chair.isEmpty()) {
      form.problem("chair", words.problemChair());
    }
    int quorum = form.value("quorum").matches("[1-9][0-9]?") ? quorum(form) : 0;
    if (quorum == 0) {
      form.problem("quorum", words.problemQuorum());
    }
    if (!form.problems().isEmpty()) {
      return Optional.empty();
    }
    String place = form.value("place");
    return Optional.of(
        new NewMeeting(
            name,
            date.get(),
            begins.orElse(null),
            place.isEmpty() ? null : place,
            chair.get(),
            quorum,
            invitations(form, candidates, chair.get())));
  }

  private static int quorum(TypedForm form) {
    return Integer.parseInt(form.value("quorum"));
  }

  private static List<Invitation> invitations(
      TypedForm form, List<Candidate> candidates, UUID chair) {
    List<Invitation> invitations = new ArrayList<>();
    for (Candidate candidate : candidates) {
      UUID account = candidate.account();
      if (form.is("invite-" + account, "yes") || account.equals(chair)) {
        invitations.add(new Invitation(account, specialty(form.value("specialty-" + account))));
      }
    }
    return invitations;
  }

  /** The key of a specialty that is named in one of the languages; free text otherwise. */
  private static String specialty(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    for (Specialty specialty : Specialty.values()) {
      for (Language language : Language.values()) {
        if (specialty.title(language).toLowerCase(Locale.ROOT).equals(wanted)) {
          return specialty.key();
        }
      }
    }
    return typed;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Says at its fields what the meeting was refused for; what belongs to none is given back. */
  static List<InvalidInputException.Violation> said(
      TypedForm form, InvalidInputException refusal, Language language) {
    List<InvalidInputException.Violation> others = new ArrayList<>();
    for (InvalidInputException.Violation violation : refusal.violations()) {
      String field = violation.pointer().replaceFirst("^/", "");
      if (List.of("name", "date", "begins", "place", "chair", "quorum").contains(field)) {
        form.problem(field, ViolationWording.expected(violation, language));
      } else {
        others.add(violation);
      }
    }
    return others;
  }
}

package io.osteon.mdt.meeting;

import io.osteon.accounts.Account;
import io.osteon.accounts.AccountDirectory;
import io.osteon.accounts.Role;
import io.osteon.mdt.BoardText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What of a planned meeting was checked and put into form.
 *
 * @param place or {@code null}
 * @param specialties of those who are invited, the chair included
 */
record MeetingPlan(String name, String place, Map<UUID, String> specialties) {
  private static final int MOST_MEMBERS = 100;

  static MeetingPlan of(NewMeeting wanted) {
    String name = BoardText.line("/name", wanted.name(), Meetings.NAME_LIMIT);
    String place = BoardText.optionalLine("/place", wanted.place(), BoardText.LINE);
    if (wanted.date() == null) {
      throw BoardText.invalid("/date", "", "a day such as 2026-11-26");
    }
    if (wanted.chair() == null) {
      throw BoardText.invalid("/chair", "", "the id of the account of who leads it");
    }
    Map<UUID, String> specialties = new LinkedHashMap<>();
    for (Invitation invitation : wanted.members()) {
      specialties.put(
          invitation.account(),
          BoardText.optionalLine(
              "/members/specialty", invitation.specialty(), Meetings.NAME_LIMIT));
    }
    specialties.putIfAbsent(wanted.chair(), "");
    if (specialties.size() > MOST_MEMBERS) {
      throw BoardText.invalid("/members", "", "at most " + MOST_MEMBERS + " members");
    }
    if (wanted.quorum() < 1 || wanted.quorum() > specialties.size()) {
      throw BoardText.invalid(
          "/quorum",
          Integer.toString(wanted.quorum()),
          "a number from 1 to that of the members, which is " + specialties.size());
    }
    return new MeetingPlan(name, place.isEmpty() ? null : place, specialties);
  }

  /** Who is to lead it. */
  static Account chair(Handle transaction, UUID account) {
    return AccountDirectory.find(transaction, account)
        .filter(a -> a.active() && AccountDirectory.has(a, Role.MDT_CHAIR))
        .orElseThrow(
            () ->
                BoardText.invalid(
                    "/chair", account.toString(), "an active account with the role mdt-chair"));
  }

  /** Those who are members already stay, though their accounts may have changed since. */
  void invite(Handle transaction, UUID meeting, Set<UUID> members) {
    specialties.forEach(
        (id, specialty) -> {
          String name = members.contains(id) ? "" : invited(transaction, id).displayName();
          MeetingTable.invite(transaction, meeting, id, name, specialty);
        });
  }

  private static Account invited(Handle transaction, UUID id) {
    return AccountDirectory.find(transaction, id)
        .filter(a -> a.active() && AccountDirectory.has(a, Role.MDT_MEMBER, Role.MDT_CHAIR))
        .orElseThrow(
            () ->
                BoardText.invalid(
                    "/members",
                    id.toString(),
                    "an active account with the role mdt-member or mdt-chair"));
  }
}

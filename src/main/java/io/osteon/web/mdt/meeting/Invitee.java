package io.osteon.web.mdt.meeting;

import io.osteon.mdt.meeting.Candidate;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A person who can be invited, as the form of a meeting names its fields.
 *
 * @param account id of the account
 * @param name for people
 * @param mayChair the person may lead meetings
 */
@TemplateData
public record Invitee(String account, String name, boolean mayChair) {

  /** People as the form shows them. */
  static List<Invitee> of(List<Candidate> candidates) {
    return candidates.stream()
        .map(each -> new Invitee(each.account().toString(), each.name(), each.mayChair()))
        .toList();
  }

  /** The field that says that the person is invited. */
  public String invite() {
    return "invite-" + account;
  }

  /** The field in which the person's specialty stands. */
  public String specialty() {
    return "specialty-" + account;
  }
}

package io.osteon.web.mdt.patient;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What is being entered: a new case, or another record of one.
 *
 * @param address of the entry's pages
 * @param pseudonym of the case that gets another record; empty for a new case
 * @param back where a cancelled entry leads
 * @param meetings that a new case can be put on the agenda of
 * @param meeting id of the meeting from which somebody came; empty where it was none
 * @param filled how the form was filled with the newest record: empty, {@code document} where it
 *     came as a document, {@code large} where it is too large for the form
 */
@TemplateData
public record Entry(
    String address,
    String pseudonym,
    String back,
    List<FormVocabulary.Choice> meetings,
    String meeting,
    String filled) {
  public Entry {
    meetings = List.copyOf(meetings);
  }

  /** A new case is entered. */
  public boolean isNew() {
    return pseudonym.isEmpty();
  }

  /** Where a way to enter it is, {@code form} or {@code document}. */
  public String way(String way) {
    String came = meeting.isEmpty() ? "" : "&meeting=" + meeting;
    return address + (isNew() ? "" : "/new") + "?way=" + way + came;
  }
}

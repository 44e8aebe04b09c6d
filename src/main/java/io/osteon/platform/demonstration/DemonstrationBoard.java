package io.osteon.platform.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.Actor;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.BoardEvaluations;
import io.osteon.rulebase.Key;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Plays the script's cases and meetings: every step is one that people do, by the same services.
 */
final class DemonstrationBoard {

  /** The services as they are on a day of the play, so that what happened earlier says so. */
  interface Stage {
    /** Cases, entered some days from today. */
    BoardCases cases(int day);

    /** Meetings, some days from today. */
    Meetings meetings(int day);

    /** Decisions, some days from today. */
    Decisions decisions(int day);
  }

  private final Stage stage;
  private final BoardEvaluations evaluations;
  private final Map<String, DemonstrationPerson> people;
  private final LocalDate today;
  private final Map<String, UUID> cases = new HashMap<>();

  DemonstrationBoard(
      Stage stage,
      BoardEvaluations evaluations,
      Map<String, DemonstrationPerson> people,
      LocalDate today) {
    this.stage = stage;
    this.evaluations = evaluations;
    this.people = people;
    this.today = today;
  }

  void play(JsonNode script) {
    script.get("cases").forEach(this::enter);
    script.get("meetings").forEach(this::hold);
  }

  private Actor actor(JsonNode entry) {
    return person(entry.get("by").asText()).actor();
  }

  private DemonstrationPerson person(String name) {
    return people.get(name);
  }

  private void enter(JsonNode entry) {
    String file = entry.get("record").asText();
    BoardCase entered =
        stage
            .cases(entry.get("day").asInt())
            .create(
                actor(entry),
                new NewCase(
                    entry.get("pseudonym").asText(),
                    entry.get("question").asText(),
                    DemonstrationMaterial.format(file),
                    DemonstrationMaterial.patient(file, today),
                    RecordOrigin.DOCUMENT));
    cases.put(entered.pseudonym(), entered.id());
  }

  /** What has become known of a case since it was entered, and what is asked now. */
  private void bringUpToDate(JsonNode entry) {
    BoardCases service = stage.cases(entry.get("day").asInt());
    UUID id = cases.get(entry.get("case").asText());
    String file = entry.get("record").asText();
    service.addRecord(
        actor(entry),
        id,
        service.find(id).version(),
        DemonstrationMaterial.format(file),
        DemonstrationMaterial.patient(file, today),
        RecordOrigin.DOCUMENT);
    service.changeQuestion(
        actor(entry), id, service.find(id).version(), entry.get("question").asText());
  }

  private void hold(JsonNode entry) {
    entry.path("records").forEach(this::bringUpToDate);
    int day = entry.get("day").asInt();
    Meetings meetings = stage.meetings(Math.min(day, 0));
    List<DemonstrationPerson> present = named(entry.get("present"));
    List<DemonstrationPerson> invited = new ArrayList<>(present);
    invited.addAll(named(entry.get("absent")));
    DemonstrationPerson chair = invited.get(0);
    Meeting meeting = meetings.create(chair.actor(), wanted(entry, day, chair, invited));
    for (JsonNode item : entry.get("agenda")) {
      meetings.addCase(chair.actor(), meeting.id(), cases.get(item.get("case").asText()), null);
    }
    for (DemonstrationPerson each : present) {
      meetings.present(chair.actor(), meeting.id(), each.account().id(), true);
    }
    String end = entry.get("end").asText();
    if (end.equals("planned")) {
      return;
    }
    meetings.begin(chair.actor(), meeting.id(), meetings.find(meeting.id()).version());
    for (JsonNode item : entry.get("agenda")) {
      new Discussion(meeting.id(), day, chair.actor(), item).play();
    }
    if (end.equals("closed")) {
      meetings.close(chair.actor(), meeting.id(), meetings.find(meeting.id()).version());
    }
  }

  private NewMeeting wanted(
      JsonNode entry, int day, DemonstrationPerson chair, List<DemonstrationPerson> invited) {
    return new NewMeeting(
        entry.get("name").asText(),
        today.plusDays(day),
        begins(entry),
        entry.get("place").asText(),
        chair.account().id(),
        entry.get("quorum").asInt(),
        invited.stream()
            .map(each -> new Invitation(each.account().id(), each.specialty()))
            .toList());
  }

  /** The meeting that goes on has begun within this hour, whenever that is. */
  private static LocalTime begins(JsonNode entry) {
    return entry.has("begins")
        ? LocalTime.parse(entry.get("begins").asText())
        : LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.HOURS);
  }

  private List<DemonstrationPerson> named(JsonNode names) {
    List<DemonstrationPerson> found = new ArrayList<>();
    names.forEach(name -> found.add(person(name.asText())));
    return found;
  }

  /** What a meeting says about one case. */
  private final class Discussion {
    private final UUID meeting;
    private final UUID patientCase;
    private final int day;
    private final Actor chair;
    private final JsonNode item;
    private final Decisions decisions;
    private final DecisionBasis seen;

    Discussion(UUID meeting, int day, Actor chair, JsonNode item) {
      this.meeting = meeting;
      this.patientCase = cases.get(item.get("case").asText());
      this.day = day;
      this.chair = chair;
      this.item = item;
      this.decisions = stage.decisions(day);
      this.seen = evaluations.basis(meeting, patientCase);
    }

    void play() {
      item.path("responses").forEach(this::respond);
      if (item.has("text")) {
        JsonNode text = item.get("text");
        decisions.writeText(actor(text), meeting, patientCase, seen, 0, text.get("words").asText());
      }
      item.path("dissents").forEach(this::dissent);
      item.path("votes")
          .fields()
          .forEachRemaining(vote -> vote(vote.getKey(), vote.getValue().asText()));
      item.path("tasks").forEach(this::task);
      if (item.path("signed").asBoolean()) {
        decisions.sign(
            chair, meeting, patientCase, decisions.find(meeting, patientCase).contentHash());
      }
    }

    private void respond(JsonNode response) {
      decisions.respond(
          actor(response),
          meeting,
          patientCase,
          seen,
          response.get("rule").asText(),
          0,
          Key.parse(response.get("answer").asText(), Answer.values()).orElseThrow(),
          response.path("text").asText(""),
          response.path("reason").asText(""));
    }

    private void dissent(JsonNode dissent) {
      decisions.addDissent(
          actor(dissent),
          meeting,
          patientCase,
          seen,
          dissent.get("name").asText(),
          dissent.get("text").asText());
    }

    private void vote(String name, String ballot) {
      decisions.vote(
          person(name).actor(),
          meeting,
          patientCase,
          seen,
          Key.parse(ballot, Ballot.values()).orElseThrow());
    }

    private void task(JsonNode task) {
      String text = task.get("text").asText();
      CaseDecision after =
          decisions.addTask(
              chair,
              meeting,
              patientCase,
              seen,
              text,
              task.get("owner").asText(),
              today.plusDays(day + task.get("due").asLong()));
      if (task.path("done").asBoolean()) {
        after.tasks().stream()
            .filter(added -> added.text().equals(text))
            .forEach(
                added ->
                    decisions.markTask(
                        chair, meeting, patientCase, added.id(), added.version(), true));
      }
    }
  }
}

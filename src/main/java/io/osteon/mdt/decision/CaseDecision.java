package io.osteon.mdt.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a meeting decided about a case. Each part has its own version, so that people who write
 * different parts do not hinder each other.
 *
 * @param meeting its id
 * @param patientCase the id of the case
 * @param basis what the board saw; {@code null} until something is recorded
 * @param responses to recommendations, by rule id
 * @param text in the board's own words; {@code null} until written
 * @param dissents in the order in which they were recorded
 * @param votes by name
 * @param tasks in the order in which they were recorded
 * @param signature {@code null} until signed
 * @param revision from 1; the next begins when a signed decision is reopened
 * @param reopenedBecause why this revision was begun; empty for the first
 * @param contentHash SHA-256 of the canonical JSON of the above without the signature; a chair
 *     signs the content that has the hash that the chair saw
 */
public record CaseDecision(
    UUID meeting,
    UUID patientCase,
    DecisionBasis basis,
    List<Response> responses,
    DecisionText text,
    List<Dissent> dissents,
    List<Vote> votes,
    List<BoardTask> tasks,
    Signature signature,
    int revision,
    String reopenedBecause,
    String contentHash) {
  public CaseDecision {
    Objects.requireNonNull(meeting, "meeting");
    Objects.requireNonNull(patientCase, "patientCase");
    Objects.requireNonNull(reopenedBecause, "reopenedBecause");
    Objects.requireNonNull(contentHash, "contentHash");
    responses = List.copyOf(responses);
    dissents = List.copyOf(dissents);
    votes = List.copyOf(votes);
    tasks = List.copyOf(tasks);
  }

  /** Whether nothing is recorded yet. */
  public boolean isEmpty() {
    return basis == null;
  }

  /** Whether the chair has signed; it never changes again. */
  public boolean isSigned() {
    return signature != null;
  }

  /** The answer to a rule's recommendation, if there is one. */
  public Optional<Response> response(String rule) {
    return responses.stream().filter(response -> response.rule().equals(rule)).findFirst();
  }

  /** How many votes are of a kind. */
  public long count(Ballot ballot) {
    return votes.stream().filter(vote -> vote.ballot() == ballot).count();
  }
}

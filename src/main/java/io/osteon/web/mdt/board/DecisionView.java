package io.osteon.web.mdt.board;

import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.BoardTask;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Dissent;
import io.osteon.mdt.decision.Response;
import io.osteon.mdt.decision.SignatureState;
import io.osteon.mdt.decision.Vote;
import io.osteon.mdt.meeting.MeetingMember;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The decision of the board as its page shows it.
 *
 * @param decision the newest revision
 * @param recommendations what is shown, with the answers
 * @param members of the meeting
 * @param reader the account of who looks at it
 */
@TemplateData
public record DecisionView(
    CaseDecision decision,
    List<BoardRecommendation> recommendations,
    List<MeetingMember> members,
    UUID reader) {
  private static final int SHORT_HASH = 12;

  public DecisionView {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(reader, "reader");
    recommendations = List.copyOf(recommendations);
    members = List.copyOf(members);
  }

  /** The chair has signed. */
  public boolean isSigned() {
    return decision.isSigned();
  }

  /** The signature fits what is stored. */
  public boolean isSignatureValid() {
    return isSigned() && decision.signature().isValid();
  }

  /** What is stored is not what was signed. */
  public boolean isSignatureBroken() {
    return isSigned() && decision.signature().state() == SignatureState.BROKEN;
  }

  /** Nobody here can say whether the signature fits. */
  public boolean isSignatureUnknown() {
    return isSigned() && decision.signature().state() == SignatureState.UNKNOWN_KEY;
  }

  /** The beginning of the hash of the content, for people. */
  public String shortHash() {
    String hash = decision.contentHash();
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  /** How many recommendations are shown. */
  public int all() {
    return recommendations.size();
  }

  /** How many of them have an answer. */
  public long answered() {
    return recommendations.stream().filter(each -> each.response() != null).count();
  }

  /** How many are accepted. */
  public long accepted() {
    return count(Answer.ACCEPT);
  }

  /** How many are followed in another way. */
  public long modified() {
    return count(Answer.MODIFY);
  }

  /** How many are rejected. */
  public long rejected() {
    return count(Answer.REJECT);
  }

  private long count(Answer answer) {
    return recommendations.stream()
        .filter(each -> each.response() != null && each.response().answer() == answer)
        .count();
  }

  /** The first recommendation without an answer, or {@code null}. */
  public BoardRecommendation nextOpen() {
    return recommendations.stream()
        .filter(each -> each.response() == null)
        .findFirst()
        .orElse(null);
  }

  /** Answers to rules that are not shown now. */
  public List<Response> elsewhere() {
    List<String> shown = recommendations.stream().map(BoardRecommendation::id).toList();
    return decision.responses().stream().filter(each -> !shown.contains(each.rule())).toList();
  }

  /** The decision in the board's words; empty while there is none. */
  public String textWords() {
    return decision.text() == null ? "" : decision.text().text();
  }

  /** The version of these words, 0 while there are none. */
  public long textVersion() {
    return decision.text() == null ? 0 : decision.text().version();
  }

  /** How many are for the decision. */
  public long votesFor() {
    return decision.count(Ballot.FOR);
  }

  /** How many are against it. */
  public long votesAgainst() {
    return decision.count(Ballot.AGAINST);
  }

  /** How many are neither for nor against it. */
  public long abstentions() {
    return decision.count(Ballot.ABSTAIN);
  }

  /** The reader is a member of the meeting, and so may vote. */
  public boolean isVoter() {
    return members.stream().anyMatch(member -> member.account().equals(reader));
  }

  /** The key of the reader's own vote; empty while there is none. */
  public String ownBallot() {
    return decision.votes().stream()
        .filter(vote -> vote.account().equals(reader))
        .map(Vote::ballot)
        .map(Ballot::key)
        .findFirst()
        .orElse("");
  }

  /** The name of the form of a dissent, as {@link Attempt} knows it. */
  public String dissentForm(Dissent dissent) {
    return "dissent-" + dissent.id();
  }

  /** The name of the form of a task, as {@link Attempt} knows it. */
  public String taskForm(BoardTask task) {
    return "task-" + task.id();
  }
}

package io.osteon.mdt.decision;

import io.osteon.accounts.Actor;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.mdt.meeting.MeetingState;
import java.util.UUID;

/**
 * An act on a decision that is held.
 *
 * @param held how it was found
 * @param before its newest revision as it was
 * @param basis on which it rests; {@code null} when nothing is recorded
 * @param writing into the revision that counts
 */
record DecisionEntry(
    DecisionTable.Held held,
    DecisionReading.Whole before,
    DecisionBasis basis,
    PartWriting writing) {

  /** The same act on another revision. */
  DecisionEntry of(int revision, DecisionBasis on) {
    DecisionHead.Key key = writing.key();
    return new DecisionEntry(
        held,
        before,
        on,
        new PartWriting(
            writing.transaction(),
            new DecisionHead.Key(key.meeting(), key.patientCase(), revision),
            writing.version(),
            writing.by(),
            writing.at()));
  }

  Response response(String rule) {
    return before.parts().responses().stream()
        .filter(response -> response.rule().equals(rule))
        .findFirst()
        .orElse(null);
  }

  Dissent dissent(UUID id) {
    return before.parts().dissents().stream()
        .filter(dissent -> dissent.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The decision has no such dissent."));
  }

  BoardTask task(UUID id) {
    return before.parts().tasks().stream()
        .filter(task -> task.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The decision has no such task."));
  }

  boolean hasVoted(UUID account, Ballot ballot) {
    return before.parts().votes().stream()
        .anyMatch(vote -> vote.account().equals(account) && vote.ballot() == ballot);
  }

  /** Votes and signatures take a meeting that has begun. */
  void requireBegun() {
    if (held.state() == MeetingState.PLANNED) {
      throw new NotAllowedException("wrong-state", "The meeting has not begun.");
    }
  }

  void requireChair(Actor actor) {
    if (!held.chair().equals(actor.account())) {
      throw new NotAllowedException(
          "not-the-chair", "Only the chair of the meeting signs and reopens its decisions.");
    }
  }

  static void requireVersion(long current, long expected) {
    if (current != expected) {
      throw new StaleVersionException(current);
    }
  }
}

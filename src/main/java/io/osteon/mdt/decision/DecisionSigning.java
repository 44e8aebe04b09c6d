package io.osteon.mdt.decision;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.signature.CanonicalText;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.BoardText;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Signs decisions with the site's key, and begins the next revision of signed ones. */
final class DecisionSigning {
  private final BoardDesk desk;
  private final DecisionActs acts;
  private final DecisionReading reading;
  private final SigningKey key;

  DecisionSigning(BoardDesk desk, DecisionActs acts, DecisionReading reading, SigningKey key) {
    this.desk = desk;
    this.acts = acts;
    this.reading = reading;
    this.key = key;
  }

  /** See {@link Decisions#sign}. */
  CaseDecision sign(Actor actor, UUID meeting, UUID patientCase, String contentHashSeen) {
    actor.require(Role.MDT_CHAIR);
    return desk.inTransaction(
        transaction -> {
          DecisionEntry entry = acts.unsigned(transaction, actor, meeting, patientCase);
          entry.requireChair(actor);
          entry.requireBegun();
          DecisionReading.Whole whole = entry.before();
          DecisionText text = whole.parts().text();
          if (whole.parts().responses().isEmpty() && (text == null || text.text().isEmpty())) {
            throw new NotAllowedException(
                "nothing-recorded", "There is neither an answer nor a text to be signed.");
          }
          String hash = CanonicalText.sha256(whole.content());
          if (!hash.equals(contentHashSeen)) {
            throw new StaleVersionException(entry.held().version());
          }
          DecisionTable.sign(
              transaction, whole.head().key(), signature(whole, actor, entry.writing().at(), hash));
          DecisionTable.note(
              transaction, meeting, patientCase, whole.head().revision(), true, whole.search());
          desk.record(
              transaction,
              actor,
              AuditAction.DECISION_SIGNED,
              DecisionActs.object(meeting, patientCase),
              Map.of(
                  "revision", Integer.toString(whole.head().revision()),
                  "contentHash", hash,
                  "keyId", key.id()));
          desk.tell(transaction, meeting, patientCase, BoardPart.SIGNATURE);
          return reading.decision(DecisionReading.newest(transaction, meeting, patientCase));
        });
  }

  private DecisionHead.Signed signature(
      DecisionReading.Whole whole, Actor chair, Instant at, String hash) {
    DecisionHead.Signed unsigned =
        new DecisionHead.Signed(
            chair.account(), chair.displayName(), at, hash, new byte[0], key.id(), new byte[0]);
    byte[] content = DecisionJson.signed(whole.head(), whole.parts(), unsigned);
    return new DecisionHead.Signed(
        chair.account(), chair.displayName(), at, hash, key.sign(content), key.id(), content);
  }

  /** See {@link Decisions#reopen}. */
  CaseDecision reopen(Actor actor, UUID meeting, UUID patientCase, String reason) {
    actor.require(Role.MDT_CHAIR);
    String because = BoardText.lines("/reason", reason);
    return desk.inTransaction(
        transaction -> {
          DecisionEntry entry = acts.entry(transaction, actor, meeting, patientCase);
          entry.requireChair(actor);
          if (!entry.held().signed()) {
            throw new NotAllowedException("not-signed", "Only a signed decision is reopened.");
          }
          int revision = entry.held().revision() + 1;
          DecisionTable.insert(transaction, meeting, patientCase, revision, entry.basis(), because);
          entry.of(revision, entry.basis()).writing().takeOver();
          DecisionTable.note(
              transaction, meeting, patientCase, revision, false, entry.before().search());
          acts.done(
              entry.of(revision, entry.basis()),
              actor,
              AuditAction.DECISION_REOPENED,
              BoardPart.SIGNATURE);
          return reading.decision(DecisionReading.newest(transaction, meeting, patientCase));
        });
  }
}

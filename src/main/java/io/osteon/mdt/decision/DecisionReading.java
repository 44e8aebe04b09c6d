package io.osteon.mdt.decision;

import io.osteon.governance.NotFoundException;
import io.osteon.governance.signature.CanonicalText;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.mdt.BoardText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Puts decisions together from their rows, and says whether their signatures fit. */
final class DecisionReading {
  private static final DecisionParts NOTHING =
      new DecisionParts(List.of(), null, List.of(), List.of(), List.of());

  private final TrustedKeys trusted;

  DecisionReading(TrustedKeys trusted) {
    this.trusted = trusted;
  }

  /** A revision with its parts. */
  record Whole(DecisionHead head, DecisionParts parts) {
    byte[] content() {
      return DecisionJson.content(head, parts);
    }

    /** All that people wrote, as a search compares it. */
    String search() {
      List<String> texts = new ArrayList<>(List.of(head.pseudonym(), head.question()));
      if (parts.text() != null) {
        texts.add(parts.text().text());
      }
      for (Response response : parts.responses()) {
        texts.addAll(List.of(response.rule(), response.text(), response.reason()));
      }
      for (Dissent dissent : parts.dissents()) {
        texts.addAll(List.of(dissent.name(), dissent.text()));
      }
      for (BoardTask task : parts.tasks()) {
        texts.addAll(List.of(task.text(), task.owner()));
      }
      return BoardText.folded(texts.toArray(new String[0]));
    }
  }

  /** Decisions of a scope, the latest meeting first, in the order of agendas. */
  static List<Whole> read(Handle handle, DecisionScope scope) {
    Map<DecisionHead.Key, DecisionParts> parts = PartTables.read(handle, scope);
    return DecisionTable.heads(handle, scope).stream()
        .map(head -> new Whole(head, parts.getOrDefault(head.key(), NOTHING)))
        .toList();
  }

  /**
   * The newest revision of a decision.
   *
   * @throws NotFoundException when the case is not on the agenda
   */
  static Whole newest(Handle handle, UUID meeting, UUID patientCase) {
    return read(handle, new DecisionScope(meeting, patientCase, true)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The case is not on the agenda."));
  }

  CaseDecision decision(Whole whole) {
    DecisionHead head = whole.head();
    DecisionParts parts = whole.parts();
    String hash = CanonicalText.sha256(whole.content());
    return new CaseDecision(
        head.meeting(),
        head.patientCase(),
        head.basis(),
        parts.responses(),
        parts.text(),
        parts.dissents(),
        parts.votes(),
        parts.tasks(),
        head.signed() == null ? null : signature(whole, hash),
        Math.max(1, head.revision()),
        head.reopenedBecause(),
        hash);
  }

  private Signature signature(Whole whole, String hash) {
    DecisionHead.Signed signed = whole.head().signed();
    return new Signature(
        signed.by(),
        signed.name(),
        signed.at(),
        signed.contentHash(),
        signed.signature(),
        signed.keyId(),
        state(whole, hash));
  }

  private SignatureState state(Whole whole, String hash) {
    DecisionHead.Signed signed = whole.head().signed();
    byte[] again = DecisionJson.signed(whole.head(), whole.parts(), signed);
    if (!hash.equals(signed.contentHash()) || !Arrays.equals(again, signed.content())) {
      return SignatureState.BROKEN;
    }
    if (!trusted.trusts(signed.keyId())) {
      return SignatureState.UNKNOWN_KEY;
    }
    return trusted.verify(signed.keyId(), signed.content(), signed.signature())
        ? SignatureState.VALID
        : SignatureState.BROKEN;
  }
}

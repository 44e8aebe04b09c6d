package io.osteon.governance.audit;

import io.osteon.governance.signature.TrustedKeys;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks at one row after the other and keeps the first thing that is wrong. */
final class ChainWalk {
  private final TrustedKeys trusted;
  private final Optional<AuditAnchor> anchor;
  private long rows;
  private long sequence;
  private String hash = AuditEntry.NO_HASH;
  private OptionalLong firstBad = OptionalLong.empty();
  private String what = "";

  ChainWalk(TrustedKeys trusted, Optional<AuditAnchor> anchor) {
    this.trusted = trusted;
    this.anchor = anchor;
  }

  /** The next row in the order of sequences. */
  void next(AuditEntry entry) {
    rows++;
    if (entry.sequence() != sequence + 1) {
      wrong(sequence + 1, "rows are missing before row " + entry.sequence());
    } else if (!entry.isWhole()) {
      wrong(entry.sequence(), "the row has been changed: its hash does not fit what it says");
    } else if (!entry.previousHash().equals(hash)) {
      wrong(entry.sequence(), "the row does not follow from the row before it");
    } else if (anchor.isPresent() && anchor.get().contradicts(entry)) {
      wrong(entry.sequence(), "the row is another one than was noted outside");
    } else if (entry.action().equals(AuditAction.AUDIT_RESUMED.key())) {
      wrong(
          entry.sequence(),
          "the signed head was missing or did not fit before this row was recorded");
    }
    sequence = entry.sequence();
    hash = entry.hash();
  }

  /** What came of it, with the head that was read in the same snapshot. */
  AuditVerification end(Optional<AuditHead> head) {
    if (anchor.isPresent() && anchor.get().sequence() > sequence) {
      wrong(sequence + 1, "rows up to the one that was noted outside are missing");
    }
    if (head.isEmpty()) {
      if (rows > 0) {
        wrong(sequence, "the signed head is missing");
      }
    } else {
      compare(head.get());
    }
    return new AuditVerification(firstBad.isEmpty(), rows, firstBad, what, head);
  }

  private void compare(AuditHead head) {
    if (!trusted.trusts(head.key())) {
      wrong(head.sequence(), "the head is signed by the key " + head.key() + ", not a trusted one");
    } else if (!head.isSignedBy(trusted)) {
      wrong(head.sequence(), "the signature of the head does not fit");
    } else if (head.sequence() > sequence) {
      wrong(sequence + 1, "rows up to " + head.sequence() + " have been cut off the end");
    } else if (head.sequence() < sequence) {
      wrong(head.sequence() + 1, "rows have been added after the signed head");
    } else if (!head.hash().equals(hash)) {
      wrong(sequence, "the last row is not the one that was signed");
    }
  }

  private void wrong(long at, String sentence) {
    if (firstBad.isEmpty()) {
      firstBad = OptionalLong.of(at);
      what = sentence;
    }
  }
}

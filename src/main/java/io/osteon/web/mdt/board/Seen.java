package io.osteon.web.mdt.board;

import io.osteon.mdt.decision.DecisionBasis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a page showed when somebody filled in its form, as the form sends it back: {@code
 * record:date:hash}. The first entry of a decision rests on it, so that a record that came in
 * between is not taken for what the board saw.
 *
 * @param record number of the record
 * @param at evaluation date
 * @param ruleBaseHash of the rule base that answered
 */
record Seen(int record, LocalDate at, String ruleBaseHash) {
  private static final int PARTS = 3;

  static Seen of(DecisionBasis basis) {
    return new Seen(basis.record(), basis.at(), basis.ruleBaseHash());
  }

  /** What a form sent; empty when it is none of ours. */
  static Optional<Seen> parse(String text) {
    String[] parts = text == null ? new String[0] : text.split(":");
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Seen(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), parts[2]));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  String text() {
    return record + ":" + at + ":" + ruleBaseHash;
  }
}

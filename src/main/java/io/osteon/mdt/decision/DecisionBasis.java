package io.osteon.mdt.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the board saw when it decided. It is kept with the first entry of a decision, and stays
 * until somebody takes a newer one ({@link Decisions#refreshBasis}); signed, it stays for ever.
 *
 * @param record the number of the case's record
 * @param ruleBaseVersion of the rule base that answered
 * @param ruleBaseHash its content hash
 * @param at the evaluation date
 * @param shown the ids of the rules that were shown, in display order
 */
public record DecisionBasis(
    int record, String ruleBaseVersion, String ruleBaseHash, LocalDate at, List<String> shown) {
  public DecisionBasis {
    Objects.requireNonNull(ruleBaseVersion, "ruleBaseVersion");
    Objects.requireNonNull(ruleBaseHash, "ruleBaseHash");
    Objects.requireNonNull(at, "at");
    shown = List.copyOf(shown);
  }
}

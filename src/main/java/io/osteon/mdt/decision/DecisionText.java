package io.osteon.mdt.decision;

import java.time.Instant;
import java.util.Objects;

/**
 * The decision in the board's own words.
 *
 * @param text the words; may be empty
 * @param by the name of who wrote them last
 * @param at when
 * @param version grows with every change; at least 1
 */
public record DecisionText(String text, String by, Instant at, long version) {
  public DecisionText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}

package io.osteon.mdt.decision;

import java.time.Instant;
import java.util.Objects;

/**
 * The board's answer to one recommendation.
 *
 * @param rule the id of the rule
 * @param answer accepted, modified, rejected
 * @param text what is done instead; empty when there is nothing to say
 * @param reason why; never empty when the answer is not {@link Answer#ACCEPT}
 * @param by the name of who recorded it
 * @param at when
 * @param version grows with every change of this answer; at least 1
 */
public record Response(
    String rule, Answer answer, String text, String reason, String by, Instant at, long version) {
  public Response {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}

package io.osteon.rulebase;

import java.util.Objects;

/**
 * Something to be done on an advice.
 *
 * @param kind what sort of work
 * @param what the work in words, may hold placeholders
 */
public record RequiredAction(ActionKind kind, BilingualTemplate what) {
  public RequiredAction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
  }
}

package io.osteon.engine;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The rules that are in force. New rules are built beside them and swapped in at once; evaluations
 * that have begun end with the rules that they began with.
 *
 * @param <R> what is in force: {@link CompiledRules}, alone or with what belongs to them
 */
public final class ActiveRules<R> {

  private final AtomicReference<R> current;

  /** Begins with these rules. */
  public ActiveRules(R rules) {
    this.current = new AtomicReference<>(Objects.requireNonNull(rules, "rules"));
  }

  /** The rules in force. Take them once an evaluation, so that it does not mix two of them. */
  public R current() {
    return current.get();
  }

  /**
   * Puts other rules in force.
   *
   * @return those that were in force before
   */
  public R swap(R rules) {
    return current.getAndSet(Objects.requireNonNull(rules, "rules"));
  }
}

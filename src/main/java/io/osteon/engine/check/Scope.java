package io.osteon.engine.check;

import io.osteon.engine.vocabulary.FactType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bindings that can be named at a point of a rule. */
final class Scope {

  private final Scope parent;
  private final Counter counter;
  private final Map<String, Term> bindings = new LinkedHashMap<>();

  private static final class Counter {
    private int slots;
  }

  private Scope(Scope parent, Counter counter) {
    this.parent = parent;
    this.counter = counter;
  }

  /** The scope of a rule. */
  static Scope ofRule() {
    return new Scope(null, new Counter());
  }

  /** The scope within {@code not}, {@code exists}, {@code or} and {@code accumulate}. */
  Scope inner() {
    return new Scope(this, counter);
  }

  /** A number for a further fact or value. */
  int nextSlot() {
    return counter.slots++;
  }

  /** How many numbers were given. */
  int slots() {
    return counter.slots;
  }

  /** What a name is bound to, or {@code null}. */
  Term find(String name) {
    Term term = bindings.get(name);
    return term == null && parent != null ? parent.find(name) : term;
  }

  void bind(String name, Term term) {
    bindings.put(name, term);
  }

  /** All names that can be used here. */
  List<String> names() {
    List<String> names = parent == null ? new ArrayList<>() : new ArrayList<>(parent.names());
    names.addAll(bindings.keySet());
    return names;
  }

  /**
   * The fact whose fields can be named without a prefix.
   *
   * @param variable the fact
   * @param type its type, {@code null} when it has no fields
   */
  record Self(Term.Variable variable, FactType type) {}
}

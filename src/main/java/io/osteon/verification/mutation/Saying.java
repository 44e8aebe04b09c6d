package io.osteon.verification.mutation;

import io.osteon.engine.Firing;
import io.osteon.engine.Insertion;
import io.osteon.engine.Trace;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one rule said of a case, whatever its reasons.
 *
 * @param calls its calls of {@code advice}
 * @param inserted the facts that it inserted
 * @param firings the calls with their reasons
 */
record Saying(Set<Call> calls, Set<Fact> inserted, List<Firing> firings) {
  private static final Saying NOTHING = new Saying(Set.of(), Set.of(), List.of());

  /** One call of {@code advice}. */
  record Call(Firing.Kind kind, String adviceId, Map<String, Object> facts) {}

  /** What each rule said, by its name; rules that said nothing are left out. */
  static Map<String, Saying> all(Trace trace) {
    Map<String, Saying> all = new HashMap<>();
    for (Firing firing : trace.firings()) {
      Saying saying = all.computeIfAbsent(firing.rule(), name -> empty());
      saying.calls.add(new Call(firing.kind(), firing.adviceId(), firing.facts()));
      saying.firings.add(firing);
    }
    for (Insertion insertion : trace.insertions()) {
      all.computeIfAbsent(insertion.rule(), name -> empty()).inserted.add(insertion.fact());
    }
    return all;
  }

  static Saying of(String rule, Trace trace) {
    return all(trace).getOrDefault(rule, NOTHING);
  }

  static Saying nothing() {
    return NOTHING;
  }

  private static Saying empty() {
    return new Saying(new HashSet<>(), new HashSet<>(), new ArrayList<>());
  }

  /** The same is said and inserted. */
  boolean same(Saying other) {
    return calls.equals(other.calls) && inserted.equals(other.inserted);
  }
}

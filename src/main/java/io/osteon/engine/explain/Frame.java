package io.osteon.engine.explain;

import io.osteon.engine.Firing.Reason;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One firing that is being explained. */
final class Frame {

  private final Object[] slots;
  private final Facts facts;
  private final Function<Fact, List<Reason>> origins;
  private final List<Reason> reasons = new ArrayList<>();

  Frame(Object[] slots, Facts facts, Function<Fact, List<Reason>> origins) {
    this.slots = slots;
    this.facts = facts;
    this.origins = origins;
  }

  Object[] slots() {
    return slots;
  }

  List<Fact> ofType(Class<?> type) {
    return facts.ofType(type);
  }

  void add(Reason reason) {
    reasons.add(reason);
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** The reasons of the rules that inserted some of these facts. */
  List<Reason> because(List<Fact> evidence) {
    List<Reason> because = List.of();
    for (Fact fact : evidence) {
      List<Reason> origin = origins.apply(fact);
      if (!origin.isEmpty()) {
        because = because.isEmpty() ? new ArrayList<>(origin) : concat(because, origin);
      }
    }
    return because;
  }

  private static List<Reason> concat(List<Reason> first, List<Reason> second) {
    List<Reason> all = new ArrayList<>(first);
    second.stream().filter(reason -> !all.contains(reason)).forEach(all::add);
    return all;
  }
}

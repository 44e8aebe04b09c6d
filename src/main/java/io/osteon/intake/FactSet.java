package io.osteon.intake;

import io.osteon.facts.Fact;
import io.osteon.facts.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Facts in an order that rests on what they say, not on the order in which they were read. Entries
 * that say the same become one fact with the sources of all.
 */
final class FactSet {
  /** What is known about one fact so far; {@code day} only where the earliest of several counts. */
  private record Pending(
      BiFunction<LocalDate, List<Source>, Fact> make, LocalDate day, TreeSet<Source> sources) {
    static Pending of(
        BiFunction<LocalDate, List<Source>, Fact> make, LocalDate day, Source source) {
      TreeSet<Source> sources = new TreeSet<>();
      sources.add(source);
      return new Pending(make, day, sources);
    }

    Pending with(LocalDate other, Source source) {
      TreeSet<Source> all = new TreeSet<>(sources);
      all.add(source);
      return new Pending(make, earliest(day, other), all);
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.isBefore(other) ? one : other;
    }
  }

  private final Map<String, Pending> facts;

  FactSet() {
    this(new TreeMap<>());
  }

  private FactSet(Map<String, Pending> facts) {
    this.facts = facts;
  }

  /** Adds a fact under a key that holds all it says; the same key again only adds the source. */
  void add(String key, Source source, Function<List<Source>, Fact> make) {
    addEarliest(key, null, source, (day, sources) -> make.apply(sources));
  }

  /** Adds a fact of whose days, where several are recorded, the earliest counts. */
  void addEarliest(
      String key, LocalDate day, Source source, BiFunction<LocalDate, List<Source>, Fact> make) {
    Pending known = facts.get(key);
    facts.put(key, known == null ? Pending.of(make, day, source) : known.with(day, source));
  }

  /** Puts a finished fact, replacing an earlier one under the key. */
  void put(String key, Fact fact) {
    facts.put(key, new Pending((day, sources) -> fact, null, new TreeSet<>()));
  }

  FactSet copy() {
    return new FactSet(new TreeMap<>(facts));
  }

  List<Fact> inOrder() {
    List<Fact> result = new ArrayList<>(facts.size());
    facts.forEach(
        (key, pending) ->
            result.add(pending.make().apply(pending.day(), List.copyOf(pending.sources()))));
    return result;
  }
}

package io.osteon.clinical;

import io.osteon.facts.Fact;
import io.osteon.facts.Source;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Joins the sources of the facts that a computed fact rests on: sorted, each once. */
final class Origins {
  private Origins() {}

  /** The sources of the given facts; {@code null} stands for an input that is not there. */
  static List<Source> of(Fact... inputs) {
    return join(Arrays.asList(inputs));
  }

  /** The sources of the given facts. */
  static List<Source> of(Collection<? extends Fact> inputs) {
    return join(inputs);
  }

  private static List<Source> join(Collection<? extends Fact> inputs) {
    TreeSet<Source> sources = new TreeSet<>();
    for (Fact input : inputs) {
      if (input != null) {
        sources.addAll(input.sources());
      }
    }
    return List.copyOf(sources);
  }

  /** A text that orders facts which are alike in everything that counts clinically. */
  static String key(Fact fact) {
    if (fact.sources().size() == 1) {
      return fact.sources().get(0).reference();
    }
    StringJoiner key = new StringJoiner("\n");
    for (Source source : of(fact)) {
      key.add(source.reference());
    }
    return key.toString();
  }
}

package io.osteon.clinical;

import io.osteon.facts.Fact;
import io.osteon.facts.Source;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Joins the sources of the facts that a computed fact rests on: sorted, each once. */
final class Origins {
  private Origins() {}

  /** The sources of the given facts; {@code null} stands for an input that is not there. */
  static List<Source> of(Fact... inputs) {
    return join(Arrays.stream(inputs));
  }

  /** The sources of the given facts. */
  static List<Source> of(Collection<? extends Fact> inputs) {
    return join(inputs.stream());
  }

  private static List<Source> join(Stream<? extends Fact> inputs) {
    return inputs
        .filter(Objects::nonNull)
        .flatMap(fact -> fact.sources().stream())
        .sorted()
        .distinct()
        .toList();
  }

  /** A text that orders facts which are alike in everything that counts clinically. */
  static String key(Fact fact) {
    return String.join("\n", of(fact).stream().map(Source::reference).toList());
  }
}

package io.osteon.authoring.sentence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One line of a rule's sentence.
 *
 * @param depth 0 for the outermost lines, one more within each group
 * @param kind what it says
 * @param parts its words in order; they are shown without anything between them
 */
public record SentenceLine(int depth, LineKind kind, List<TextPart> parts) {
  public SentenceLine {
    Objects.requireNonNull(kind, "kind");
    parts = List.copyOf(parts);
  }

  /** The words without references. */
  public String text() {
    return parts.stream().map(TextPart::text).collect(Collectors.joining());
  }
}

package io.osteon.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with placeholders: <code>{binding.accessor}</code> for a value of a fact that the rule
 * hands over, and <code>{reasons}</code> for the reasons of the variants that apply.
 *
 * @param source the words as written
 * @param segments literal words and placeholders in order
 */
public record TextTemplate(String source, List<Segment> segments) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)((?:\\.[a-zA-Z][a-zA-Z0-9]*)*)}");
  private static final String REASONS = "reasons";

  /** A part of a template. */
  public sealed interface Segment {}

  /** Words to be shown as they are. */
  public record Literal(String words) implements Segment {}

  /**
   * A value to be filled in.
   *
   * @param binding name of the handed-over fact, without the dollar sign
   * @param accessors one accessor, or several where a fact holds another
   */
  public record Placeholder(String binding, List<String> accessors) implements Segment {
    public Placeholder {
      accessors = List.copyOf(accessors);
    }

    @Override
    public String toString() {
      return "{" + binding + "." + String.join(".", accessors) + "}";
    }
  }

  /** The reasons of all variants that apply. */
  public record Reasons() implements Segment {}

  public TextTemplate {
    Objects.requireNonNull(source, "source");
    segments = List.copyOf(segments);
  }

  /**
   * Reads words with placeholders.
   *
   * @throws IllegalArgumentException when a brace is not part of a placeholder; the message says
   *     where
   */
  public static TextTemplate parse(String source) {
    List<Segment> segments = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(source);
    int end = 0;
    while (matcher.find()) {
      addLiteral(segments, source, end, matcher.start());
      segments.add(placeholder(matcher));
      end = matcher.end();
    }
    addLiteral(segments, source, end, source.length());
    return new TextTemplate(source, segments);
  }

  private static Segment placeholder(Matcher matcher) {
    if (matcher.group(2).isEmpty()) {
      if (!matcher.group(1).equals(REASONS)) {
        throw new IllegalArgumentException(
            "placeholder %s is neither {binding.accessor} nor {reasons}"
                .formatted(matcher.group()));
      }
      return new Reasons();
    }
    return new Placeholder(matcher.group(1), List.of(matcher.group(2).substring(1).split("\\.")));
  }

  private static void addLiteral(List<Segment> segments, String source, int from, int to) {
    if (from == to) {
      return;
    }
    String words = source.substring(from, to);
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException(
          "a brace in \"%s\" is not part of a placeholder {binding.accessor} or {reasons}"
              .formatted(words));
    }
    segments.add(new Literal(words));
  }

  /** The placeholders for values, in order, repeated as written. */
  public List<Placeholder> placeholders() {
    return segments.stream()
        .filter(Placeholder.class::isInstance)
        .map(Placeholder.class::cast)
        .toList();
  }

  /** The words ask for the reasons of the variants. */
  public boolean asksForReasons() {
    return segments.stream().anyMatch(Reasons.class::isInstance);
  }
}

package io.osteon.verification.mutation;

import io.osteon.verification.mutation.Element.Group;
import io.osteon.verification.mutation.Element.Joint;
import io.osteon.verification.mutation.Element.Opaque;
import io.osteon.verification.mutation.Element.Pattern;
import io.osteon.verification.mutation.Element.Quantified;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the outline of the conditions of a rule that the compiler has accepted. */
final class ElementReader {
  private static final Set<String> JOINTS = Set.of("and", "or");
  private static final Set<String> OPAQUE =
      Set.of("accumulate", "acc", "eval", "forall", "and", "or");

  private final Words words;
  private int next;

  private ElementReader(Words words) {
    this.words = words;
  }

  /** The conditions of a rule. */
  static Group read(RuleText rule) {
    Words words = Words.between(rule.file().text(), rule.when(), rule.then());
    return words.isEmpty()
        ? new Group(rule.when(), rule.when(), List.of(), List.of())
        : new ElementReader(words).group(words.size());
  }

  private Group group(int to) {
    List<Element> parts = new ArrayList<>();
    List<Joint> joints = new ArrayList<>();
    int first = words.get(next).offset();
    while (next < to) {
      if (!parts.isEmpty() && JOINTS.contains(words.get(next).text())) {
        joints.add(
            new Joint(words.get(next).text(), words.get(next).offset(), words.get(next).end()));
        next++;
      }
      parts.add(element(to));
    }
    return new Group(first, parts.get(parts.size() - 1).end(), parts, joints);
  }

  private Element element(int to) {
    String word = words.get(next).text();
    int start = words.get(next).offset();
    if (word.equals("not") || word.equals("exists")) {
      next++;
      Element inner = element(to);
      return new Quantified(start, inner.end(), word, inner);
    }
    if (word.equals("(")) {
      return OPAQUE.contains(words.get(Math.min(next + 1, to - 1)).text())
          ? opaque(next)
          : bracketed();
    }
    return OPAQUE.contains(word) ? opaque(next + 1) : pattern(to);
  }

  private Element bracketed() {
    int open = next;
    int close = words.closing(open);
    next = open + 1;
    Group inner = group(close);
    next = close + 1;
    return new Group(
        words.get(open).offset(), words.get(close).end(), inner.parts(), inner.joints());
  }

  private Element opaque(int open) {
    int start = words.get(next).offset();
    int close = words.closing(open);
    next = close + 1;
    return new Opaque(start, words.get(close).end());
  }

  private Element pattern(int to) {
    int start = words.get(next).offset();
    int binding = start;
    if (words.is(next + 1, ":")) {
      binding = words.get(next + 1).end();
      next += 2;
    }
    StringBuilder type = new StringBuilder();
    while (next < to && !words.is(next, "(")) {
      type.append(words.get(next++).text());
    }
    int close = words.closing(next);
    Words inside = words.part(next + 1, close);
    next = close + 1;
    if (words.is(next, "from")) {
      next++;
      return opaqueSource(start, to);
    }
    List<Words> constraints =
        inside.isEmpty() ? List.of() : inside.split(inside.outside(Set.of(",")));
    return new Pattern(start, words.get(close).end(), binding, type.toString(), constraints);
  }

  /** A pattern whose facts come from elsewhere: up to the end of that expression. */
  private Element opaqueSource(int start, int to) {
    next++;
    while (next < to && (words.is(next, ".") || words.is(next - 1, ".") || words.is(next, "("))) {
      next = words.is(next, "(") ? words.closing(next) + 1 : next + 1;
    }
    return new Opaque(start, words.get(next - 1).end());
  }
}

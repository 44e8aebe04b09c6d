package io.osteon.verification.mutation;

import io.osteon.engine.parse.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words and signs of a part of a rule; signs of two characters are one. */
final class Words {
  private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||", ":=");

  private final List<Token> tokens;

  private Words(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Those between two offsets. */
  static Words between(String text, int start, int end) {
    List<Token> joined = new ArrayList<>();
    for (Token token : Token.between(text, start, end)) {
      Token last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.end() == token.offset()
          && PAIRS.contains(last.text() + token.text())) {
        joined.set(joined.size() - 1, new Token(last.text() + token.text(), last.offset()));
      } else {
        joined.add(token);
      }
    }
    return new Words(joined);
  }

  int size() {
    return tokens.size();
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  Token get(int index) {
    return tokens.get(index);
  }

  boolean is(int index, String text) {
    return index >= 0 && index < tokens.size() && tokens.get(index).text().equals(text);
  }

  /** Those from one index to another. */
  Words part(int from, int to) {
    return new Words(tokens.subList(from, Math.max(from, to)));
  }

  /** The offset of the first. */
  int start() {
    return tokens.get(0).offset();
  }

  /** The offset behind the last. */
  int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** The index of the bracket that closes the one at an index; the last index when none does. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += depthOf(tokens.get(i).text());
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  /** The indexes outside of all brackets at which one of the signs stands. */
  List<Integer> outside(Set<String> signs) {
    List<Integer> found = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (depth == 0 && signs.contains(tokens.get(i).text())) {
        found.add(i);
      }
      depth += depthOf(tokens.get(i).text());
    }
    return found;
  }

  /** The parts between signs that stand outside of all brackets. */
  List<Words> split(List<Integer> signs) {
    List<Words> parts = new ArrayList<>();
    int from = 0;
    for (int sign : signs) {
      parts.add(part(from, sign));
      from = sign + 1;
    }
    parts.add(part(from, tokens.size()));
    return parts;
  }

  private static int depthOf(String sign) {
    return switch (sign) {
      case "(", "[", "{" -> 1;
      case ")", "]", "}" -> -1;
      default -> 0;
    };
  }
}

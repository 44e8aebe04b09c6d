package io.osteon.verification.mutation;

import io.osteon.engine.parse.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The changes of one constraint: its operators, thresholds, parts and lists. */
final class ExpressionChanges {
  /** The neighbours of each comparison: at the boundary, and its opposite. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "==", List.of("!="),
          "!=", List.of("=="),
          "<", List.of("<=", ">="),
          "<=", List.of("<", ">"),
          ">", List.of(">=", "<="),
          ">=", List.of(">", "<"));

  private final String text;
  private final String within;
  private final ThresholdChanges thresholds;
  private final Consumer<Change> sink;

  /**
   * @param text of the file
   * @param within the type of the fact, for readers
   */
  ExpressionChanges(
      String text, String within, ThresholdChanges thresholds, Consumer<Change> sink) {
    this.text = text;
    this.within = within;
    this.thresholds = thresholds;
    this.sink = sink;
  }

  /** The changes of a constraint as a whole and of its parts. */
  void constraint(Words words) {
    if (words.is(1, ":")) {
      return; // binds a field and asks nothing
    }
    if (!words.outside(Set.of("&&", "||")).isEmpty()) {
      replace(MutantKind.CONDITION_NEGATED, words.start(), words.end(), "!(" + of(words) + ")");
    }
    expression(words);
  }

  private void expression(Words words) {
    if (words.isEmpty()) {
      return;
    }
    List<Integer> ors = words.outside(Set.of("||"));
    List<Integer> signs = ors.isEmpty() ? words.outside(Set.of("&&")) : ors;
    if (!signs.isEmpty()) {
      junction(words, signs);
    } else if (words.is(0, "!")) {
      negation(words);
    } else if (words.is(0, "(") && words.closing(0) == words.size() - 1) {
      expression(words.part(1, words.size() - 1));
    } else {
      leaf(words);
    }
  }

  private void junction(Words words, List<Integer> signs) {
    for (int sign : signs) {
      Token token = words.get(sign);
      String other = token.text().equals("&&") ? "||" : "&&";
      sink.accept(
          new Change(
              MutantKind.AND_OR_SWAPPED,
              token.offset(),
              token.end(),
              other,
              other,
              within,
              of(words),
              text.substring(words.start(), token.offset())
                  + other
                  + text.substring(token.end(), words.end())));
    }
    List<Words> parts = words.split(signs);
    for (int i = 0; i < parts.size(); i++) {
      Words part = parts.get(i);
      int start = i == 0 ? part.start() : parts.get(i - 1).end();
      int end = i == 0 ? parts.get(1).start() : part.end();
      drop(part, start, end);
      expression(part);
    }
  }

  private void negation(Words words) {
    Words inner = words.part(1, words.size());
    sink.accept(
        Change.of(
            MutantKind.CONDITION_NEGATED,
            words.start(),
            inner.start(),
            "",
            within,
            of(words),
            of(inner)));
    if (inner.is(0, "(")) {
      expression(inner.part(1, inner.size() - 1));
    }
  }

  private void leaf(Words words) {
    List<Integer> comparison = words.outside(OTHERS.keySet());
    List<Integer> in = words.outside(Set.of("in"));
    if (!comparison.isEmpty()) {
      comparison(words, comparison.get(0));
    } else if (!in.isEmpty()) {
      list(words, in.get(0));
    } else if (words.size() == 1 || words.is(1, ".")) {
      replace(MutantKind.CONDITION_NEGATED, words.start(), words.end(), "!" + of(words));
    } else {
      replace(MutantKind.CONDITION_NEGATED, words.start(), words.end(), "!(" + of(words) + ")");
    }
  }

  private void comparison(Words words, int sign) {
    Token token = words.get(sign);
    for (String other : OTHERS.get(token.text())) {
      sink.accept(
          Change.of(
              MutantKind.COMPARISON_CHANGED,
              token.offset(),
              token.end(),
              other,
              within,
              of(words),
              text.substring(words.start(), token.offset())
                  + other
                  + text.substring(token.end(), words.end())));
    }
    thresholds.of(words, within, sink);
  }

  private void list(Words words, int in) {
    boolean negated = words.is(in - 1, "not");
    Token first = words.get(negated ? in - 1 : in);
    sink.accept(
        Change.of(
            MutantKind.CONDITION_NEGATED,
            first.offset(),
            words.get(in).end(),
            negated ? "in" : "not in",
            within,
            of(words),
            negated ? "in" : "not in"));
    if (!words.is(in + 1, "(")) {
      return;
    }
    Words inside = words.part(in + 2, words.closing(in + 1));
    List<Words> entries = inside.split(inside.outside(Set.of(",")));
    for (int i = 0; entries.size() > 1 && i < entries.size(); i++) {
      Words entry = entries.get(i);
      int start = i == 0 ? entry.start() : entries.get(i - 1).end();
      int end = i == 0 ? entries.get(1).start() : entry.end();
      sink.accept(Change.of(MutantKind.LIST_ENTRY_REMOVED, start, end, "", within, of(entry), ""));
    }
  }

  private void drop(Words part, int start, int end) {
    sink.accept(Change.of(MutantKind.CONDITION_DROPPED, start, end, "", within, of(part), ""));
  }

  private void replace(MutantKind kind, int start, int end, String by) {
    sink.accept(Change.of(kind, start, end, by, within, text.substring(start, end), by));
  }

  private String of(Words words) {
    return text.substring(words.start(), words.end());
  }
}

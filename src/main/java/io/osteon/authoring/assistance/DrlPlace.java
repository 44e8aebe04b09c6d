package io.osteon.authoring.assistance;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a DRL text an offset is. Reads the text loosely, since it is broken while it is written.
 *
 * @param part of a rule
 * @param inString whether it is within quotes
 * @param from where the word before the offset begins
 * @param word from there to the offset
 * @param before the text of the rule before that word, or before the opening quote
 * @param type the fact type of the pattern that encloses the offset; empty when there is none
 */
record DrlPlace(Part part, boolean inString, int from, String word, String before, String type) {
  /** The parts of a file. */
  enum Part {
    OUTSIDE,
    CONDITIONS,
    CONSEQUENCE
  }

  private static final Pattern SECTION =
      Pattern.compile("(?m)^\\s*(rule\\b|when\\b|then\\b|end\\b)");
  private static final Pattern BINDING = Pattern.compile("\\$\\w+(?=\\s*:)");

  static DrlPlace at(String text, int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    String line = text.substring(lineStart, end);
    int quote = openQuote(line);
    boolean inString = quote >= 0;
    int from = inString ? lineStart + quote + 1 : wordStart(text, end);
    String before = text.substring(ruleStart(text, end), inString ? from - 1 : from);
    return new DrlPlace(
        part(text, end), inString, from, text.substring(from, end), before, enclosingType(before));
  }

  /** The quote that is open at the end of a line, -1 when none is. */
  private static int openQuote(String line) {
    int open = -1;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        open = open < 0 ? i : -1;
      }
    }
    return open;
  }

  private static int wordStart(String text, int end) {
    int from = end;
    while (from > 0
        && (Character.isJavaIdentifierPart(text.charAt(from - 1))
            || text.charAt(from - 1) == '.')) {
      from--;
    }
    return from;
  }

  private static int ruleStart(String text, int end) {
    int start = 0;
    Matcher matcher = SECTION.matcher(text);
    while (matcher.find() && matcher.start() < end) {
      if (matcher.group(1).equals("rule")) {
        start = matcher.start();
      }
    }
    return start;
  }

  private static Part part(String text, int end) {
    Part part = Part.OUTSIDE;
    Matcher matcher = SECTION.matcher(text);
    while (matcher.find() && matcher.end() <= end) {
      part =
          switch (matcher.group(1)) {
            case "when" -> Part.CONDITIONS;
            case "then" -> Part.CONSEQUENCE;
            default -> Part.OUTSIDE;
          };
    }
    return part;
  }

  private static String enclosingType(String before) {
    int depth = 0;
    for (int i = before.length() - 1; i >= 0; i--) {
      char c = before.charAt(i);
      if (c == ')') {
        depth++;
      } else if (c == '(' && depth > 0) {
        depth--;
      } else if (c == '(') {
        Matcher name = Pattern.compile("(\\w+)\\s*$").matcher(before.substring(0, i));
        if (name.find() && Knowledge.vocabulary().type(name.group(1)).isPresent()) {
          return name.group(1);
        }
      }
    }
    return "";
  }

  /** The bindings that were made before. */
  Set<String> bindings() {
    Set<String> bindings = new LinkedHashSet<>();
    Matcher matcher = BINDING.matcher(before);
    while (matcher.find()) {
      bindings.add(matcher.group());
    }
    return bindings;
  }

  /** The field that is compared just before: {@code condition} of {@code condition in ( "}. */
  String comparedField() {
    Matcher matcher =
        Pattern.compile("(\\w+)\\s*(?:[=!]=|(?:not\\s+)?in\\s*\\((?:\\s*\"[^\"]*\"\\s*,)*)\\s*$")
            .matcher(before);
    return matcher.find() ? matcher.group(1) : "";
  }
}

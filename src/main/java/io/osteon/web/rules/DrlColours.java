package io.osteon.web.rules;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides DRL into parts for colours. It colours; whether the text is DRL is for the engine to say.
 */
public final class DrlColours {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\\n]|\\\\.)*'?)"
              + "|(?<keyword>\\b(?:package|import|global|rule|when|then|end|not|exists|or|and|from|accumulate|over|in|"
              + "matches|contains|memberOf|forall|eval|salience|enabled|true|false|null|this|insert|insertLogical|"
              + "collectList|collectSet|count|sum|min|max)\\b)"
              + "|(?<variable>\\$[A-Za-z0-9_]+)"
              + "|(?<number>\\b[0-9][0-9.]*[BIDL]?\\b)"
              + "|(?<type>\\b[A-Z][A-Za-z0-9_]*\\b)");
  private static final List<String> KINDS =
      List.of("comment", "string", "keyword", "variable", "number", "type");

  private DrlColours() {}

  /**
   * A part of a line.
   *
   * @param kind a key of style; empty for what has no colour
   * @param text of the part
   */
  @TemplateData
  public record Part(String kind, String text) {}

  /**
   * A line.
   *
   * @param number 1-based, in its file
   * @param parts in order
   */
  @TemplateData
  public record Line(int number, List<Part> parts) {}

  /**
   * The lines of a text.
   *
   * @param first number of the first line
   */
  public static List<Line> of(String text, int first) {
    List<Line> lines = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Part part : parts(text)) {
      String[] pieces = part.text().split("\n", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          lines.add(new Line(first + lines.size(), List.copyOf(parts)));
          parts.clear();
        }
        if (!pieces[i].isEmpty()) {
          parts.add(new Part(part.kind(), pieces[i]));
        }
      }
    }
    lines.add(new Line(first + lines.size(), List.copyOf(parts)));
    return lines;
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Part("", text.substring(end, matcher.start())));
      }
      parts.add(new Part(kind(matcher), matcher.group()));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Part("", text.substring(end)));
    }
    return parts;
  }

  private static String kind(Matcher matcher) {
    return KINDS.stream().filter(kind -> matcher.group(kind) != null).findFirst().orElse("");
  }
}

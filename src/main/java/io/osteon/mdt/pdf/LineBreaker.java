package io.osteon.mdt.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines. Latin words stay whole; Chinese breaks between any two characters, but no
 * line begins with closing punctuation or ends with opening punctuation. A number stays with its
 * unit where that leaves another place to break. The rules are our own, since those of the platform
 * change with its version.
 */
final class LineBreaker {
  private static final String NOT_FIRST = "，。、；：？！）》】」』〕〉”’…—％‰℃·％,.;:?!)]}%>";
  private static final String NOT_LAST = "（《【「『〔〈“‘([{<¥￥$";

  private final Face regular;
  private final Face bold;

  LineBreaker(Face regular, Face bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /** One character in its place. */
  private record Sign(int codePoint, Face face, Style style, double width) {}

  /** The lines of a text, at least one. */
  List<Line> lines(List<Run> runs, double width) {
    List<Line> lines = new ArrayList<>();
    List<Sign> paragraph = new ArrayList<>();
    double size = runs.isEmpty() ? Style.TEXT.size() : runs.get(0).style().size();
    for (Run run : runs) {
      for (int codePoint : clean(run.text())) {
        if (codePoint == '\n') {
          fill(paragraph, width, size, lines);
          paragraph.clear();
        } else {
          paragraph.add(sign(codePoint, run.style()));
        }
      }
    }
    fill(paragraph, width, size, lines);
    return lines;
  }

  /** Characters that can be drawn: no control characters, nothing without width. */
  private static int[] clean(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(each -> each == '\n' || each == '\t' || !invisible(each))
        .map(each -> each == '\t' ? ' ' : each)
        .map(each -> Character.getType(each) == Character.SURROGATE ? 0xFFFD : each)
        .toArray();
  }

  private static boolean invisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F;
  }

  private Sign sign(int codePoint, Style style) {
    Face face = style.bold() && bold.has(codePoint) ? bold : regular;
    int glyph = face.subset().font().glyph(codePoint);
    return new Sign(
        codePoint, face, style, face.subset().font().width(glyph) * style.size() / 1000);
  }

  private static void fill(List<Sign> signs, double width, double size, List<Line> lines) {
    int from = 0;
    do {
      int to = end(signs, from, width);
      lines.add(line(signs.subList(from, to), size));
      from = to;
      while (from < signs.size() && from > 0 && signs.get(from).codePoint() == ' ') {
        from++;
      }
    } while (from < signs.size());
  }

  /** Where the line that begins at a sign ends. */
  private static int end(List<Sign> signs, int from, double width) {
    double used = 0;
    int possible = -1;
    int unwelcome = -1;
    for (int i = from; i < signs.size(); i++) {
      used += signs.get(i).width();
      if (used > width + 0.001 && signs.get(i).codePoint() != ' ') {
        if (possible > from) {
          return possible;
        }
        return unwelcome > from ? unwelcome : Math.max(i, from + 1);
      }
      if (i + 1 < signs.size()
          && breakable(signs.get(i).codePoint(), signs.get(i + 1).codePoint())) {
        if (i > from && isSplit(signs.get(i - 1), signs.get(i), signs.get(i + 1))) {
          unwelcome = i + 1;
        } else {
          possible = i + 1;
        }
      }
    }
    return signs.size();
  }

  private static boolean breakable(int before, int after) {
    if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || wide(before) || wide(after);
  }

  /** Between a number and what may be its unit: "75 nmol/L" is read as one. */
  private static boolean isSplit(Sign number, Sign space, Sign unit) {
    return number.codePoint() >= '0'
        && number.codePoint() <= '9'
        && space.codePoint() == ' '
        && Character.isLetter(unit.codePoint())
        && !wide(unit.codePoint());
  }

  /** Chinese characters and punctuation, which need no space to break. */
  private static boolean wide(int codePoint) {
    return codePoint >= 0x2E80 && codePoint <= 0x9FFF
        || codePoint >= 0xF900 && codePoint <= 0xFAFF
        || codePoint >= 0xFF00 && codePoint <= 0xFFEF
        || codePoint >= 0x20000;
  }

  private static Line line(List<Sign> signs, double size) {
    int length = signs.size();
    while (length > 0 && signs.get(length - 1).codePoint() == ' ') {
      length--;
    }
    List<Line.Piece> pieces = new ArrayList<>();
    double tallest = length == 0 ? size : 0;
    int from = 0;
    for (int i = 0; i < length; i++) {
      Sign sign = signs.get(i);
      tallest = Math.max(tallest, sign.style().size());
      Sign next = i + 1 < length ? signs.get(i + 1) : null;
      if (next == null || next.face() != sign.face() || !next.style().equals(sign.style())) {
        pieces.add(piece(signs.subList(from, i + 1)));
        from = i + 1;
      }
    }
    return new Line(pieces, tallest);
  }

  private static Line.Piece piece(List<Sign> signs) {
    Sign first = signs.get(0);
    int[] numbers =
        signs.stream().mapToInt(sign -> first.face().subset().number(sign.codePoint())).toArray();
    double width = signs.stream().mapToDouble(Sign::width).sum();
    return new Line.Piece(
        first.face(), first.style().size(), first.style().colour(), numbers, width);
  }
}

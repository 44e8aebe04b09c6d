package io.osteon.mdt.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Lets text flow down pages of A4: headings, paragraphs, lists, tables. What is written becomes
 * part of the document's structure in the order in which it is written.
 */
public final class Flow {
  private static final double SIDE = 54;
  private static final double TOP = 54;
  private static final double BOTTOM = 60;
  private static final double LEADING = 1.45;
  private static final double CELL_GAP = 8;
  private static final double ROW_GAP = 3;
  private static final double BAR = 2.5;
  private static final double INDENT = 10;
  private static final double FOOTER = 34;
  private static final double DOT = 9;
  private static final double MARGIN = 6;
  private static final double PADDING = 4;
  private static final int FOOT_LINES = 2;
  private static final double FOOT_SHARE = 0.85;

  /** Higher than anything that is measured. */
  private static final double NO_END = 1e7;

  private final PdfDocument document;
  private final LineBreaker breaker;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<String> running = new ArrayList<>();
  private String current = "";
  private PdfPage page;
  private Node node;
  private double y;
  private boolean measuring;

  /** What surrounds lines: a bar at their left, or a tinted ground. */
  private record Frame(Colour bar, Colour ground, double left) {}

  /**
   * A column of a table.
   *
   * @param header its heading
   * @param share of the table's width, between 0 and 1
   */
  public record Column(String header, double share) {}

  /** A label and what it stands for. */
  public record Fact(String label, List<Run> value) {
    /** A fact in plain words. */
    public static Fact of(String label, String value) {
      return new Fact(label, List.of(new Run(value, Style.TEXT)));
    }
  }

  /** An empty document. */
  public Flow(FontFamily fonts, Description description) {
    document = new PdfDocument(fonts, description);
    breaker = new LineBreaker(document.regular(), document.bold());
    node = document.root();
    newPage();
  }

  /** What follows begins on a new page. */
  public void newPage() {
    page = document.addPage();
    running.add(current);
    y = PdfPage.HEIGHT - TOP;
  }

  /**
   * What the pages from here on are about, told at the foot of each: a page that got lost finds its
   * place again.
   */
  public void about(String words) {
    current = words;
    running.set(running.size() - 1, words);
  }

  /**
   * What is written meanwhile is not broken by the end of a page, unless it fills more than one.
   */
  public void together(Runnable content) {
    if (!measuring) {
      double height = measured(content);
      if (height <= PdfPage.HEIGHT - TOP - BOTTOM) {
        keep(height);
      }
    }
    content.run();
  }

  /** How high it will be; nothing of it is written. */
  private double measured(Runnable content) {
    double before = y;
    Node outer = node;
    y = NO_END;
    node = new Node("Sect", null, "");
    measuring = true;
    content.run();
    measuring = false;
    node = outer;
    double height = NO_END - y;
    y = before;
    return height;
  }

  /** Some empty space, in points. */
  public void space(double height) {
    if (measuring || y < PdfPage.HEIGHT - TOP) {
      y -= height;
    }
  }

  /** A new page begins unless so much space is left, in points. */
  public void keep(double height) {
    if (y - height < BOTTOM) {
      newPage();
    }
  }

  /**
   * A heading.
   *
   * @param level 1 for the title, up to 6
   * @param marked it becomes a bookmark
   */
  public void heading(int level, String text, Style style, boolean marked) {
    keep(style.size() * LEADING + 4 * Style.TEXT.size() * LEADING);
    if (marked && !measuring) {
      document.bookmark(text, level, page, y);
    }
    write(node.child("H" + level), List.of(new Run(text, style)));
    space(2);
  }

  /** A paragraph. */
  public void paragraph(List<Run> runs) {
    write(node.child("P"), runs);
    space(3);
  }

  /** A paragraph in one style. */
  public void paragraph(String text, Style style) {
    paragraph(List.of(new Run(text, style)));
  }

  /** A list with a dot before each item. */
  public void list(List<List<Run>> items) {
    Node list = node.child("L", "/A<</O/List/ListNumbering/Disc>>");
    for (List<Run> item : items) {
      List<Line> lines = breaker.lines(item, width() - DOT);
      if (y - height(lines.get(0)) < BOTTOM) {
        newPage();
      }
      PdfPage first = page;
      double edge = y - height(lines.get(0));
      writeLines(list.child("LI").child("LBody"), lines, left() + DOT);
      PdfPage last = page;
      page = first;
      draw(null, breaker.lines(List.of(new Run("•", Style.TEXT)), DOT), left(), edge, "");
      page = last;
    }
    space(3);
  }

  /** What is written meanwhile has a bar at its left. */
  public void barred(Colour colour, Runnable content) {
    framed(new Frame(colour, null, INDENT), content);
  }

  /** What is written meanwhile stands on a tinted ground. */
  public void tinted(Runnable content) {
    framed(
        new Frame(null, Colour.SUNK, MARGIN),
        () -> {
          keep(2 * Style.TEXT.size() * LEADING);
          decorate(PADDING);
          y -= PADDING;
          content.run();
        });
    space(PADDING);
  }

  private void framed(Frame frame, Runnable content) {
    frames.addLast(frame);
    content.run();
    frames.removeLast();
  }

  /** What is written meanwhile is one section of the structure. */
  public void section(Runnable content) {
    Node outer = node;
    node = outer.child("Sect");
    content.run();
    node = outer;
  }

  /** Labels and values, one pair a line. */
  public void facts(List<Fact> facts) {
    Node table = node.child("Table");
    double[] widths = {Math.min(110, width() * 0.28), 0};
    widths[1] = width() - widths[0];
    for (Fact fact : facts) {
      Node row = table.child("TR");
      Node label = row.child("TH", "/A<</O/Table/Scope/Row>>");
      Node value = row.child("TD");
      List<Run> labels = List.of(new Run(fact.label(), Style.TEXT.in(Colour.QUIET)));
      row(List.of(label, value), List.of(labels, fact.value()), widths, 1, null);
    }
    space(4);
  }

  /** A table with a heading over each column; the headings are repeated on each page. */
  public void table(List<Column> columns, List<List<List<Run>>> rows) {
    Node table = node.child("Table");
    double[] widths = columns.stream().mapToDouble(column -> column.share() * width()).toArray();
    List<List<Run>> headers = new ArrayList<>();
    List<Node> cells = new ArrayList<>();
    Node head = table.child("TR");
    for (Column column : columns) {
      headers.add(List.of(new Run(column.header(), new Style(8.5, true, Colour.QUIET))));
      cells.add(head.child("TH", "/A<</O/Table/Scope/Column>>"));
    }
    keep(3 * Style.TEXT.size() * LEADING);
    row(cells, headers, widths, ROW_GAP, null);
    rule();
    Runnable again =
        () -> {
          row(null, headers, widths, ROW_GAP, null);
          rule();
        };
    for (List<List<Run>> row : rows) {
      Node entry = table.child("TR");
      List<Node> data = new ArrayList<>();
      row.forEach(cell -> data.add(entry.child("TD")));
      row(data, row, widths, ROW_GAP, again);
      rule();
    }
    space(6);
  }

  /** A thin line across. */
  private void rule() {
    if (measuring) {
      return;
    }
    page.beginArtifact();
    page.line(left(), y, width(), Colour.LINE);
    page.end();
  }

  /**
   * A row of cells side by side.
   *
   * @param nodes of the cells, {@code null} when the row repeats what is in the structure already
   * @param onNewPage what is written first when the row goes on on another page, or {@code null}
   */
  private void row(
      List<Node> nodes, List<List<Run>> cells, double[] widths, double gap, Runnable onNewPage) {
    List<List<Line>> lines = new ArrayList<>();
    int steps = 0;
    for (int i = 0; i < cells.size(); i++) {
      lines.add(breaker.lines(cells.get(i), widths[i] - CELL_GAP));
      steps = Math.max(steps, lines.get(i).size());
    }
    int from = 0;
    while (from < steps) {
      int to = fitting(lines, from, steps, gap);
      boolean fresh = y >= PdfPage.HEIGHT - TOP - 60;
      if (to < steps && !fresh) {
        newPage();
        if (onNewPage != null) {
          onNewPage.run();
        }
        to = fitting(lines, from, steps, gap);
      }
      to = Math.max(to, from + 1);
      double height = 2 * gap;
      for (int step = from; step < to; step++) {
        height += height(lines, step);
      }
      decorate(height);
      double x = left();
      for (int i = 0; i < lines.size(); i++) {
        List<Line> all = lines.get(i);
        List<Line> part = all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
        Node cell = nodes == null ? null : nodes.get(i);
        draw(cell, part, x, y - gap - (part.isEmpty() ? 0 : height(part.get(0))), role(cell));
        x += widths[i];
      }
      y -= height;
      from = to;
    }
  }

  private static String role(Node node) {
    return node == null ? "" : "Span";
  }

  private int fitting(List<List<Line>> lines, int from, int steps, double gap) {
    double left = y - BOTTOM - 2 * gap;
    int to = from;
    while (to < steps && left >= height(lines, to)) {
      left -= height(lines, to);
      to++;
    }
    return to;
  }

  private static double height(List<List<Line>> lines, int step) {
    double height = 0;
    for (List<Line> cell : lines) {
      if (step < cell.size()) {
        height = Math.max(height, height(cell.get(step)));
      }
    }
    return height;
  }

  private static double height(Line line) {
    return line.size() * LEADING;
  }

  private double left() {
    return SIDE + frames.stream().mapToDouble(Frame::left).sum();
  }

  private double width() {
    double right = SIDE + frames.stream().filter(each -> each.ground() != null).count() * MARGIN;
    return PdfPage.WIDTH - left() - right;
  }

  private void write(Node target, List<Run> runs) {
    writeLines(target, breaker.lines(runs, width()), left());
  }

  private void writeLines(Node target, List<Line> lines, double x) {
    int from = 0;
    while (from < lines.size()) {
      if (y - height(lines.get(from)) < BOTTOM) {
        newPage();
      }
      int to = from;
      double height = 0;
      while (to < lines.size() && y - height - height(lines.get(to)) >= BOTTOM) {
        height += height(lines.get(to));
        to++;
      }
      decorate(height);
      draw(target, lines.subList(from, to), x, y - height(lines.get(from)), "Span");
      y -= height;
      from = to;
    }
  }

  /** Draws bars and grounds for what takes so much height from here. */
  private void decorate(double height) {
    if (measuring) {
      return;
    }
    double x = SIDE;
    for (Frame frame : frames) {
      page.beginArtifact();
      if (frame.ground() != null) {
        double right = PdfPage.WIDTH - SIDE - x;
        page.box(x, y - height - PADDING, right, height + PADDING, frame.ground());
      } else {
        page.box(x, y - height - PADDING, BAR, height + PADDING, frame.bar());
      }
      page.end();
      x += frame.left();
    }
  }

  /** Draws lines below each other; the first one's lower edge is given. */
  private void draw(Node target, List<Line> lines, double x, double firstLowerEdge, String role) {
    if (lines.isEmpty() || measuring) {
      return;
    }
    if (target == null) {
      page.beginArtifact();
    } else {
      page.begin(target, role);
    }
    double edge = firstLowerEdge;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i > 0) {
        edge -= height(line);
      }
      double at = x;
      for (Line.Piece piece : line.pieces()) {
        page.text(at, edge + (LEADING - 1) / 2 * line.size() + 0.12 * line.size(), piece);
        at += piece.width();
      }
    }
    page.end();
  }

  /**
   * The document.
   *
   * @param left text at the foot of each page, after what the page is about
   * @param right text at the foot of a page, made of its number and the number of pages
   */
  public byte[] finish(String left, BiFunction<Integer, Integer, String> right) {
    int count = document.pages().size();
    double most = (PdfPage.WIDTH - 2 * SIDE) * FOOT_SHARE;
    for (int i = 0; i < count; i++) {
      page = document.pages().get(i);
      page.beginArtifact();
      page.line(SIDE, FOOTER + 14, PdfPage.WIDTH - 2 * SIDE, Colour.LINE);
      page.end();
      String about = running.get(i);
      String words = about.isEmpty() ? left : about + " · " + left;
      List<Line> foot = breaker.lines(List.of(new Run(words, Style.QUIET)), most);
      draw(null, foot.subList(0, Math.min(FOOT_LINES, foot.size())), SIDE, FOOTER, "");
      Line number =
          breaker.lines(List.of(new Run(right.apply(i + 1, count), Style.QUIET)), most).get(0);
      draw(null, List.of(number), PdfPage.WIDTH - SIDE - number.width(), FOOTER, "");
    }
    return document.bytes();
  }
}

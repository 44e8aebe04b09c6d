package io.osteon.mdt.pdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A page of A4 being drawn. Distances are in points, from the lower left corner. */
final class PdfPage {
  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;

  private final int number;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final List<Node> marks = new ArrayList<>();

  PdfPage(int number) {
    this.number = number;
  }

  /** The number of the page's object. */
  int number() {
    return number;
  }

  byte[] content() {
    return content.toByteArray();
  }

  /** The nodes that the page's marks belong to, by the marks' ids. */
  List<Node> marks() {
    return marks;
  }

  /** What is drawn until {@link #end} belongs to a node. */
  void begin(Node node, String role) {
    int id = marks.size();
    marks.add(node);
    node.add(new Node.Mark(this, id));
    write("/" + role + "<</MCID " + id + ">>BDC\n");
  }

  /** What is drawn until {@link #end} is no content: lines, boxes, page numbers. */
  void beginArtifact() {
    write("/Artifact BMC\n");
  }

  void end() {
    write("EMC\n");
  }

  /** Fills a box. */
  void box(double x, double y, double width, double height, Colour colour) {
    write(colour.fill() + at(x, y) + at(width, height) + "re f\n");
  }

  /** Draws a horizontal line. */
  void line(double x, double y, double width, Colour colour) {
    write(colour.stroke() + "0.6 w " + at(x, y) + "m " + at(x + width, y) + "l S\n");
  }

  /** Writes a piece of text whose base line begins at a place. */
  void text(double x, double y, Line.Piece piece) {
    write(piece.colour().fill());
    write("BT/" + piece.face().key() + " " + PdfObjects.number(piece.size()) + " Tf ");
    write(at(x, y) + "Td(");
    for (int number : piece.numbers()) {
      escaped(number >> 8);
      escaped(number & 0xFF);
    }
    write(")Tj ET\n");
  }

  private void escaped(int octet) {
    if (octet == '(' || octet == ')' || octet == '\\') {
      content.write('\\');
      content.write(octet);
    } else if (octet == '\r') {
      content.write('\\');
      content.write('r');
    } else {
      content.write(octet);
    }
  }

  private static String at(double x, double y) {
    return PdfObjects.number(x) + " " + PdfObjects.number(y) + " ";
  }

  private void write(String operators) {
    content.writeBytes(PdfObjects.latin(operators));
  }
}

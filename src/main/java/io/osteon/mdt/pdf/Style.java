package io.osteon.mdt.pdf;

/**
 * How a piece of text looks.
 *
 * @param size in points
 * @param bold or regular
 * @param colour of the letters
 */
public record Style(double size, boolean bold, Colour colour) {
  public static final Style TITLE = new Style(18, true, Colour.TEXT);
  public static final Style HEADING = new Style(13.5, true, Colour.ACCENT);
  public static final Style SUBHEADING = new Style(10.5, true, Colour.TEXT);
  public static final Style TEXT = new Style(9.5, false, Colour.TEXT);
  public static final Style STRONG = new Style(9.5, true, Colour.TEXT);
  public static final Style QUIET = new Style(8.5, false, Colour.QUIET);

  /** This style in another colour. */
  public Style in(Colour other) {
    return new Style(size, bold, other);
  }
}

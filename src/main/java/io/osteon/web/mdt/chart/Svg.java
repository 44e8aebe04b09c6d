package io.osteon.web.mdt.chart;

import java.util.Locale;

/**
 * Writes SVG for a page: the same calls give the same bytes. Every text and attribute is escaped;
 * coordinates have at most one decimal. Colours come from classes, since the pages allow no style
 * attributes and follow light, dark and print.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder(8192);

  /** Opens an element; attributes are given as name and value in turn. */
  Svg open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    return this;
  }

  /** Closes an element. */
  Svg close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element without content. */
  Svg element(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** Writes an element with text as its content. */
  Svg text(String name, String text, Object... attributes) {
    start(name, attributes);
    out.append('>').append(escaped(text));
    return close(name);
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String written =
          value instanceof Double number ? number(number) : escaped(String.valueOf(value));
      out.append(' ').append(attributes[i]).append("=\"").append(written).append('"');
    }
  }

  /** A coordinate with at most one decimal. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    String sign = tenths < 0 ? "-" : "";
    return sign + whole + (rest == 0 ? "" : "." + rest);
  }

  /**
   * Text as it may stand in content and in attributes; characters that XML forbids are left out.
   */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  if (allowed(character)) {
                    safe.appendCodePoint(character);
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean allowed(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20 && character <= 0xD7FF && !Character.isISOControl(character))
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  /** A path made of commands and coordinates, for example {@code "M", 1.0, 2.0, "Z"}. */
  static String path(Object... parts) {
    StringBuilder path = new StringBuilder();
    for (Object part : parts) {
      path.append(path.isEmpty() ? "" : " ");
      path.append(
          part instanceof Double number ? number(number) : String.format(Locale.ROOT, "%s", part));
    }
    return path.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

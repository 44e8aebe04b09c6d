package io.osteon.web.mdt.chart;

/**
 * How wide a text is when drawn: an estimate for the sans-serif fonts of the pages that is wide
 * rather than narrow, so that labels that do not overlap here do not overlap on the screen.
 */
final class TextWidth {
  private static final String NARROW = "iljtfrI.,:;'|!()[]/ ·";
  private static final String WIDE = "mwMW@%";
  private static final String ELLIPSIS = "…";
  private static final double BOLD = 1.12;

  private TextWidth() {}

  /** The width of a text at a font size, in the unit of the font size. */
  static double of(String text, double fontSize) {
    return text.codePoints().mapToDouble(TextWidth::ems).sum() * fontSize;
  }

  /** The width of a bold text. */
  static double ofBold(String text, double fontSize) {
    return text.codePoints().mapToDouble(c -> c >= 0x2E80 ? 1 : ems(c) * BOLD).sum() * fontSize;
  }

  private static double ems(int character) {
    if (character >= 0x2E80) {
      return 1.0;
    }
    if (NARROW.indexOf(character) >= 0) {
      return 0.42;
    }
    if (WIDE.indexOf(character) >= 0) {
      return 1.0;
    }
    if (Character.isUpperCase(character)) {
      return 0.76;
    }
    return Character.isDigit(character) ? 0.64 : 0.63;
  }

  /** The text, shortened with an ellipsis where even in bold it is wider than allowed. */
  static String fit(String text, double fontSize, double width) {
    if (ofBold(text, fontSize) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && ofBold(text.substring(0, end).strip() + ELLIPSIS, fontSize) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + ELLIPSIS;
  }
}

package io.osteon.intake;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads decimal numbers of a size that clinical values can have. */
final class Decimals {
  private static final int MOST_DIGITS = 20;
  private static final int MOST_EXPONENT_DIGITS = 2;

  private Decimals() {}

  /**
   * The number that is written, with a point as the decimal sign; empty for anything else, for NaN
   * and infinity, and for more than 20 digits or an exponent of more than two digits.
   */
  static Optional<BigDecimal> parse(String text) {
    String stripped = text == null ? "" : text.strip();
    if (!isNumber(stripped)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(stripped);
    return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
  }

  /** Sign, digits, a point with digits, an exponent: {@code [+-]9[.9][E[+-]9]}. */
  private static boolean isNumber(String text) {
    int whole = afterSign(text, 0);
    int end = afterDigits(text, whole, MOST_DIGITS);
    if (end == whole) {
      return false;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      int decimals = end + 1;
      end = afterDigits(text, decimals, MOST_DIGITS);
      if (end == decimals) {
        return false;
      }
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = afterSign(text, end + 1);
      end = afterDigits(text, exponent, MOST_EXPONENT_DIGITS);
      if (end == exponent) {
        return false;
      }
    }
    return end == text.length();
  }

  private static int afterSign(String text, int start) {
    boolean signed =
        start < text.length() && (text.charAt(start) == '+' || text.charAt(start) == '-');
    return signed ? start + 1 : start;
  }

  private static int afterDigits(String text, int start, int most) {
    int end = start;
    while (end < text.length()
        && end - start < most
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The number as people write it, without an exponent. */
  static String plain(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  /** A text from the sender, shortened for showing it back. */
  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}

package io.osteon.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads decimal numbers of a size that clinical values can have. */
final class Decimals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

  private Decimals() {}

  /**
   * The number that is written, with a point as the decimal sign; empty for anything else, for NaN
   * and infinity, and for more than 20 digits or an exponent of more than two digits.
   */
  static Optional<BigDecimal> parse(String text) {
    if (text == null || !NUMBER.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text.strip());
    return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
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

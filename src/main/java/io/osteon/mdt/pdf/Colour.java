package io.osteon.mdt.pdf;

/** The colours of documents; each is legible on white, and none says anything by itself alone. */
public enum Colour {
  TEXT(0x17212B),
  QUIET(0x4D5B69),
  LINE(0xC5CED6),
  SUNK(0xF1F4F6),
  ACCENT(0x0B5F73),
  CRITICAL(0xA1122B),
  WARNING(0x754600),
  INFORMATION(0x0B4F8F),
  GOOD(0x1A5E30);

  private final String operands;

  Colour(int rgb) {
    StringBuilder numbers = new StringBuilder();
    for (int shift = 16; shift >= 0; shift -= 8) {
      // three decimals, written without floating point
      int thousandths = ((rgb >> shift & 0xFF) * 1000 + 127) / 255;
      numbers.append(thousandths / 1000).append('.');
      numbers.append(Integer.toString(1000 + thousandths % 1000).substring(1)).append(' ');
    }
    operands = numbers.toString();
  }

  String fill() {
    return operands + "rg\n";
  }

  String stroke() {
    return operands + "RG\n";
  }
}

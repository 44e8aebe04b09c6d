package io.osteon.mdt.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * The two fonts of documents: Noto Sans SC, regular with all Chinese characters in common use and
 * in names, and bold with those of GB 2312. What bold does not have is written in regular.
 *
 * @param regular for text
 * @param bold for headings
 */
public record FontFamily(TrueTypeFont regular, TrueTypeFont bold) {

  /** The shipped fonts; reading them takes about a tenth of a second, and ten megabytes. */
  public static FontFamily shipped() {
    return new FontFamily(read("NotoSansSC-Regular"), read("NotoSansSC-Bold"));
  }

  private static TrueTypeFont read(String name) {
    String resource = "/fonts/" + name + ".ttf.gz";
    try (InputStream stream = FontFamily.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new TrueTypeFont(name, new GZIPInputStream(stream).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

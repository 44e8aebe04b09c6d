package io.osteon.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How inputs and answers are written in the database: gzip, in its fastest way. JSON shrinks to a
 * fifth, which PostgreSQL's own compression reaches at several times the processor time.
 */
final class ContentEncoding {
  /** As it is; what versions before compression stored. */
  private static final String IDENTITY = "identity";

  /** RFC 1952. */
  static final String GZIP = "gzip";

  private ContentEncoding() {}

  /** Bytes in gzip. */
  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream out = new FastGzip(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return compressed.toByteArray();
  }

  /**
   * The bytes behind an encoding.
   *
   * @throws IllegalStateException if the encoding is unknown or the bytes are damaged
   */
  static byte[] decode(String encoding, byte[] bytes) {
    return switch (encoding) {
      case IDENTITY -> bytes;
      case GZIP -> gunzip(bytes);
      default -> throw new IllegalStateException("unknown encoding of a journal row: " + encoding);
    };
  }

  private static byte[] gunzip(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("a journal row is damaged", e);
    }
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}

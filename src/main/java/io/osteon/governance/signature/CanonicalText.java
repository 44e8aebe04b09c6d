package io.osteon.governance.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Named values as bytes of which each has one reading only: a line that names the format, then for
 * each value its name, a space, its length in bytes of UTF-8, a colon, the value, a line feed. The
 * length keeps a value from passing itself off as several.
 */
public final class CanonicalText {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

  private CanonicalText() {}

  /** Begins with the name of the format, which has no line feed. */
  public static CanonicalText of(String format) {
    CanonicalText text = new CanonicalText();
    text.bytes.writeBytes((format + "\n").getBytes(StandardCharsets.UTF_8));
    return text;
  }

  /**
   * Adds a value.
   *
   * @param name one of the format's own: letters only
   */
  public CanonicalText field(String name, String value) {
    byte[] content = value.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes((name + " " + content.length + ":").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(content);
    bytes.write('\n');
    return this;
  }

  /** All of it, in UTF-8. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /** SHA-256 of all of it, in hexadecimal digits. */
  public String hash() {
    return sha256(bytes());
  }

  /** SHA-256 in hexadecimal digits. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

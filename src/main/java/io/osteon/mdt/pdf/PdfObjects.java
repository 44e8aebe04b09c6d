package io.osteon.mdt.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The numbered objects of a PDF file, and how they become the file. */
final class PdfObjects {
  private static final int ID_BYTES = 16;

  private final List<byte[]> objects = new ArrayList<>();

  /** A number for an object that is put later. */
  int reserve() {
    objects.add(null);
    return objects.size();
  }

  /** Adds an object. */
  int add(String content) {
    int number = reserve();
    put(number, content);
    return number;
  }

  /** Puts an object under a reserved number. */
  void put(int number, String content) {
    objects.set(number - 1, latin(content));
  }

  /** Adds a compressed stream; the entries are what its dictionary has besides the usual ones. */
  int addStream(String entries, byte[] data) {
    return addStream(entries + "/Filter/FlateDecode", data, Compression.zlib(data));
  }

  /** Adds a stream that programs find without unpacking it. */
  int addPlainStream(String entries, byte[] data) {
    return addStream(entries, data, data);
  }

  private int addStream(String entries, byte[] data, byte[] written) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream(written.length + 128);
    stream.writeBytes(latin("<<" + entries + "/Length " + written.length + ">>\nstream\n"));
    stream.writeBytes(written);
    stream.writeBytes(latin("\nendstream"));
    int number = reserve();
    objects.set(number - 1, stream.toByteArray());
    return number;
  }

  /** The file; its id is made of its content. */
  byte[] file(int catalogue, int information) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
      file.writeBytes(latin((i + 1) + " 0 obj\n"));
      file.writeBytes(objects.get(i));
      file.writeBytes(latin("\nendobj\n"));
    }
    String id = id(file.toByteArray());
    int start = file.size();
    file.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n" + table));
    file.writeBytes(
        latin(
            "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, catalogue, information, id, id, start)));
    return file.toByteArray();
  }

  private static String id(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A text for people, as a string object. */
  static String text(String text) {
    String digits =
        HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    return "<FEFF" + digits + ">";
  }

  /** A reference to an object. */
  static String reference(int number) {
    return number + " 0 R";
  }

  /** A number with at most two decimals, as PDF writes them. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    String decimals =
        size % 100 == 0
            ? ""
            : size % 10 == 0
                ? "." + size / 10 % 10
                : String.format(Locale.ROOT, ".%02d", size % 100);
    return sign + size / 100 + decimals;
  }
}

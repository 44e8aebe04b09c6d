package io.osteon.mdt.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a font that a document uses. Characters get numbers in the order in which they are
 * first asked for; a character that the font does not have gets a number of its own too, with the
 * sign for a missing glyph, so that its text can still be read by machines.
 */
final class FontSubset {
  private static final int COMPOSITE_START = 10;
  private static final int WORDS = 0x0001;
  private static final int ONE_SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;
  private static final int CHECKSUM_OF_FILE = 0xB1B0AFBA;

  private final TrueTypeFont font;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> glyphs = new ArrayList<>();

  FontSubset(TrueTypeFont font) {
    this.font = font;
    glyphs.add(0);
  }

  TrueTypeFont font() {
    return font;
  }

  /** Nothing was written in it. */
  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** The number by which pages write a character. */
  int number(int codePoint) {
    Integer known = numbers.get(codePoint);
    if (known != null) {
      return known;
    }
    int number = glyphs.size();
    numbers.put(codePoint, number);
    glyphs.add(font.glyph(codePoint));
    return number;
  }

  /** The characters by their numbers, which begin with 1. */
  List<Integer> characters() {
    return List.copyOf(numbers.keySet());
  }

  /** The width of what a number shows, in thousandths of the font size. */
  int width(int number) {
    return font.width(glyphs.get(number));
  }

  /** The font file with these glyphs alone, numbered as pages write them. */
  byte[] file() {
    List<Integer> all = new ArrayList<>(glyphs);
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    Map<Integer, Integer> parts = new HashMap<>();
    // parts of composite glyphs come behind, and may have parts themselves
    for (int i = 0; i < all.size(); i++) {
      offsets.add(outlines.size());
      byte[] outline = font.outline(all.get(i));
      renumberParts(outline, all, parts);
      outlines.writeBytes(outline);
      while (outlines.size() % 4 != 0) {
        outlines.write(0);
      }
    }
    offsets.add(outlines.size());
    ByteBuffer locations = ByteBuffer.allocate(4 * offsets.size());
    offsets.forEach(locations::putInt);
    ByteBuffer metrics = ByteBuffer.allocate(4 * all.size());
    for (int glyph : all) {
      metrics.putShort((short) font.advance(glyph)).putShort((short) font.bearing(glyph));
    }
    byte[] head = font.table("head");
    ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
    byte[] horizontal = font.table("hhea");
    ByteBuffer.wrap(horizontal).putShort(34, (short) all.size());
    byte[] profile = font.table("maxp");
    ByteBuffer.wrap(profile).putShort(4, (short) all.size());
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", outlines.toByteArray());
    tables.put("head", head);
    tables.put("hhea", horizontal);
    tables.put("hmtx", metrics.array());
    tables.put("loca", locations.array());
    tables.put("maxp", profile);
    return assemble(tables);
  }

  private static void renumberParts(
      byte[] outline, List<Integer> all, Map<Integer, Integer> parts) {
    ByteBuffer data = ByteBuffer.wrap(outline);
    if (outline.length == 0 || data.getShort(0) >= 0) {
      return;
    }
    int at = COMPOSITE_START;
    int flags;
    do {
      flags = data.getShort(at);
      Integer part =
          parts.computeIfAbsent(
              data.getShort(at + 2) & 0xFFFF,
              glyph -> {
                all.add(glyph);
                return all.size() - 1;
              });
      data.putShort(at + 2, (short) part.intValue());
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
      if ((flags & ONE_SCALE) != 0) {
        at += 2;
      } else if ((flags & TWO_SCALES) != 0) {
        at += 4;
      } else if ((flags & MATRIX) != 0) {
        at += 8;
      }
    } while ((flags & MORE) != 0);
  }

  private static byte[] assemble(Map<String, byte[]> tables) {
    int count = tables.size();
    int log = 31 - Integer.numberOfLeadingZeros(count);
    int size = 12 + 16 * count;
    for (byte[] table : tables.values()) {
      size += padded(table.length);
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) count);
    file.putShort((short) (16 << log)).putShort((short) log);
    file.putShort((short) (16 * count - (16 << log)));
    int offset = 12 + 16 * count;
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] content = table.getValue();
      if ("head".equals(table.getKey())) {
        head = offset;
      }
      System.arraycopy(content, 0, file.array(), offset, content.length);
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(sum(file, offset, padded(content.length)));
      file.putInt(offset).putInt(content.length);
      offset += padded(content.length);
    }
    file.putInt(head + 8, CHECKSUM_OF_FILE - sum(file, 0, size));
    return file.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int sum(ByteBuffer file, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += file.getInt(at);
    }
    return sum;
  }
}

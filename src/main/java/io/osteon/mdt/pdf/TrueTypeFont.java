package io.osteon.mdt.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font with outlines in {@code glyf} and a character map of format 12, as far as a PDF
 * needs it. Immutable; safe for use by many threads.
 */
public final class TrueTypeFont {
  private static final int CHARACTER_MAP_FORMAT = 12;
  private static final int FIRST_GROUP = 16;
  private static final int GROUP_SIZE = 12;

  private final String name;
  private final byte[] file;
  private final ByteBuffer data;
  private final Map<String, int[]> tables = new HashMap<>();
  private final int characterMap;
  private final int groups;
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int glyphs;
  private final int longMetrics;

  /**
   * Reads a font.
   *
   * @param name PostScript name, for example {@code NotoSansSC-Regular}
   * @param file content of its file
   * @throws IllegalArgumentException when it is no such font
   */
  public TrueTypeFont(String name, byte[] file) {
    this.name = name;
    this.file = file;
    this.data = ByteBuffer.wrap(file);
    int count = data.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
      tables.put(tag, new int[] {data.getInt(entry + 8), data.getInt(entry + 12)});
    }
    unitsPerEm = unsigned(start("head") + 18);
    longOffsets = unsigned(start("head") + 50) == 1;
    glyphs = unsigned(start("maxp") + 4);
    longMetrics = unsigned(start("hhea") + 34);
    characterMap = characterMap();
    groups = data.getInt(characterMap + 12);
  }

  private int characterMap() {
    int table = start("cmap");
    for (int i = 0; i < unsigned(table + 2); i++) {
      int map = table + data.getInt(table + 4 + 8 * i + 4);
      if (unsigned(map) == CHARACTER_MAP_FORMAT) {
        return map;
      }
    }
    throw new IllegalArgumentException(name + " has no character map of format 12");
  }

  private int start(String table) {
    int[] range = tables.get(table);
    if (range == null) {
      throw new IllegalArgumentException(name + " has no table " + table);
    }
    return range[0];
  }

  private int unsigned(int at) {
    return data.getShort(at) & 0xFFFF;
  }

  /** The PostScript name. */
  public String name() {
    return name;
  }

  /** The number of the glyph of a character; 0 when the font does not have it. */
  public int glyph(int codePoint) {
    int low = 0;
    int high = groups - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = characterMap + FIRST_GROUP + GROUP_SIZE * middle;
      if (codePoint < data.getInt(group)) {
        high = middle - 1;
      } else if (codePoint > data.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return data.getInt(group + 8) + codePoint - data.getInt(group);
      }
    }
    return 0;
  }

  /** The width of a glyph in thousandths of the font size. */
  public int width(int glyph) {
    return thousandths(advance(glyph));
  }

  /** The width of a glyph in the font's units. */
  int advance(int glyph) {
    return unsigned(start("hmtx") + 4 * Math.min(glyph, longMetrics - 1));
  }

  /** The left side bearing of a glyph in the font's units. */
  int bearing(int glyph) {
    int table = start("hmtx");
    return glyph < longMetrics
        ? data.getShort(table + 4 * glyph + 2)
        : data.getShort(table + 4 * longMetrics + 2 * (glyph - longMetrics));
  }

  /** The outline of a glyph as the file has it; empty for a space. */
  byte[] outline(int glyph) {
    if (glyph >= glyphs) {
      throw new IllegalArgumentException(name + " has no glyph " + glyph);
    }
    int from = offset(glyph);
    byte[] outline = new byte[offset(glyph + 1) - from];
    System.arraycopy(file, start("glyf") + from, outline, 0, outline.length);
    return outline;
  }

  private int offset(int glyph) {
    int table = start("loca");
    return longOffsets ? data.getInt(table + 4 * glyph) : 2 * unsigned(table + 2 * glyph);
  }

  /** A copy of a table. */
  byte[] table(String tag) {
    int[] range = tables.get(tag);
    byte[] table = new byte[range[1]];
    System.arraycopy(file, start(tag), table, 0, table.length);
    return table;
  }

  /** How far lines reach above the base line, in thousandths of the font size. */
  int ascent() {
    return thousandths(data.getShort(start("hhea") + 4));
  }

  /** How far lines reach below the base line, in thousandths of the font size; negative. */
  int descent() {
    return thousandths(data.getShort(start("hhea") + 6));
  }

  /** The box around all glyphs, in thousandths of the font size: left, bottom, right, top. */
  int[] box() {
    int[] box = new int[4];
    for (int i = 0; i < box.length; i++) {
      box[i] = thousandths(data.getShort(start("head") + 36 + 2 * i));
    }
    return box;
  }

  private int thousandths(int units) {
    return Math.round(units * 1000f / unitsPerEm);
  }
}

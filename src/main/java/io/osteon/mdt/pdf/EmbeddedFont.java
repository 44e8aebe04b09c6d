package io.osteon.mdt.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Writes the used part of a font into a document: outlines, widths, and the text of each number.
 */
final class EmbeddedFont {
  private static final int SYMBOLIC = 4;
  private static final int TAG_LETTERS = 6;
  private static final int MAPPED_AT_ONCE = 100;
  private static final int BOLD_STEM = 140;
  private static final int REGULAR_STEM = 80;
  private static final int CAPITALS = 733;

  private EmbeddedFont() {}

  /** Adds the objects of a font; the number of the one that pages name. */
  static int add(FontSubset subset, PdfObjects objects) {
    String name = tag(subset) + "+" + subset.font().name();
    byte[] file = subset.file();
    int program = objects.addStream("/Length1 " + file.length, file);
    int descriptor = objects.add(descriptor(subset.font(), name, program));
    int descendant =
        objects.add(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/"
                + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/FontDescriptor "
                + PdfObjects.reference(descriptor)
                + "/CIDToGIDMap/Identity/DW 1000/W[0["
                + widths(subset)
                + "]]>>");
    int texts = objects.addStream("", texts(subset).getBytes(StandardCharsets.US_ASCII));
    return objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/"
            + name
            + "/Encoding/Identity-H/DescendantFonts["
            + PdfObjects.reference(descendant)
            + "]/ToUnicode "
            + PdfObjects.reference(texts)
            + ">>");
  }

  /** Six letters that tell subsets of one font apart, made of the characters. */
  private static String tag(FontSubset subset) {
    ByteArrayOutputStream characters = new ByteArrayOutputStream();
    for (int codePoint : subset.characters()) {
      characters.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("SHA-256").digest(characters.toByteArray());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < TAG_LETTERS; i++) {
      tag.append((char) ('A' + (hash[i] & 0xFF) % 26));
    }
    return tag.toString();
  }

  private static String descriptor(TrueTypeFont font, String name, int program) {
    int[] box = font.box();
    boolean bold = font.name().endsWith("Bold");
    return String.format(
        Locale.ROOT,
        "<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle 0"
            + "/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>",
        name,
        SYMBOLIC,
        box[0],
        box[1],
        box[2],
        box[3],
        font.ascent(),
        font.descent(),
        CAPITALS,
        bold ? BOLD_STEM : REGULAR_STEM,
        program);
  }

  private static String widths(FontSubset subset) {
    StringBuilder widths = new StringBuilder();
    for (int number = 0; number <= subset.characters().size(); number++) {
      widths.append(number == 0 ? "" : " ").append(subset.width(number));
    }
    return widths.toString();
  }

  private static String texts(FontSubset subset) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<Integer> characters = subset.characters();
    for (int from = 0; from < characters.size(); from += MAPPED_AT_ONCE) {
      int to = Math.min(characters.size(), from + MAPPED_AT_ONCE);
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append(String.format(Locale.ROOT, "<%04X> <%s>\n", i + 1, utf16(characters.get(i))));
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static String utf16(int codePoint) {
    byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_16BE);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}

package io.osteon.mdt.pdf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A document being put together: pages, structure, bookmarks, fonts, metadata. */
final class PdfDocument {
  private final Description description;
  private final PdfObjects objects = new PdfObjects();
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final Node root = new Node("Document", null, "");
  private final Face regular;
  private final Face bold;

  /** A place that readers list beside the pages. */
  private record Bookmark(String text, int level, PdfPage page, double y) {}

  PdfDocument(FontFamily fonts, Description description) {
    this.description = description;
    this.regular = new Face("R", new FontSubset(fonts.regular()));
    this.bold = new Face("B", new FontSubset(fonts.bold()));
  }

  Face regular() {
    return regular;
  }

  Face bold() {
    return bold;
  }

  Node root() {
    return root;
  }

  List<PdfPage> pages() {
    return pages;
  }

  PdfPage addPage() {
    PdfPage page = new PdfPage(objects.reserve());
    pages.add(page);
    return page;
  }

  /** A bookmark; level 1 is the outermost. */
  void bookmark(String text, int level, PdfPage page, double y) {
    bookmarks.add(new Bookmark(text, level, page, y));
  }

  byte[] bytes() {
    int tree = objects.reserve();
    int structure = objects.reserve();
    root.reserve(objects);
    root.put(objects, structure);
    String fonts = font(regular) + font(bold);
    for (int i = 0; i < pages.size(); i++) {
      putPage(pages.get(i), i, tree, fonts);
    }
    putTree(tree);
    putStructure(structure);
    int catalogue =
        objects.add(
            "<</Type/Catalog/Version/1.7/Pages "
                + PdfObjects.reference(tree)
                + "/Lang"
                + PdfObjects.text(description.language())
                + "/MarkInfo<</Marked true>>/StructTreeRoot "
                + PdfObjects.reference(structure)
                + "/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines/Outlines "
                + PdfObjects.reference(outline())
                + "/Metadata "
                + PdfObjects.reference(metadata())
                + ">>");
    return objects.file(catalogue, information());
  }

  private String font(Face face) {
    return face.subset().isEmpty()
        ? ""
        : "/"
            + face.key()
            + " "
            + PdfObjects.reference(EmbeddedFont.add(face.subset(), objects))
            + " ";
  }

  private void putPage(PdfPage page, int index, int tree, String fonts) {
    int content = objects.addStream("", page.content());
    objects.put(
        page.number(),
        "<</Type/Page/Parent "
            + PdfObjects.reference(tree)
            + "/MediaBox[0 0 "
            + PdfObjects.number(PdfPage.WIDTH)
            + " "
            + PdfObjects.number(PdfPage.HEIGHT)
            + "]/Resources<</Font<<"
            + fonts
            + ">>>>/Tabs/S/StructParents "
            + index
            + "/Contents "
            + PdfObjects.reference(content)
            + ">>");
  }

  private void putTree(int tree) {
    StringBuilder kids = new StringBuilder();
    for (PdfPage page : pages) {
      kids.append(PdfObjects.reference(page.number())).append(' ');
    }
    objects.put(tree, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
  }

  private void putStructure(int structure) {
    StringBuilder parents = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      parents.append(i).append('[');
      for (Node node : pages.get(i).marks()) {
        parents.append(PdfObjects.reference(node.number())).append(' ');
      }
      parents.append(']');
    }
    objects.put(
        structure,
        "<</Type/StructTreeRoot/K "
            + PdfObjects.reference(root.number())
            + "/ParentTree<</Nums["
            + parents
            + "]>>/ParentTreeNextKey "
            + pages.size()
            + ">>");
  }

  private int outline() {
    int outline = objects.reserve();
    int[] numbers = new int[bookmarks.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = objects.reserve();
    }
    for (int i = 0; i < numbers.length; i++) {
      objects.put(numbers[i], bookmark(i, numbers, outline));
    }
    objects.put(outline, "<</Type/Outlines" + kids(-1, numbers) + ">>");
    return outline;
  }

  private String bookmark(int i, int[] numbers, int outline) {
    Bookmark bookmark = bookmarks.get(i);
    int parent = parent(i);
    StringBuilder content = new StringBuilder("<</Title").append(PdfObjects.text(bookmark.text()));
    content.append("/Parent ");
    content.append(PdfObjects.reference(parent < 0 ? outline : numbers[parent]));
    int before = i - 1;
    while (before > parent && parent(before) != parent) {
      before--;
    }
    if (before > parent) {
      content.append("/Prev ").append(PdfObjects.reference(numbers[before]));
    }
    int after = i + 1;
    while (after < numbers.length && parent(after) != parent) {
      after++;
    }
    if (after < numbers.length) {
      content.append("/Next ").append(PdfObjects.reference(numbers[after]));
    }
    content.append(kids(i, numbers)).append("/Dest[");
    content.append(PdfObjects.reference(bookmark.page().number()));
    content.append("/XYZ null ").append(PdfObjects.number(bookmark.y())).append(" null]>>");
    return content.toString();
  }

  /** The bookmark above one, -1 for the outline itself. */
  private int parent(int i) {
    int parent = i - 1;
    while (parent >= 0 && bookmarks.get(parent).level() >= bookmarks.get(i).level()) {
      parent--;
    }
    return parent;
  }

  private String kids(int parent, int[] numbers) {
    int first = -1;
    int last = -1;
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (parent(i) == parent) {
        first = first < 0 ? i : first;
        last = i;
        count++;
      }
    }
    return count == 0
        ? ""
        : "/First %d 0 R/Last %d 0 R/Count %d"
            .formatted(numbers[first], numbers[last], parent < 0 ? count : -count);
  }

  private int information() {
    String at =
        DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(description.at());
    return objects.add(
        "<</Title"
            + PdfObjects.text(description.title())
            + "/Subject"
            + PdfObjects.text(description.subject())
            + "/Producer"
            + PdfObjects.text(description.producer())
            + "/CreationDate(D:"
            + at
            + "Z)/ModDate(D:"
            + at
            + "Z)>>");
  }

  private int metadata() {
    String at = description.at().truncatedTo(ChronoUnit.SECONDS).toString();
    String packet =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>%s</xmp:CreateDate>
        <xmp:ModifyDate>%s</xmp:ModifyDate>
        <pdf:Producer>%s</pdf:Producer>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
            .formatted(
                xml(description.title()),
                xml(description.subject()),
                xml(description.language()),
                at,
                at,
                xml(description.producer()));
    return objects.addPlainStream(
        "/Type/Metadata/Subtype/XML", packet.getBytes(StandardCharsets.UTF_8));
  }

  private static String xml(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}

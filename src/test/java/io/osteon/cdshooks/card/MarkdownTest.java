package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Whatever the record holds is shown as text: no HTML, link, image or formatting arises. */
class MarkdownTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Property(tries = 3000)
  void nothingButTextArises(@ForAll("hostile") String text) {
    onlyText(Markdown.text(text), text);
    onlyText("before " + Markdown.inline(text), text);
  }

  @Property(tries = 1000)
  void aPointOfAListStaysOnePoint(@ForAll("hostile") String text) {
    Node document = PARSER.parse("- " + Markdown.text(text) + "\n- second");
    assertThat(document.getFirstChild()).isNotNull();
    assertThat(document.getFirstChild().getNext()).as(text).isNull();
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](http://evil.example/x.png)",
            "[x](javascript:alert(1))",
            "[x]: http://evil.example",
            "http://evil.example",
            "https://evil.example/a",
            "www.evil.example",
            "a@evil.example",
            "<http://evil.example>",
            "&lt;b&gt;",
            "&#60;",
            "**b**",
            "__b__",
            "~~x~~",
            "`code`",
            "# h",
            "1. x",
            "2) x",
            "- x",
            "+ x",
            "> q",
            "| a | b |",
            "|---|---|",
            "---",
            "===",
            "\\",
            "\n",
            "\r\n\r\n",
            "\t",
            "    ",
            "\u0000",
            "\u202E",
            "钙 < 2.1",
            "mg/dL",
            "5 * 3 * 2",
            "a_b_c");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(6).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().withChars("<>[]()!*_`#|\\&:/.@w \n-1").ofMaxLength(30));
  }

  private static void onlyText(String markdown, String original) {
    assertThat(markdown)
        .as(original)
        .doesNotContain("<", "\n")
        .doesNotContainPattern("[^\\\\]://")
        .doesNotContainIgnoringCase("www.");
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          protected void visitChildren(Node parent) {
            Node child = parent.getFirstChild();
            while (child != null) {
              boolean plain = child instanceof Text || child instanceof Paragraph;
              assertThat(plain)
                  .as("%s from <%s>", child.getClass().getSimpleName(), original)
                  .isTrue();
              child.accept(this);
              child = child.getNext();
            }
          }

          @Override
          public void visit(CustomBlock block) {
            assertThat(block).isNotInstanceOf(TableBlock.class);
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            throw new AssertionError("a line break");
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            throw new AssertionError("a line break");
          }
        });
  }

  /** Escaping must not change what is read. */
  @Property(tries = 1000)
  void theTextIsShownAsItIs(@ForAll("hostile") String text) {
    String shown =
        TextContentRenderer.builder().build().render(PARSER.parse("x " + Markdown.inline(text)));
    assertThat(shown.replace("\u200C", "").strip())
        .isEqualTo(("x " + Markdown.oneLine(text)).strip());
  }

  @Example
  void amountsStayReadable() {
    assertThat(Markdown.text("Calcium 2.02 mmol/L (corrected), 2026-11-20"))
        .isEqualTo("Calcium 2.02 mmol/L (corrected), 2026-11-20");
  }
}

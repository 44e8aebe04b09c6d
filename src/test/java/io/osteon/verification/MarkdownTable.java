package io.osteon.verification;

import io.osteon.rulebase.BilingualText;
import java.util.Locale;

/** Rows of a Markdown table. */
final class MarkdownTable {
  private final StringBuilder rows = new StringBuilder();

  void row(String... cells) {
    for (String cell : cells) {
      rows.append("| ").append(cell.replace("|", "\\|").replace("\n", " ").strip()).append(' ');
    }
    rows.append("|\n");
  }

  /** The rows so far; the next ones belong to another table. */
  String take() {
    String taken = rows.toString();
    rows.setLength(0);
    return taken;
  }

  /** English over Chinese in one cell. */
  static String both(BilingualText text) {
    return text.en() + "<br>" + text.zh();
  }

  /** A constant in words. */
  static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

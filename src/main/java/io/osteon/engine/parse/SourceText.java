package io.osteon.engine.parse;

import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.Problem;
import java.util.Arrays;

/** The text of a rule file, with lines and columns for every offset. */
public final class SourceText {

  private final LogicFile file;
  private final int[] lineStarts;

  /** Indexes the lines of a file. */
  public SourceText(LogicFile file) {
    this.file = file;
    String text = file.text();
    int[] starts = new int[text.length() + 1];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[lines++] = i + 1;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, lines);
  }

  /** The whole text. */
  public String text() {
    return file.text();
  }

  /** The path within the rule base. */
  public String path() {
    return file.path();
  }

  /** The 1-based line of an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, clamp(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of an offset. */
  public int column(int offset) {
    return clamp(offset) - lineStarts[line(offset) - 1] + 1;
  }

  /** The offset of a 1-based line and 0-based column. */
  public int offset(int line, int column) {
    int index = Math.max(0, Math.min(line - 1, lineStarts.length - 1));
    return clamp(lineStarts[index] + Math.max(0, column));
  }

  /** An error at an offset. */
  public Problem error(int offset, String message, String code) {
    return Problem.error(path(), line(offset), column(offset), message, code);
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, file.text().length()));
  }
}

package io.osteon.governance.draft.merge;

import java.util.ArrayList;
import java.util.List;

/** Text as lines that keep their ends, so that joining them gives the same text. */
final class Lines {
  private Lines() {}

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}

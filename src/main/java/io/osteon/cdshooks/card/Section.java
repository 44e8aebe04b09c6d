package io.osteon.cdshooks.card;

import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.List;

/** A heading with points below it, in Markdown; points at the end can be left out. */
final class Section {
  private final String heading;
  private final List<String> points;
  private int leftOut;

  /**
   * Holds points.
   *
   * @param heading Markdown
   * @param points Markdown, each one line
   */
  Section(String heading, List<String> points) {
    this.heading = heading;
    this.points = new ArrayList<>(points);
  }

  boolean isEmpty() {
    return points.isEmpty() && leftOut == 0;
  }

  /** Leaves the last point out; false when only one is left. */
  boolean shorten() {
    if (points.size() < 2) {
      return false;
    }
    points.remove(points.size() - 1);
    leftOut++;
    return true;
  }

  /** Leaves the section out altogether. */
  void drop() {
    points.clear();
    leftOut = 0;
  }

  String markdown(Language language) {
    StringBuilder out = new StringBuilder("**").append(heading).append("**\n");
    points.forEach(point -> out.append("\n- ").append(point));
    if (leftOut > 0) {
      out.append("\n- … ").append(CardWord.MORE.in(language, leftOut));
    }
    return out.toString();
  }
}

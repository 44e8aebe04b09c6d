package io.osteon.engine.explain;

import java.util.List;

/** Explains conditions all of which must hold. */
final class GroupExplanation extends Explanation {

  private final List<Explanation> parts;

  GroupExplanation(List<Explanation> parts) {
    this.parts = parts;
  }

  @Override
  boolean search(Frame frame, Found found) {
    return search(frame, 0, found);
  }

  private boolean search(Frame frame, int index, Found found) {
    return index == parts.size()
        ? found.visit()
        : parts.get(index).search(frame, () -> search(frame, index + 1, found));
  }

  @Override
  void explain(Frame frame, boolean exists) {
    parts.forEach(part -> part.explain(frame, exists));
  }

  @Override
  void explainAbsence(Frame frame) {
    parts.forEach(part -> part.explainAbsence(frame));
  }
}

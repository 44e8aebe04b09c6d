package io.osteon.engine.explain;

/** Explains that something exists: by the facts that it found. */
final class ExistsExplanation extends Explanation {

  private final Explanation inner;

  ExistsExplanation(Explanation inner) {
    this.inner = inner;
  }

  @Override
  boolean search(Frame frame, Found found) {
    return inner.search(frame, () -> true) && found.visit();
  }

  @Override
  void explain(Frame frame, boolean exists) {
    if (inner instanceof PatternExplanation pattern) {
      pattern.explainExists(frame);
      return;
    }
    inner.search(
        frame,
        () -> {
          inner.explain(frame, true);
          return true;
        });
  }

  @Override
  void explainAbsence(Frame frame) {
    inner.explainAbsence(frame);
  }
}

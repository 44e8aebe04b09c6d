package io.osteon.engine.explain;

/** Explains that something does not exist: by the facts that were asked for and did not fit. */
final class NotExplanation extends Explanation {

  private final Explanation inner;

  NotExplanation(Explanation inner) {
    this.inner = inner;
  }

  @Override
  boolean search(Frame frame, Found found) {
    return !inner.search(frame, () -> true) && found.visit();
  }

  @Override
  void explain(Frame frame, boolean exists) {
    inner.explainAbsence(frame);
  }

  @Override
  void explainAbsence(Frame frame) {
    if (search(frame, () -> true)) {
      return;
    }
    inner.search(
        frame,
        () -> {
          inner.explain(frame, true);
          return true;
        });
  }
}

package io.osteon.engine.explain;

import java.util.List;

/** Explains conditions at least one of which must hold: by the branches that do. */
final class ChoiceExplanation extends Explanation {

  private final List<Explanation> branches;

  ChoiceExplanation(List<Explanation> branches) {
    this.branches = branches;
  }

  @Override
  boolean search(Frame frame, Found found) {
    return branches.stream().anyMatch(branch -> branch.search(frame, found));
  }

  @Override
  void explain(Frame frame, boolean exists) {
    for (Explanation branch : branches) {
      branch.search(
          frame,
          () -> {
            branch.explain(frame, exists);
            return true;
          });
    }
  }

  @Override
  void explainAbsence(Frame frame) {
    branches.forEach(branch -> branch.explainAbsence(frame));
  }
}

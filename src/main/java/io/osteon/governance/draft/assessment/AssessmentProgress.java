package io.osteon.governance.draft.assessment;

/** Is told by an assessment how far it is; cheap enough to be called for every case. */
@FunctionalInterface
public interface AssessmentProgress {
  /**
   * Says how far it is.
   *
   * @param percent 0 to 100
   * @param step what is being done, for people
   */
  void at(int percent, String step);
}

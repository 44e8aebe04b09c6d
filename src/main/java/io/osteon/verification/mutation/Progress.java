package io.osteon.verification.mutation;

/** Is told how far a run has come. Called from several threads, one at a time. */
@FunctionalInterface
public interface Progress {
  /** For callers that do not want to know. */
  Progress NONE = (done, total) -> {};

  /**
   * Some mutants more have been judged.
   *
   * @param done how many so far; never fewer than before
   * @param total how many there are
   */
  void judged(int done, int total);
}

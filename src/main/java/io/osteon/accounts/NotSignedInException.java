package io.osteon.accounts;

/** Nobody is signed in where somebody has to be. */
public class NotSignedInException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public NotSignedInException() {
    super("Nobody is signed in.");
  }
}

package io.osteon.governance;

/** There is nothing of that id or version. */
public class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what there is not, in a sentence for people. */
  public NotFoundException(String message) {
    super(message);
  }
}

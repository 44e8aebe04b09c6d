package io.osteon.accounts;

/** There is no such account. */
public class UnknownAccountException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public UnknownAccountException() {
    super("There is no such account.");
  }
}

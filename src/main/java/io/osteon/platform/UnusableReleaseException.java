package io.osteon.platform;

/** A release that cannot answer: it is refused, or does not compile. */
class UnusableReleaseException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableReleaseException(String why, Throwable cause) {
    super(why, cause);
  }
}

package io.osteon.cdshooks.trust.key;

/** What was meant to be a JWK Set cannot be used; the message says why, in words of ours only. */
public final class KeySetException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, as the end of a sentence that begins with "the keys". */
  public KeySetException(String message) {
    super(message);
  }
}

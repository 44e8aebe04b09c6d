package io.osteon.cdshooks.trust.client;

/** A client that cannot be used as it was entered. */
final class InvalidClientException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, for the operator. */
  InvalidClientException(String message) {
    super(message);
  }
}

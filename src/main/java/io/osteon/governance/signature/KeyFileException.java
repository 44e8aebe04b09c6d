package io.osteon.governance.signature;

/** A key file cannot be read, or is not an Ed25519 key in PEM. */
public class KeyFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which file and what is wrong; never anything of its content. */
  public KeyFileException(String message, Throwable cause) {
    super(message, cause);
  }
}

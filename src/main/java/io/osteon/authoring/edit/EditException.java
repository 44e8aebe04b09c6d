package io.osteon.authoring.edit;

/** An edit cannot be made: what it names is not there, or what it says cannot be written. */
public final class EditException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong and what would be right, in one sentence. */
  public EditException(String message) {
    super(message);
  }
}

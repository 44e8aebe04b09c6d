package io.osteon.api;

/** A change of something that several may change came without the version that it is based on. */
public class PreconditionRequiredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what to send. */
  public PreconditionRequiredException() {
    super("Send the ETag of the version that the change is based on, in the header If-Match.");
  }
}

package io.osteon.governance.store;

/** The database cannot be reached now; nothing was changed that the caller was not told of. */
public class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps what the database driver said; its text is not for callers. */
  public DatabaseUnavailableException(Throwable cause) {
    super("the database cannot be reached", cause);
  }
}

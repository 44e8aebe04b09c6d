package io.osteon.journal;

/** The database that holds the journal cannot be reached now. */
public class JournalUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps what the database driver said; its text is not for callers. */
  public JournalUnavailableException(Throwable cause) {
    super("the journal's database cannot be reached", cause);
  }
}

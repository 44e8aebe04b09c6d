package io.osteon.journal;

/** The database is there, and will not take an item as it is. */
public class JournalRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps what the database driver said; its text may quote the item and is for nobody. */
  public JournalRefusedException(Throwable cause) {
    super("the journal's database refuses an item", cause);
  }
}
